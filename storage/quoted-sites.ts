import { browser } from 'wxt/browser';

/**
 * Sites of which quotes are saved. The loader looks here on every page, so it is a plain list in the browser's
 * own store: whoever has saved nothing of a site wakes nobody there.
 */
const key = 'quotedSites';

type Stored = { quotedSites?: string[] };

async function readSites(): Promise<string[]> {
  return (await browser.storage.local.get<Stored>(key)).quotedSites ?? [];
}

/** True where quotes of a host's pages may be saved: of it, or of the site that it is a part of. */
export async function isQuotedSite(host: string): Promise<boolean> {
  return (await readSites()).some((site) => host === site || host.endsWith(`.${site}`));
}

/** @param articleKeys of saved quotes; each begins with its host */
export async function addQuotedSites(articleKeys: readonly string[]): Promise<void> {
  const known = await readSites();
  const sites = articleKeys.map(
    (article) => article.replace(/^https?:\/\//, '').split(/[/:?]/, 1)[0] ?? '',
  );
  const all = [...new Set([...known, ...sites.filter(Boolean)])];
  if (all.length > known.length) await browser.storage.local.set({ [key]: all });
}

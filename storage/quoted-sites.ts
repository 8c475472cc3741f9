import { browser } from 'wxt/browser';

/**
 * Sites of which quotes are saved. The loader looks here on every page, so they stand in the browser's own
 * store: whoever has saved nothing of a site wakes nobody there. Each has a row of its own, for two writers
 * of one list would lose each other's.
 */
const rowOf = (site: string) => `quotedSite:${site}`;

/** One list of all sites, as it was kept once. */
const formerList = 'quotedSites';

/** True where quotes of a host's pages may be saved: of it, or of the site that it is a part of. */
export async function isQuotedSite(host: string): Promise<boolean> {
  const labels = host.split('.');
  const rows = labels.map((_, at) => rowOf(labels.slice(at).join('.')));
  return Object.values(await browser.storage.local.get(rows)).some(Boolean);
}

/** @param articleKeys of saved quotes; each begins with its host */
export async function addQuotedSites(articleKeys: readonly string[]): Promise<void> {
  const sites = articleKeys
    .map((article) => article.replace(/^https?:\/\//, ''))
    // The sample on the first-run page is of no site.
    .filter((article) => !article.includes('://'))
    .map((article) => article.split(/[/:?]/, 1)[0] ?? '');
  const rows = [...new Set(sites.filter(Boolean))].map(rowOf);
  if (rows.length === 0) return;
  const known = await browser.storage.local.get<Record<string, true>>(rows);
  const fresh = rows.filter((row) => !known[row]);
  if (fresh.length > 0)
    await browser.storage.local.set(Object.fromEntries(fresh.map((row) => [row, true])));
}

/** @param articleKeys of all saved quotes */
export async function relistQuotedSites(articleKeys: readonly string[]): Promise<void> {
  await addQuotedSites(articleKeys);
  await browser.storage.local.remove(formerList);
}

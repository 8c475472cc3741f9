import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isArticle } from '../core/article/is-article.ts';
import { sendMessage } from '../messaging/protocol.ts';
import { within } from '../messaging/within.ts';
import { isQuotedSite } from '../storage/quoted-sites.ts';

/** Pages that build themselves late are looked at again, at most this often. Milliseconds. */
const lookAgainAfter = 1_000;

/** How often an article is offered to a background that does not answer. */
const mostOffers = 5;

declare global {
  /** Set by the first run in a page; later runs (update, reading switched on) only look again. */
  var sourceContextOffer: (() => void) | undefined;
}

/** Runs on every page, so it is tiny: is this an article? If so the background decides on the rest. */
export default defineUnlistedScript(() => {
  if (globalThis.sourceContextOffer) {
    globalThis.sourceContextOffer();
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, lookAgainAfter);
  });
  function look(): void {
    timer = undefined;
    if (!document.body || !isArticle(document)) return;
    observer.disconnect();
    void offer(mostOffers);
  }
  async function offer(left: number): Promise<void> {
    try {
      await within(sendMessage('offerArticle', undefined), 3 * lookAgainAfter);
    } catch {
      // Firefox runs loaders in open tabs before the updated background listens. Where the extension
      // is gone from under this page nobody ever answers, and that is fine.
      if (left > 1) setTimeout(() => void offer(left - 1), lookAgainAfter);
    }
  }
  async function bringQuoted(): Promise<void> {
    if (!(await isQuotedSite(location.hostname))) return;
    const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]');
    await sendMessage('bringFinding', { url: location.href, canonical: link?.href });
  }
  globalThis.sourceContextOffer = look;
  observer.observe(document, { childList: true, subtree: true });
  look();
  // Whether or not it is an article, and though reading may be off: what was saved is seen again.
  bringQuoted().catch(() => undefined);
});

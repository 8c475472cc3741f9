import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../core/article/read-article.ts';
import { collectBlocks } from '../core/article/text-blocks.ts';
import { makeLanguage } from '../core/detection/languages/language.ts';
import { chooseOutline } from '../core/detection/languages/outlines.ts';
import { collectWords, readBlock } from '../core/detection/page-words.ts';
import { previewMatches } from '../core/entries/preview-matches.ts';
import type { Candidate } from '../core/model/candidate.ts';
import type { MatchPreview } from '../core/model/match-preview.ts';
import { dayOfTimestamp } from '../core/model/partial-date.ts';
import { onMessage, sendMessage } from '../messaging/protocol.ts';
import { localToday } from '../page/today.ts';

declare global {
  /** Set once this script answers in the page. */
  var sourceContextPreview: true | undefined;
}

/** More of a page than a person reads; a preview may be a sample. Blocks. */
const mostBlocks = 5_000;

/** Reads the page as it stands now, as the reader would, with one entry more; nothing is painted. */
async function preview(draft: Candidate): Promise<MatchPreview> {
  const article = readArticle(document, location.href, localToday());
  const declared = document.documentElement.lang || article.language;
  const outline = chooseOutline(declared, () => document.body.textContent ?? '');
  const blocks = [...collectBlocks(document.body, {})]
    .slice(0, mostBlocks)
    .map(({ text }) => readBlock(text, outline));
  const words = [...collectWords(blocks)];
  const { candidates, vocabulary } = await sendMessage('openPage', {
    words,
    language: outline.code,
  });
  const language = makeLanguage(outline, vocabulary);
  const day = dayOfTimestamp(article.publishedAt ?? '');
  return previewMatches(blocks, draft, candidates, language, day);
}

/** Injected by the library where it does not run yet. */
export default defineUnlistedScript(() => {
  globalThis.sourceContextPreview = true;
  onMessage('previewEntry', ({ data }) => preview(data));
});

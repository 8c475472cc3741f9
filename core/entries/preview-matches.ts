import { resolvePage } from '../detection/find-mentions.ts';
import type { Language } from '../detection/languages/language.ts';
import { compileLexicon } from '../detection/lexicon.ts';
import type { BlockWords } from '../detection/page-words.ts';
import { scanBlock } from '../detection/scan-block.ts';
import type { Candidate, Candidates } from '../model/candidate.ts';
import type { MatchExcerpt, MatchPreview } from '../model/match-preview.ts';
import type { Mention } from '../model/mention.ts';
import type { Day } from '../model/partial-date.ts';

/** Enough to see whether the right person is meant. */
const mostExcerpts = 5;
/** Characters either side of the words, cut at whole words. */
const around = 48;

function cutOut(text: string, { start, end }: Mention, sure: boolean): MatchExcerpt {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return {
    before: start > around ? `…${before.replace(/^\S*(?=\s)/, '')}` : before,
    words: text.slice(start, end),
    after: end + around < text.length ? `${after.replace(/(?<=\s)\S*$/, '')}…` : after,
    sure,
  };
}

/**
 * What a draft would match on a page beside all that the page may name anyway.
 * @param known the page's own candidates; an earlier state of the draft among them is left out
 * @param articleDay the article's own day; undefined where the page has none
 */
export function previewMatches(
  blocks: readonly BlockWords[],
  draft: Candidate,
  known: Candidates,
  language: Language,
  articleDay: Day | undefined,
): MatchPreview {
  const others = known.entries.filter(({ key }) => key !== draft.key);
  const found = { entries: [...others, draft], crowded: known.crowded };
  const lexicon = compileLexicon(found, language);
  const mentions = resolvePage(
    blocks.map((block) => scanBlock(block, lexicon)),
    lexicon,
    articleDay,
  );
  const preview: MatchPreview = { sure: 0, unsure: 0, excerpts: [] };
  for (const [i, list] of mentions.entries())
    for (const mention of list) {
      const sure = mention.entry === draft.key;
      if (!sure && !mention.candidates?.includes(draft.key)) continue;
      preview[sure ? 'sure' : 'unsure']++;
      const text = blocks[i]?.text ?? '';
      if (preview.excerpts.length < mostExcerpts)
        preview.excerpts.push(cutOut(text, mention, sure));
    }
  return preview;
}

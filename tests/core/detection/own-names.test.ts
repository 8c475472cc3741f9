import { expect, test } from 'vitest';
import { resolvePage } from '../../../core/detection/find-mentions.ts';
import { chooseLanguage } from '../../../core/detection/languages/index.ts';
import { compileLexicon } from '../../../core/detection/lexicon.ts';
import { describeCandidate } from '../../../core/detection/name-patterns.ts';
import { leaveOutOwnNames, tellOwn } from '../../../core/detection/own-names.ts';
import { readBlock } from '../../../core/detection/page-words.ts';
import { scanBlock } from '../../../core/detection/scan-block.ts';
import type { Candidates } from '../../../core/model/candidate.ts';
import { namesOnlyOwn } from '../../../core/model/mention.ts';
import { makePerson } from '../../fixtures/make.ts';

const candidateOf = (dataset: string, name: string) =>
  describeCandidate(dataset, { type: 'person', ...makePerson('minister', name) });

const published = candidateOf('press', 'Sergey Lavrov');
const known: Candidates = {
  entries: [
    {
      ...published,
      patterns: [...published.patterns, ...candidateOf('own', 'Seryozha Horse').patterns],
      ownFrom: published.patterns.length,
    },
  ],
  crowded: [],
};

function resolve(text: string, candidates: Candidates) {
  const language = chooseLanguage('en', () => text);
  const lexicon = compileLexicon(candidates, language);
  return resolvePage([scanBlock(readBlock(text, language), lexicon)], lexicon, undefined)[0] ?? [];
}

/** The words that are marked: those that a page may see, and those that it may not. */
function tell(text: string) {
  const open = leaveOutOwnNames(known);
  const mentions = tellOwn(resolve(text, known), open ? resolve(text, open) : []);
  const wordsOf = (own: boolean) =>
    mentions
      .filter((mention) => namesOnlyOwn(mention) === own)
      .map(({ start, end }) => text.slice(start, end));
  return { seen: wordsOf(false), hidden: wordsOf(true) };
}

test.each([
  ['Sergey Lavrov spoke.', ['Sergey Lavrov'], []],
  ['Seryozha Horse spoke.', [], ['Seryozha Horse']],
  // What only the reader's own name tells to be a name is the reader's own too.
  ['Seryozha Horse spoke. Horse left.', [], ['Seryozha Horse', 'Horse']],
  ['Sergey Lavrov spoke, Seryozha Horse left.', ['Sergey Lavrov'], ['Seryozha Horse']],
])('%s', (text, seen, hidden) => {
  expect(tell(text)).toEqual({ seen, hidden });
});

test('without names of the reader’s own nothing is resolved twice', () => {
  expect(leaveOutOwnNames({ entries: [published], crowded: [] })).toBeUndefined();
});

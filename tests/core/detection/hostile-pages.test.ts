import { describe, expect, test } from 'vitest';
import { findCandidates, indexDataset } from '../../../core/detection/find-candidates.ts';
import { resolvePage } from '../../../core/detection/find-mentions.ts';
import { english } from '../../../core/detection/languages/en.ts';
import { compileLexicon } from '../../../core/detection/lexicon.ts';
import {
  standsSmall,
  standsUntied,
  readPageContext,
} from '../../../core/detection/page-context.ts';
import { collectWords, makeBlockReader, readBlock } from '../../../core/detection/page-words.ts';
import { scanBlock, type BlockHits } from '../../../core/detection/scan-block.ts';
import { news } from '../../fixtures/news.ts';

const index = indexDataset(news);

function compile(text: string) {
  const block = readBlock(text, english);
  return {
    block,
    lexicon: compileLexicon(findCandidates([index], collectWords([block])), english),
  };
}

/** How often the rules look at what was found in a block: each look is a step of their work. */
function countLooks(text: string): number {
  const { block, lexicon } = compile(text);
  let looks = 0;
  const watch = <T extends object>(found: readonly T[]): T[] =>
    found.map(
      (one) =>
        new Proxy(one, {
          get(target, property, receiver) {
            looks++;
            return Reflect.get(target, property, receiver);
          },
        }),
    );
  const { names, terms, places } = scanBlock(block, lexicon);
  const hits: BlockHits = {
    block: { ...block, nouns: watch(block.nouns) },
    names: watch(names),
    terms: watch(terms),
    places: watch(places),
  };
  resolvePage([hits], lexicon, '2025-09-04');
  return looks;
}

describe('twice as much of it takes twice the work', () => {
  test.each([
    'Vladimir Putin met Donald Trump. ',
    'Putin met Trump at the talks in Istanbul. ',
    'Putin met Trump at the talks in Istanbul ',
    'summit Anchorage talks Istanbul ',
    'Vladimir Putin and Vladimir Puttin, Sergey Lavrov and Lavrof ',
    'George Bush and Peter Grant Grant ',
    'the summit was held in Anchorage on August 15 and ',
  ])('%j', (piece) => {
    const few = countLooks(piece.repeat(200));
    const many = countLooks(piece.repeat(400));
    expect(few).toBeGreaterThan(0);
    // Searching in order takes a step more for each doubling.
    expect(many / few).toBeLessThan(2.3);
  });
});

test('the words of a page are listed once, however many are asked about', () => {
  const { block, lexicon } = compile('Hope said they hope so; Trump-Putin, Putin-Trump, o’clock');
  const context = readPageContext([scanBlock(block, lexicon)], lexicon);
  expect(context.standing()).toBe(context.standing());
  expect(context.untied()).toBe(context.untied());
  expect(['hope', 'clock', 'trump'].map((word) => standsSmall(context, word))).toEqual([true, false, false]);
  expect(['Hope', 'Putin'].map((word) => standsUntied(context, word))).toEqual([true, false]);
}); // prettier-ignore

describe('no end of words', () => {
  const endless = 'Putin spoke at the talks. '.repeat(100_000);
  const counts = ({ capitalised, nouns }: ReturnType<typeof readBlock>) => [
    capitalised.length,
    nouns.length,
  ];

  test('in one paragraph: its first 40,000 are looked at', () => {
    expect(counts(readBlock(endless, english))).toEqual([40_000, 40_000]);
  });

  test('on one page: those of its first paragraphs are', () => {
    const read = makeBlockReader(english);
    const paragraph = 'Putin spoke at the talks. '.repeat(15_000);
    const found = Array.from({ length: 4 }, () => counts(read(paragraph)));
    expect(found).toEqual([15_000, 15_000, 10_000, 0].map((count) => [count, count]));
  });
}); // prettier-ignore

test.each(['A', 'А', "Aa'aa", 'Aei'])('a word of 5 MB of %j is read', (letters) => {
  const text = `Vladimir Putin ${letters.repeat(5_000_000 / letters.length)}ian Putin spoke.`;
  const { block, lexicon } = compile(text);
  const [mentions] = resolvePage([scanBlock(block, lexicon)], lexicon, undefined);
  expect(mentions?.[0]?.rule).toBe('full-name');
});

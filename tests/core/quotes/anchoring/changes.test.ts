import { describe, expect, test } from 'vitest';
import { describeSelection } from '../../../../core/quotes/anchoring/describe-selection.ts';
import { findAgain, type FoundAgain } from '../../../../core/quotes/anchoring/find-again.ts';
import { readPageText } from '../../../../core/quotes/anchoring/page-text.ts';
import {
  changeName,
  changeNegation,
  changeNumber,
  changeTypography,
  type QuoteEdit,
} from '../../../fixtures/quote-edits.ts';

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

function findEdited({ before, quote, after, start }: QuoteEdit): FoundAgain {
  const selector = describeSelection(before, start, start + quote.length);
  if (!selector) throw new Error('nothing was selected');
  return findAgain(readPageText(after), selector);
}

function kinds(found: FoundAgain): string[] {
  return found.state === 'changed' ? found.changes.map(({ kind }) => kind) : [found.state];
}

describe('300 edits each are called out', () => {
  test.each([
    ['number', changeNumber],
    ['negation', changeNegation],
    ['name', changeName],
  ] as const)('of a %s', (kind, change) => {
    const missed = seeds.map(change).flatMap((edit) => {
      const found = findEdited(edit);
      return kinds(found).includes(kind) ? [] : [{ ...edit, found }];
    });
    expect(missed).toEqual([]);
  });
});

test('300 edits of nothing but typography are none', () => {
  const untouched = seeds.map(changeTypography).filter(({ quote, after }) => after.includes(quote));
  expect(untouched.length, 'most are edited at all').toBeLessThan(75);
  const flagged = seeds.map(changeTypography).flatMap((edit) => {
    const found = findEdited(edit);
    return found.state === 'same' ? [] : [{ ...edit, found }];
  });
  expect(flagged).toEqual([]);
});

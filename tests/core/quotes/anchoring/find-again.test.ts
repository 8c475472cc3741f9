import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeSelection } from '../../../../core/quotes/anchoring/describe-selection.ts';
import { findAgain } from '../../../../core/quotes/anchoring/find-again.ts';
import { readPageText } from '../../../../core/quotes/anchoring/page-text.ts';
import type { TextSelector } from '../../../../core/model/selector.ts';
import { anyText } from '../../../fixtures/any-text.ts';

const quote = 'The envoy told reporters that a short pause would help both delegations think.';
const article = `
The second day began quietly. Delegates arrived before nine and waved at nobody.
${quote} Nobody from the host country spoke.
By noon the square was empty again, and so were the cafés around it.
`;

function select(words: string, text = article): TextSelector {
  const start = text.indexOf(words);
  const selector = describeSelection(text, start, start + words.length);
  if (start < 0 || !selector) throw new Error(`"${words}" is not in the text`);
  return selector;
}

/** State and place in short: `same: the words`. */
function tell(text: string, selector: TextSelector): string {
  const found = findAgain(readPageText(text), selector);
  if (found.state === 'lost') return 'lost';
  return `${found.state}: ${text.slice(found.start, found.end)}`;
}

const rewrite = (now: string) => article.replace(quote, now);

describe('a sentence is', () => {
  test.each([
    ['same as it was', article, `same: ${quote}`],
    ['same after new paragraphs', `Updated at noon.\nTwice.\n${article}`, `same: ${quote}`],
    ['same where it moved', `${quote}\nMore of it.\n${rewrite('')}`, `same: ${quote}`],
    ['same in other spaces', article.replaceAll(' ', '\u00A0\n'), `same: ${quote.replaceAll(' ', '\u00A0\n')}`],
    ['changed by a word', rewrite(quote.replace('short', 'long')), `changed: ${quote.replace('short', 'long')}`],
    [
      'changed by its first and last word',
      rewrite('An envoy told reporters that a short pause would help both delegations rest.'),
      'changed: An envoy told reporters that a short pause would help both delegations rest.',
    ],
    [
      'changed by half where both neighbours stand',
      rewrite('The envoy told us plainly that any pause would hardly help the two delegations.'),
      'changed: The envoy told us plainly that any pause would hardly help the two delegations.',
    ],
    [
      'one with an advertisement inside',
      rewrite(quote.replace('pause', 'pause Sign up for our letter and never miss a story would you')),
      `changed: ${quote.replace('pause', 'pause Sign up for our letter and never miss a story would you')}`,
    ],
    [
      'one with an attribution inside',
      rewrite(quote.replace('reporters', 'reporters,” the deputy minister said on Tuesday, “')),
      `changed: ${quote.replace('reporters', 'reporters,” the deputy minister said on Tuesday, “')}`,
    ],
    ['lost where it was deleted', rewrite(''), 'lost'],
    [
      'lost where only its like stands elsewhere',
      `${rewrite('')}\nA spokesman was asked later. The envoy told reporters that a long strike would hurt both delegations badly. He left.`,
      'lost',
    ],
    ['lost in another article', 'Rain is expected in the north. Farmers are glad of it.', 'lost'],
    ['lost on an empty page', '', 'lost'],
  ])('%s', (_, text, answer) => {
    expect(tell(text, select(quote))).toBe(answer);
  });
}); // prettier-ignore

describe('words that stand twice', () => {
  const rows = [1, 2, 3].map(
    (n) => `Row ${n} begins. No comment was given by the ministry. Row ${n} ends.`,
  );
  const twice = rows.join('\n');
  const second = (text: string) => text.indexOf('No comment', text.indexOf('Row 2'));
  const words = 'No comment was given by the ministry.';
  const selector = describeSelection(twice, second(twice), second(twice) + words.length);

  test('are told apart by what stands around them', () => {
    if (!selector) throw new Error('nothing was selected');
    const later = `A new first paragraph.\n${twice}`;
    const found = findAgain(readPageText(later), selector);
    expect(found).toEqual({
      state: 'same',
      start: second(later),
      end: second(later) + words.length,
    });
  });

  test('are lost where that is gone too', () => {
    if (!selector) throw new Error('nothing was selected');
    expect(tell(`New.\n${words}\nOld.\n${words}\nEnd.`, selector)).toBe('lost');
  });
});

describe('short words', () => {
  const words = 'short pause';

  test('are found with what stands around them', () => {
    expect(tell(`New.\n${article}`, select(words))).toBe(`same: ${words}`);
  });

  test.each([
    ['edited', rewrite(quote.replace('short pause', 'shorter pause'))],
    ['elsewhere', `${rewrite('')}\nAfter a short pause he went on.`],
  ])('are lost where they are %s', (_, text) => {
    expect(tell(text, select(words))).toBe('lost');
  });

  test('are lost without anything around them', () => {
    expect(
      tell('a short pause', { exact: 'short pause', prefix: '', suffix: '', start: 2, end: 13 }),
    ).toBe('lost');
  });
});

test('a selection that cuts words in two is found by its place in them', () => {
  const cut = quote.slice(6, -4);
  expect(tell(`New.\n${article}`, select(cut))).toBe(`same: ${cut}`);
  const edited = cut.replace('short', 'long');
  expect(tell(rewrite(quote.replace('short', 'long')), select(cut))).toBe(`changed: ${edited}`);
});

test('an imported quote without context is found where all its words are, once', () => {
  const bare = { exact: quote, prefix: '', suffix: '', start: 0, end: 0 };
  expect(tell(article, bare)).toBe(`same: ${quote}`);
  expect(tell(rewrite(quote.replace('short', 'long')), bare)).toBe('lost');
  expect(tell(article + article, bare)).toBe('lost');
});

test('any stretch of an unchanged text is found where it is, or has nothing around it', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, middle, after) => {
      const text = before + middle + after;
      const selector = describeSelection(text, before.length, before.length + middle.length);
      if (!selector) return;
      const found = findAgain(readPageText(text), selector);
      if (found.state === 'lost') expect(selector.prefix + selector.suffix).toBe('');
      else expect(text.slice(found.start, found.end)).toBe(selector.exact);
    }),
  );
});

test('any selector on any text: an answer with places inside the text', () => {
  fc.assert(
    fc.property(
      anyText,
      anyText,
      anyText,
      anyText,
      fc.nat(50),
      (text, exact, prefix, suffix, start) => {
        const found = findAgain(readPageText(text), {
          exact,
          prefix,
          suffix,
          start,
          end: start + exact.length,
        });
        if (found.state === 'lost') return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

test('what is made to be slow is answered: endless repeats, contexts and quotes', () => {
  const long = 'no '.repeat(50_000);
  const selectors: TextSelector[] = [
    { exact: 'no '.repeat(20), prefix: long, suffix: long, start: 0, end: 60 },
    { exact: long, prefix: 'yes ', suffix: ' yes', start: 0, end: long.length },
    { exact: 'a'.repeat(5_000), prefix: '', suffix: '', start: 5, end: 5_005 },
  ];
  for (const text of [long, 'a'.repeat(100_000), '"- '.repeat(50_000)])
    for (const selector of selectors)
      expect(findAgain(readPageText(text), selector).state).toBeDefined();
});

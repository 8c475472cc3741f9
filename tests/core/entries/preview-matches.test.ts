import { expect, test } from 'vitest';
import { previewMatches } from '../../../core/entries/preview-matches.ts';
import { chooseLanguage } from '../../../core/detection/languages/index.ts';
import { describeCandidate } from '../../../core/detection/name-patterns.ts';
import { readBlock } from '../../../core/detection/page-words.ts';
import { makePerson } from '../../fixtures/make.ts';

const english = chooseLanguage('en', () => '');
const candidate = (dataset: string, name: string) =>
  describeCandidate(dataset, { type: 'person', ...makePerson('ruiz', name) });
const preview = (texts: string[], name: string, others: ReturnType<typeof candidate>[] = []) =>
  previewMatches(
    texts.map((text) => readBlock(text, english)),
    candidate('own', name),
    { entries: others, crowded: [] },
    english,
    undefined,
  );

test('the matches with the text around them', () => {
  const before = 'At the end of a very long day in the old harbour of the town it was ';
  const texts = [`${before}Ana Ruiz who spoke.`, 'Ruiz stayed.', 'Nobody else came.'];
  expect(preview(texts, 'Ana Ruiz')).toEqual({
    sure: 2,
    unsure: 0,
    excerpts: [
      {
        before: '… long day in the old harbour of the town it was ',
        words: 'Ana Ruiz',
        after: ' who spoke.',
        sure: true,
      },
      { before: '', words: 'Ruiz', after: ' stayed.', sure: true },
    ],
  });
});

test('where others of the page fit as well, a card would ask', () => {
  const { sure, unsure } = preview(['Then Ruiz spoke.'], 'Ana Ruiz', [
    candidate('press', 'Luis Ruiz'),
  ]);
  expect([sure, unsure]).toEqual([0, 1]);
});

test('the stored state of the draft does not stand beside it', () => {
  expect(preview(['Then Ruiz spoke.'], 'Ana Ruiz', [candidate('own', 'Luis Ruiz')]).sure).toBe(1);
});

test('as many excerpts as one looks at, and all are counted', () => {
  const { sure, excerpts } = preview(Array(20).fill('Ana Ruiz spoke.'), 'Ana Ruiz');
  expect([sure, excerpts.length]).toEqual([20, 5]);
});

import { expect, test } from 'vitest';
import { changesOf, draftOf, type QuoteDraft } from '../../../core/library/quote-draft.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

const quote = makeQuote();

test.each<[Partial<QuoteDraft>, object]>([
  [{}, {}],
  [{ note: '  ' }, {}],
  [{ note: ' Read again ' }, { note: 'Read again' }],
  [{ saidAt: '2025-03' }, { saidAt: '2025-03' }],
  [{ saidAt: undefined }, { saidAt: undefined }],
  [{ tags: ['harbour', 'x'] }, { tags: ['harbour', 'x'] }],
  [{ about: [] }, { about: [] }],
  [{ speakerName: ' ' }, { speaker: undefined }],
  [
    { speakerName: 'Ben  Okoye', speakerEntry: undefined },
    { speaker: { name: 'Ben Okoye', from: 'reader' } },
  ],
  [
    { speakerEntry: 'test okoye' },
    { speaker: { name: 'Ana Ruiz', entry: 'test okoye', from: 'reader' } },
  ],
])('a draft with %j changes %j', (change, changes) => {
  expect(changesOf(quote, { ...draftOf(quote), ...change })).toEqual(changes);
});

test('a note that is emptied is taken away', () => {
  const noted = makeQuote({ note: 'x' });
  expect(changesOf(noted, { ...draftOf(noted), note: '' })).toEqual({ note: undefined });
});

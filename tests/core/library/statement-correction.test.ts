import { expect, test } from 'vitest';
import {
  correctionOfStatement,
  draftOfStatement,
  isWholeDraft,
  type StatementDraft,
} from '../../../core/library/statement-correction.ts';
import { correctStatement } from '../../../core/model/correction.ts';
import { makeStatement } from '../../fixtures/make.ts';

const published = makeStatement('s1', 'ruiz', '2025-01-01', {
  summary: 'Ruiz doubts it.',
  quote: { text: 'I doubt it.', language: 'en' },
});

test.each<[string, Partial<StatementDraft>, object | undefined]>([
  ['nothing', {}, undefined],
  ['spaces alone', { summary: ' Ruiz doubts it. ' }, undefined],
  ['another day', { date: '2025-01' }, { date: '2025-01' }],
  ['no words of her own', { quote: ' ' }, { quote: '' }],
  ['another speaker', { speaker: 'okoye' }, { speaker: 'okoye', by: 'ruiz' }],
  ['another summary', { summary: 'Ruiz denies it.' }, { summary: 'Ruiz denies it.' }],
])('of %s', (_, change, expected) => {
  const draft = { ...draftOfStatement(published), ...change };
  const correction = correctionOfStatement('press', published, draft);
  expect(correction).toEqual(expected && { id: 'statement press s1', ...expected });
  if (!correction) return;
  const shown = correctStatement(new Map([[correction.id, correction]]), 'press', published);
  expect(draftOfStatement(shown)).toEqual({ ...draft, quote: draft.quote.trim() });
});

test('a statement says something, on some day', () => {
  const draft = draftOfStatement(published);
  expect(isWholeDraft(draft)).toBe(true);
  expect(isWholeDraft({ ...draft, summary: ' ' })).toBe(false);
  expect(isWholeDraft({ ...draft, date: undefined })).toBe(false);
});

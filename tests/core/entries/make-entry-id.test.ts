import { expect, test } from 'vitest';
import { makeEntryId } from '../../../core/entries/make-entry-id.ts';

test.each([
  ['Sergey Lavrov', [], 'sergey-lavrov'],
  ['Сергей Лавров', ['sergey-lavrov', 'sergey-lavrov-2'], 'sergey-lavrov-3'],
  ['Josh Grünbaum, Jr.', [], 'josh-grunbaum-jr'],
  ['特朗普', [], 'entry'],
  ['\u202E evil', [], 'evil'],
  ['x'.repeat(500), [], 'x'.repeat(60)],
])('%s', (name, taken, id) => {
  expect(makeEntryId(name, new Set(taken))).toBe(id);
});

import { describe, expect, test } from 'vitest';
import { holdBackRepeats } from '../../../core/cards/repeats.ts';
import { makeStatement } from '../../fixtures/make.ts';

/** The order in which statements of these summaries come, each told by its first word. */
function order(...summaries: string[]): string[] {
  const ranked = summaries.map((summary, i) =>
    makeStatement(`s${i}`, 'ruiz', '2025-01-01', { summary }),
  );
  return holdBackRepeats(ranked).map(({ summary }) => summary.split(' ')[0] ?? '');
}

const harbour = 'opens the harbour to foreign ships before winter';

describe('what repeats one of the first few comes after them', () => {
  test.each([
    ['the same words', [`A ${harbour}`, `B ${harbour}`, 'C taxes', 'D schools', 'E rain'], 'ACDBE'],
    ['most of the words', [`A ${harbour}`, `B ${harbour}, at last`, 'C taxes', 'D schools'], 'ACDB'],
    ['some of the words', [`A ${harbour}`, 'B the harbour needs dredging', 'C taxes'], 'ABC'],
    ['further down', ['A taxes', 'B schools', 'C rain', `D ${harbour}`, `E ${harbour}`], 'ABCDE'],
    ['nothing else', [`A ${harbour}`, `B ${harbour}`], 'AB'],
    ['no words at all', ['A —', 'B —'], 'AB'],
    ['nothing', [], ''],
  ])('%s', (_, summaries, expected) => {
    expect(order(...summaries).join('')).toBe(expected);
  });
}); // prettier-ignore

test('where all repeat each other none is lost', () => {
  const many = Array.from({ length: 30 }, (_, i) => `${i} ${harbour}`);
  expect(order(...many).sort()).toEqual(many.map((_, i) => String(i)).sort());
});

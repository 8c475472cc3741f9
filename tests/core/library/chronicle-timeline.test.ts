import { expect, test } from 'vitest';
import { listChronicle } from '../../../core/cards/chronicle.ts';
import { chronicleTimeline } from '../../../core/library/chronicle-timeline.ts';
import { makeCard, makeCardStatement } from '../../fixtures/make-card.ts';

test('a lane for each speaker, by name; nothing where nothing was said', () => {
  const okoye = { speaker: { name: 'Ben Okoye' } };
  const prior = [
    makeCardStatement('a', '2025-05-01'),
    makeCardStatement('b', '2025-05-03'),
    makeCardStatement('c', '2025-05-03', okoye),
  ];
  const timeline = chronicleTimeline(listChronicle([makeCard('test lima', 'Lima', { prior })]), 6);
  expect(timeline?.unit).toBe('day');
  expect(timeline?.lanes).toMatchObject([
    { speaker: 'name:Ana Ruiz', counts: [1, 0, 1], total: 2 },
    { speaker: 'name:Ben Okoye', counts: [0, 0, 1], total: 1 },
  ]);
  expect(chronicleTimeline([], 6)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { listChronicle } from '../../../core/cards/chronicle.ts';
import { makeCard, makeCardStatement } from '../../fixtures/make-card.ts';

const idsOf = (...cards: Parameters<typeof makeCard>[2][]) =>
  listChronicle(cards.map((parts, i) => makeCard(`test ${i}`, `Name ${i}`, parts))).map(
    ({ id }) => id,
  );

test('what all cards have from before the article, the newest first, each once', () => {
  const [may, june] = [
    makeCardStatement('may', '2025-05-01'),
    makeCardStatement('june', '2025-06'),
  ];
  const later = [makeCardStatement('later', '2025-12-01')];
  expect(idsOf({ prior: [may], later }, { prior: [june, may] })).toEqual(['test june', 'test may']);
});

test('the same id in another dataset is another statement', () => {
  const prior = [makeCardStatement('a', '2025-05-01')];
  const cards = [
    makeCard('one ruiz', 'Ana Ruiz', { prior }),
    makeCard('two ruiz', 'Ana Ruiz', { prior }),
  ];
  expect(listChronicle(cards).map(({ id }) => id)).toEqual(['one a', 'two a']);
});

test('a quote of the reader’s own is one, in the cards of whichever dataset', () => {
  const prior = [
    makeCardStatement('q', '2025-05-01', { own: { kind: 'quote', id: 'q', dated: 'said' } }),
  ];
  const cards = [
    makeCard('one ruiz', 'Ana Ruiz', { prior }),
    makeCard('two lima', 'Lima', { prior }),
  ];
  expect(listChronicle(cards)).toHaveLength(1);
});

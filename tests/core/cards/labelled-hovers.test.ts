import { expect, test } from 'vitest';
import {
  measureRanker,
  rankAsCard,
  rankByPlainBm25,
  rankNewestFirst,
} from '../../fixtures/ranking/rankers.ts';
import { readHovers, readTalks } from '../../fixtures/ranking/set.ts';

const talks = readTalks();
const hovers = readHovers();

test('every label is a statement of the hovered person, whom the text names once', () => {
  const speakers = new Map(talks.statements.map(({ id, speaker }) => [id, speaker]));
  expect([speakers.size, hovers.length]).toEqual([520, 60]);
  for (const { person, onPage, text, onTopic } of hovers) {
    expect(onTopic.map((id) => speakers.get(id))).toEqual(onTopic.map(() => person));
    expect(text.split(onPage)).toHaveLength(2);
  }
});

test('a statement on the topic is among the first three of 85 in 100 hovers', () => {
  const ours = measureRanker(rankAsCard(talks), hovers);
  const plain = measureRanker(rankByPlainBm25(talks), hovers);
  const newest = measureRanker(rankNewestFirst(talks), hovers);
  expect(ours.anyInTop3).toBeGreaterThanOrEqual(0.85);
  expect(ours.anyInTop3).toBeGreaterThan(plain.anyInTop3);
  expect(plain.anyInTop3).toBeGreaterThan(newest.anyInTop3);
});

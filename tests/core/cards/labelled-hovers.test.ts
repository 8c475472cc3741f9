import { expect, test } from 'vitest';
import {
  askAlone,
  askInRoundUp,
  measureRanker,
  rankAsCard,
  rankByPlainBm25,
  rankNewestFirst,
  type Asked,
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

function shareInTop3(asked: readonly Asked[]): number[] {
  const rankers = [rankAsCard, rankByPlainBm25, rankNewestFirst];
  return rankers.map((ranker) => measureRanker(ranker(talks), asked).anyInTop3);
}

test('a statement on the topic is among the first three of 85 in 100 hovers', () => {
  const [ours = 0, plain = 0, newest = 0] = shareInTop3(hovers.map(askAlone));
  expect(ours).toBeGreaterThanOrEqual(0.85);
  expect(ours).toBeGreaterThan(plain);
  expect(plain).toBeGreaterThan(newest);
});

test('amid five other stories the paragraph tells which is meant', () => {
  const [ours = 0, plain = 0] = shareInTop3(hovers.map((hover) => askInRoundUp(hover, hovers)));
  expect(ours).toBeGreaterThanOrEqual(0.65);
  expect(ours).toBeGreaterThan(2 * plain);
});

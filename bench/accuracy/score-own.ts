import { scoreQuotes } from '../../tests/fixtures/score-quotes.ts';
import {
  askAlone,
  measureRanker,
  rankAsCard,
  rankByPlainBm25,
  rankNewestFirst,
} from '../../tests/fixtures/ranking/rankers.ts';
import { readHovers, readTalks } from '../../tests/fixtures/ranking/set.ts';
import type { Measured } from './sets.ts';

/** What we wrote and labelled ourselves, and nobody tuned on (tests/fixtures/quotes). */
export function scoreOwnQuotes(): Measured[] {
  return ['ru', 'uk'].map((language) => {
    const { precision, recall, f1 } = scoreQuotes(language);
    return {
      set: `our own sentences, ${language}`,
      size: '100 passages',
      figures: { precision, recall, F1: f1 },
    };
  });
}

/** 60 hovers over 520 statements of one made-up domain (tests/fixtures/ranking). */
export function scoreOwnHovers(): Measured[] {
  const talks = readTalks();
  const hovers = readHovers().map(askAlone);
  const rankers = {
    'our own hovers': rankAsCard(talks),
    'the same, plain BM25': rankByPlainBm25(talks),
    'the same, newest first': rankNewestFirst(talks),
  };
  return Object.entries(rankers).map(([set, ranker]) => {
    const { precisionAt3, meanReciprocalRank, anyInTop3 } = measureRanker(ranker, hovers);
    return {
      set,
      size: `${hovers.length} hovers, ${talks.statements.length} statements`,
      figures: {
        'precision of the first three': precisionAt3,
        'mean reciprocal rank': meanReciprocalRank,
        'one among the first three': anyInTop3,
      },
    };
  });
}

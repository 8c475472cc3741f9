import { cardOne, openCardSources } from '../../cli/commands/card.ts';
import { readDataset, readLines, share, type Measured } from './sets.ts';

interface Labelled {
  id: string;
  entry: string;
  text: string;
  start: number;
  url?: string;
  published?: string;
  /** Statements on the article's story. */
  relevant: string[];
}

/** Which prior statements come first beside an article. */
export function scoreRanking(set: string, file: string, datasetFile: string): Measured {
  const sources = openCardSources([readDataset(datasetFile)]);
  const lines = readLines<Labelled>(file);
  const sum = { precision: 0, reciprocal: 0, any: 0 };
  for (const { relevant, ...request } of lines) {
    const { statements } = cardOne(request, sources) as { statements: string[] };
    const hits = statements.slice(0, 10).map((id) => relevant.includes(id));
    const first = hits.indexOf(true);
    sum.precision += hits.slice(0, 3).filter(Boolean).length / Math.min(3, relevant.length);
    sum.reciprocal += first < 0 ? 0 : 1 / (first + 1);
    sum.any += first >= 0 && first < 3 ? 1 : 0;
  }
  return {
    set,
    size: `${lines.length} articles`,
    figures: {
      'precision of the first three': share(sum.precision, lines.length),
      'mean reciprocal rank': share(sum.reciprocal, lines.length),
      'one among the first three': share(sum.any, lines.length),
    },
  };
}

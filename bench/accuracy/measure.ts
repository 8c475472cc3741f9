import { scoreDates } from './score-dates.ts';
import { scoreMentions } from './score-mentions.ts';
import { scoreOwnHovers, scoreOwnQuotes } from './score-own.ts';
import { scoreQuotes } from './score-quotes.ts';
import { scoreRanking } from './score-ranking.ts';
import { findSet, type Measured } from './sets.ts';

/** A table of the page. */
export interface Chapter {
  title: string;
  /** How a figure is counted. */
  counted: string;
  rows: Measured[];
}

const languages = ['en', 'ru', 'uk'] as const;

/** The sets of a folder in the shapes that docs/accuracy.md describes; those that are not there are left out. */
export function measureAccuracy(folder: string | undefined): Chapter[] {
  const inFolder = (name: string, measure: (file: string) => Measured) => {
    const file = folder === undefined ? undefined : findSet(folder, name);
    return file === undefined ? [] : [measure(file)];
  };
  return [
    {
      title: 'People',
      counted:
        'A mention is right where it overlaps a labelled one of the same person. A question among candidates counts neither as found nor as false. Datasets of these sets give canonical names only.',
      rows: languages.flatMap((code) =>
        inFolder(`mentions-${code}.ndjson`, (file) =>
          scoreMentions(`labelled news, ${code}`, file, file.replace('.ndjson', '.dataset.json')),
        ),
      ),
    },
    {
      title: 'Speakers of quotes',
      counted:
        'A speaker is right where it overlaps the labelled one or its last word stands in it. “Filled in unasked” is what the product would enter by itself.',
      rows: [
        ...languages.flatMap((code) =>
          inFolder(`quotes-${code}.ndjson`, (file) => scoreQuotes(`labelled news, ${code}`, file)),
        ),
        ...scoreOwnQuotes(),
      ],
    },
    {
      title: 'Day of publication',
      counted: 'The day, on pages as they were fetched.',
      rows: inFolder('pages.ndjson', (file) => scoreDates('real news pages', file)),
    },
    {
      title: 'Prior statements',
      counted:
        'Which statements come first in the card, of those by the same speaker. Newest first and plain BM25 stand beside ours on our own set.',
      rows: [
        ...inFolder('ranking.ndjson', (file) =>
          scoreRanking(
            'statements of many stories',
            file,
            file.replace('.ndjson', '.dataset.json'),
          ),
        ),
        ...scoreOwnHovers(),
      ],
    },
  ].filter(({ rows }) => rows.length > 0);
}

import { readOne } from '../../cli/commands/read.ts';
import { readLines, share, type Measured } from './sets.ts';

interface Labelled {
  id: string;
  html: string;
  url?: string;
  /** The day of publication. */
  published: string;
}

/** Days of publication of pages as they were fetched. */
export function scoreDates(set: string, file: string): Measured {
  const lines = readLines<Labelled>(file);
  const days = lines.map(({ html, url }) => {
    const { article } = readOne({ html, url }, []) as { article: { publishedAt: string | null } };
    return article.publishedAt?.slice(0, 10);
  });
  const right = lines.filter(({ published }, i) => days[i] === published).length;
  const none = days.filter((day) => day === undefined).length;
  return {
    set,
    size: `${lines.length} pages`,
    figures: {
      right: share(right, lines.length),
      wrong: share(lines.length - right - none, lines.length),
      'none found': share(none, lines.length),
    },
  };
}

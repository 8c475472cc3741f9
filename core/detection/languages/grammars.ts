import { englishGrammar } from './en.ts';
import type { Grammar } from './language.ts';
import { russianGrammar } from './ru.ts';
import { ukrainianGrammar } from './uk.ts';

/** The table of grammars, in the order in which they are tried. */
const grammars: readonly Grammar[] = [englishGrammar, russianGrammar, ukrainianGrammar];

/**
 * The row for a page: by what it says of itself (`ru-RU`), else by the letters of its text, else the
 * first row.
 * @param sample asked for only where the page names no language that has a row
 */
export function chooseGrammar(declared: string | undefined, sample: () => string): Grammar {
  const code = declared?.toLowerCase().split(/[-_]/)[0];
  const named = grammars.find((grammar) => grammar.code === code);
  if (named) return named;
  const lower = sample().slice(0, 2000).toLowerCase();
  const share = ({ letters }: Grammar) => lower.match(new RegExp(letters, 'g'))?.length ?? 0;
  return grammars.reduce((best, grammar) => (share(grammar) > share(best) ? grammar : best));
}

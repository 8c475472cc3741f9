import { fold } from '../detection/fold.ts';
import type { CardStatement, EntryCard } from '../model/card.ts';
import type { PageEntry } from '../model/page-entry.ts';

/** An entry of an article with its text ready to be looked through; its card may still be on its way. */
export interface SiftableEntry {
  entry: PageEntry;
  card: EntryCard | undefined;
  /** Its names and roles, folded. */
  head: string;
  statements: readonly { statement: CardStatement; words: string }[];
}

export interface SiftedEntry {
  entry: PageEntry;
  card: EntryCard | undefined;
  /** Statements that have what was typed, in the card's order; all of them where a name has it. */
  statements: readonly CardStatement[];
}

function readWords(typed: string): string[] {
  return fold(typed).split(/\s+/).filter(Boolean);
}

/** Whether a text has all the typed words, in whatever case and order. */
export function hasWords(text: string, typed: string): boolean {
  const folded = fold(text);
  return readWords(typed).every((word) => folded.includes(word));
}

export function textOfStatement({ summary, quote, speaker, source }: CardStatement): string {
  return [summary, quote?.text, speaker.name, source.outlet, source.title].join('\n');
}

/** Done once an entry, so that a stroke looks through text that is folded already. */
export function readySift(entry: PageEntry, card?: EntryCard): SiftableEntry {
  const { roles = [], description = '', term } = card ?? {};
  return {
    entry,
    card,
    head: fold([entry.name, entry.onPage, ...roles, description, term?.summary ?? ''].join('\n')),
    statements: (card?.prior ?? []).map((statement) => ({
      statement,
      words: fold(textOfStatement(statement)),
    })),
  };
}

/** The entries that have all the typed words in a name or in one of their prior statements, in the same order. */
export function siftEntries(entries: readonly SiftableEntry[], typed: string): SiftedEntry[] {
  const words = readWords(typed);
  const has = (text: string) => words.every((word) => text.includes(word));
  return entries.flatMap(({ entry, card, head, statements }) => {
    if (has(head)) return { entry, card, statements: card?.prior ?? [] };
    const found = statements.filter((one) => has(one.words)).map(({ statement }) => statement);
    return found.length > 0 ? { entry, card, statements: found } : [];
  });
}

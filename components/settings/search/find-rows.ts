/** A row of the settings that a search may find. */
export interface SearchRow {
  /** Where it stands: what follows # in the address. */
  place: string;
  section: string;
  title: string;
  /** What else is said of it. */
  words?: string;
}

/** Letters as they are compared: large or small, with or without what stands over or under them. */
function foldLetters(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The rows that have every typed word, in their order; those that have them in the title first. */
export function findRows(rows: readonly SearchRow[], typed: string): SearchRow[] {
  const wanted = foldLetters(typed).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  const has = (text: string) => wanted.every((word) => foldLetters(text).includes(word));
  const found = rows.filter(({ title, section, words = '' }) =>
    has(`${title} ${section} ${words}`),
  );
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}

/** Enough of a quote to know it by. */
const mostCharacters = 120;

interface Row {
  id?: unknown;
  name?: unknown;
  summary?: unknown;
  quote?: unknown;
  selector?: unknown;
  from?: unknown;
  into?: unknown;
}

/** What a row is called, as a person knows it: its name, its words; else its id. */
export function titleOfRow(row: Row | undefined, id: string): string {
  const { exact } = (row?.selector ?? {}) as { exact?: unknown };
  const named = [row?.name, exact, row?.summary, row?.quote].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
  const title = named ?? id;
  return title.length > mostCharacters ? `${title.slice(0, mostCharacters)}…` : title;
}

import type {
  FileProblem,
  ImportCounts,
  ImportOutlook,
} from '../../../components/library/exchange/model.ts';
import { settleWords } from '../../../core/datasets/other-words.ts';
import { planImport, type ImportPlan } from '../../../core/datasets/plan-import.ts';
import type { ImportedQuotes } from '../../../core/datasets/quote-formats/quote-format.ts';
import type { Entry } from '../../../core/model/entry.ts';
import type { Merge } from '../../../core/model/merge.ts';
import type { OwnStatement } from '../../../core/model/own-statement.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import type { Edit } from '../../../storage/change.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { readKept } from '../../../storage/library.ts';
import { listMerges } from '../../../storage/merges.ts';
import { readOwnEntries } from '../../../storage/own-entries.ts';
import { listOwnStatements } from '../../../storage/own-statements.ts';

/** What is in one file. */
export interface ReadFile {
  name: string;
  imported: ImportedQuotes;
}

/** All that files would change. */
export interface FilesPlan {
  quotes: ImportPlan<SavedQuote>;
  entries: ImportPlan<Entry>;
  merges: ImportPlan<Merge>;
  statements: ImportPlan<OwnStatement>;
  problems: FileProblem[];
}

/** Compared at once, so that the page is never busy for long. Quotes. */
const comparedAtOnce = 1_000;
/** Rows that a person looks at before an import. */
const mostInSample = 5;

/** Quotes as they may stand beside those that are here, and beside each other. */
async function settleQuotes(
  db: SourceContextDatabase,
  quotes: readonly SavedQuote[],
): Promise<SavedQuote[]> {
  const firsts = new Map<string, SavedQuote>();
  const settled: SavedQuote[] = [];
  for (let from = 0; from < quotes.length; from += comparedAtOnce) {
    const some = quotes.slice(from, from + comparedAtOnce);
    const ids = some.map(({ id }) => id);
    for (const stored of await readKept(db, 'quotes', ids)) firsts.set(stored.id, stored);
    for (const quote of some) {
      settled.push(settleWords(firsts.get(quote.id), quote));
      if (!firsts.has(quote.id)) firsts.set(quote.id, quote);
    }
  }
  return settled;
}

async function planQuotes(
  db: SourceContextDatabase,
  quotes: readonly SavedQuote[],
): Promise<ImportPlan<SavedQuote>> {
  // The same quote in two files is one.
  const byId = new Map<string, SavedQuote>();
  for (const quote of await settleQuotes(db, quotes))
    if (!byId.has(quote.id)) byId.set(quote.id, quote);
  const distinct = [...byId.values()];
  const same = quotes.length - distinct.length;
  const plan: ImportPlan<SavedQuote> = { fresh: [], changed: [], same };
  for (let from = 0; from < distinct.length; from += comparedAtOnce) {
    const some = distinct.slice(from, from + comparedAtOnce);
    const ids = some.map(({ id }) => id);
    const stored = new Map((await readKept(db, 'quotes', ids)).map((quote) => [quote.id, quote]));
    const part = planImport(some, ({ id }) => id, stored);
    plan.fresh.push(...part.fresh);
    plan.changed.push(...part.changed);
    plan.same += part.same;
  }
  return plan;
}

/** What is in files against what is stored. Nothing is written. */
export async function planFiles(
  db: SourceContextDatabase,
  files: readonly ReadFile[],
): Promise<FilesPlan> {
  const entries = files.flatMap(({ imported }) => imported.own?.entries ?? []);
  const merges = files.flatMap(({ imported }) => imported.own?.merges ?? []);
  const statements = files.flatMap(({ imported }) => imported.own?.statements ?? []);
  const ownEntries = new Map((await readOwnEntries(db)).map((entry) => [entry.id, entry]));
  const ownMerges = new Map((await listMerges(db)).map((merge) => [merge.from, merge]));
  const ownStatements = new Map((await listOwnStatements(db)).map((one) => [one.id, one]));
  return {
    quotes: await planQuotes(
      db,
      files.flatMap(({ imported }) => imported.quotes),
    ),
    entries: planImport(entries, ({ id }) => id, ownEntries),
    merges: planImport(merges, ({ from }) => from, ownMerges),
    statements: planImport(statements, ({ id }) => id, ownStatements),
    problems: files.flatMap(({ name, imported }) =>
      imported.problems.map((problem) => ({ file: name, ...problem })),
    ),
  };
}

function count({ fresh, changed, same }: ImportPlan<unknown>): ImportCounts {
  return { fresh: fresh.length, changed: changed.length, same };
}

export function outlookOf(plan: FilesPlan): ImportOutlook {
  const { quotes, entries, merges, statements, problems } = plan;
  return {
    quotes: count(quotes),
    entries: count(entries),
    merges: count(merges),
    statements: count(statements),
    problems,
    sample: [...quotes.fresh, ...quotes.changed].slice(0, mostInSample),
  };
}

/** The edits of a plan, entries before what speaks of them. */
export function editsOf(plan: FilesPlan, takeTheirs: boolean): Edit[] {
  const { quotes, entries, merges, statements } = plan;
  const chosen = <T>({ fresh, changed }: ImportPlan<T>) => [
    ...fresh,
    ...(takeTheirs ? changed : []),
  ];
  return [
    ...chosen(entries).map((put): Edit => ({ table: 'entries', id: put.id, put })),
    ...chosen(merges).map((put): Edit => ({ table: 'merges', id: put.from, put })),
    ...chosen(statements).map((put): Edit => ({ table: 'statements', id: put.id, put })),
    ...chosen(quotes).map((put): Edit => ({ table: 'quotes', id: put.id, put })),
  ];
}

import { Dexie } from 'dexie';

/** The schemas of earlier versions, as they were released. */
const versions: readonly Record<string, string>[] = [
  {
    datasets: 'id',
    imports: 'generation, datasetId',
    entries: '[generation+number], [generation+id]',
    shelves: '[generation+speaker+number]',
    registers: '[generation+entry+number]',
    indexes: 'generation',
  },
  {
    quotes: 'id, savedAt, article.key, speaker.entry, *about',
    merges: 'from, into',
  },
  {
    corrections: 'id',
    settings: 'id',
    records: '[kind+id]',
    unshown: '[kind+id], [why+since]',
    operations: 'number',
    conflicts: '[kind+id+field+lost.at], noticed',
    parked: 'line',
    device: 'id',
    books: 'vault',
    vaults: 'id',
    journal: '++number, [vault+number]',
  },
  {
    amendments: '[generation+id], [generation+speaker], *about',
    ledgers: 'generation',
    ledgerChanges: 'generation',
    shelfMarks: 'generation',
    packs: 'id',
  },
  { looks: 'key' },
  { statements: 'id, speaker.entry, *about' },
];

/** A database as a released version left it. */
export async function makeOldDatabase(
  name: string,
  version: number,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const old = new Dexie(name);
  for (const [i, stores] of versions.slice(0, version).entries()) old.version(i + 1).stores(stores);
  for (const [table, some] of Object.entries(rows)) await old.table(table).bulkAdd([...some]);
  old.close();
}

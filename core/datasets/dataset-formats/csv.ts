import { fail, succeed } from '../../model/result.ts';
import { readCell, splitRows } from '../quote-formats/csv-cells.ts';
import { emptyParts, isFields, tableOf, type DatasetFormat, type Fields, type Table } from './dataset-format.ts'; // prettier-ignore

interface Column {
  name: string;
  /** Where the value stands in the row; by itself the column's name. */
  path?: readonly string[];
  /** Several values, a vertical bar between them. */
  isList?: true;
}

const source: readonly Column[] = [
  { name: 'source_title', path: ['source', 'title'] },
  { name: 'outlet', path: ['source', 'outlet'] },
  { name: 'published', path: ['source', 'published'] },
  { name: 'url', path: ['source', 'url'] },
  { name: 'archive', path: ['source', 'archive'] },
  { name: 'source_language', path: ['source', 'language'] },
];

/** What a table's columns may be; others are refused, because a slip of the pen would lose them. */
const columns: Readonly<Record<Table, readonly Column[]>> = {
  people: [
    { name: 'id' },
    { name: 'name' },
    { name: 'aliases', isList: true },
    { name: 'description' },
    { name: 'role', path: ['role', 'title'] },
    { name: 'organization', path: ['role', 'organization'] },
    { name: 'from', path: ['role', 'from'] },
    { name: 'to', path: ['role', 'to'] },
    { name: 'same_as', path: ['sameAs'], isList: true },
  ],
  terms: [
    { name: 'id' },
    { name: 'kind' },
    { name: 'name' },
    { name: 'aliases', isList: true },
    { name: 'summary' },
    { name: 'date' },
    { name: 'from' },
    { name: 'to' },
    { name: 'place' },
    { name: 'part_of', path: ['partOf'] },
    { name: 'participants', isList: true },
  ],
  statements: [
    { name: 'id' },
    { name: 'speaker' },
    { name: 'date' },
    { name: 'summary' },
    { name: 'quote', path: ['quote', 'text'] },
    { name: 'quote_language', path: ['quote', 'language'] },
    { name: 'about', isList: true },
    ...source,
  ],
};

function readRow(table: Table, names: readonly string[], cells: readonly string[]): Fields {
  const row: Fields = {};
  for (const [i, name] of names.entries()) {
    const column = columns[table].find((one) => one.name === name);
    const text = readCell(cells[i] ?? '').trim();
    if (!column || text === '') continue;
    const [first = '', second] = column.path ?? [name];
    const value = column.isList
      ? text
          .split('|')
          .map((one) => one.trim())
          .filter(Boolean)
      : text;
    if (second === undefined) row[first] = value;
    else row[first] = { ...(isFields(row[first]) ? row[first] : {}), [second]: value };
  }
  const { role, ...rest } = row;
  return role === undefined ? rest : { ...rest, roles: [role] };
}

/** A person's further roles stand on further lines that bear the same id. */
function joinRoles(rows: { at: string; row: Fields }[]): { at: string; row: Fields }[] {
  const byId = new Map<unknown, { at: string; row: Fields }>();
  for (const one of rows) {
    const before = byId.get(one.row['id']);
    if (!before) byId.set(one.row['id'], one);
    else {
      const roles = [before.row, one.row].flatMap(
        (row) => (row['roles'] as Fields[] | undefined) ?? [],
      );
      before.row = { ...before.row, roles };
    }
  }
  return [...byId.values()];
}

function namesOf(text: string): string[] {
  const [head] = splitRows(text.slice(0, 10_000));
  return head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
}

/** A table of a spreadsheet: its columns tell whether of people, terms or statements. */
export const csv: DatasetFormat = {
  id: 'csv',
  recognizes: (text) => namesOf(text).includes('id') && tableOf(namesOf(text)) !== undefined,
  read(text) {
    const names = namesOf(text);
    const table = tableOf(names);
    if (!table) return fail([{ at: 'line 1', message: 'must name the columns' }]);
    const allowed = columns[table].map(({ name }) => name);
    const foreign = names.filter((name) => !allowed.includes(name));
    if (foreign.length > 0) {
      const message = `has the columns ${foreign.join(', ')}, which ${table} have not; rename or remove them (there are ${allowed.join(', ')})`;
      return fail([{ at: 'line 1', message }]);
    }
    const [, ...rows] = splitRows(text);
    const read = rows.map(({ line, cells }) => ({
      at: `line ${line}`,
      row: readRow(table, names, cells),
    }));
    return succeed({ ...emptyParts(), [table]: table === 'people' ? joinRoles(read) : read });
  },
};

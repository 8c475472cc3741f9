import { fail, succeed } from '../../model/result.ts';
import { datasetFormat } from '../../model/dataset.ts';
import { emptyParts, isFields, parseJson, tableOf, tables, type DatasetFormat, type DatasetParts, type Fields, type Table } from './dataset-format.ts'; // prettier-ignore

function addRows(parts: DatasetParts, table: Table, rows: unknown, name: string): void {
  for (const [i, row] of (Array.isArray(rows) ? rows : []).entries())
    parts[table].push({ at: `${name}[${i}]`, row: row as Fields });
}

/** Our own format: a whole dataset, its head alone, or a list of rows of one table. */
export const json: DatasetFormat = {
  id: 'json',
  recognizes(text) {
    const data = parseJson(text);
    if (Array.isArray(data))
      return tableOf(Object.keys((data[0] as object | undefined) ?? {})) !== undefined;
    return (
      isFields(data) && (data['format'] === datasetFormat || tables.some((table) => table in data))
    );
  },
  read(text) {
    const data = parseJson(text);
    const parts = emptyParts();
    if (Array.isArray(data)) {
      const table = tableOf(Object.keys((data[0] as object | undefined) ?? {}));
      if (table) addRows(parts, table, data, '');
      return succeed(parts);
    }
    if (!isFields(data)) return fail([{ at: '', message: 'is not JSON' }]);
    const { people, terms, statements, ...head } = data;
    addRows(parts, 'people', people, 'people');
    addRows(parts, 'terms', terms, 'terms');
    addRows(parts, 'statements', statements, 'statements');
    return succeed('format' in head ? { ...parts, head } : parts);
  },
};

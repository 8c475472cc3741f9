/** Rows of comma-separated values (RFC 4180), each with the line it begins in. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * A spreadsheet runs what begins with one of these; an apostrophe before it makes it text. What begins
 * with an apostrophe gets one too, so that it comes back as it was.
 */
const runs = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export function writeCell(text: string): string {
  const guarded = runs.test(text) ? `'${text}` : text;
  return /[",;\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The text that `writeCell` was given. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && runs.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The sign between cells: spreadsheets of many languages write semicolons. */
function findSeparator(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return head.includes(',') || !head.includes(';') ? ',' : ';';
}

/** Reads the cell that begins at a place: its text, and where its separator or line end stands. */
function cutCell(text: string, start: number, stop: RegExp): { value: string; end: number } {
  let [at, value] = [start, ''];
  if (text[at] === '"') {
    at++;
    for (;;) {
      const mark = text.indexOf('"', at);
      if (mark < 0) return { value: value + text.slice(at), end: text.length };
      value += text.slice(at, mark);
      at = mark + 1;
      if (text[at] !== '"') break;
      value += '"';
      at++;
    }
  }
  stop.lastIndex = at;
  const end = stop.exec(text)?.index ?? text.length;
  return { value: value + text.slice(at, end), end };
}

/** All rows; empty lines are none. A quotation mark that is never closed ends at the end. */
export function splitRows(file: string): CsvRow[] {
  const text = file.replace(/^\uFEFF/, '');
  const separator = findSeparator(text);
  const stop = new RegExp(`[${separator}\\r\\n]`, 'g');
  const rows: CsvRow[] = [];
  let [line, begin, at] = [1, 1, 0];
  let cells: string[] = [];
  while (at < text.length || cells.length > 0) {
    const { value, end } = cutCell(text, at, stop);
    cells.push(value);
    line += value.match(/\r\n|\n|\r/g)?.length ?? 0;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] === separator) continue;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begin, cells });
    cells = [];
    line++;
    begin = line;
  }
  return rows;
}

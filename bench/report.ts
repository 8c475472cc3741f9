/** What a measurement hands back: a table whose rows end with the bar and whether it holds. */
export interface Bar {
  /** As in the design: "p95 10 ms". */
  text: string;
  holds: boolean;
}

export interface Row {
  name: string;
  /** One for each column; numbers keep their digits in output/bench.json. */
  values: readonly (number | string)[];
  bar?: Bar;
}

export interface Result {
  columns: readonly string[];
  rows: readonly Row[];
  /** What exactly was measured, and how sure it is. */
  notes: readonly string[];
}

export interface Measurement {
  /** For the filter on the command line and the JSON. */
  id: string;
  title: string;
  run: (bench: import('./workbench.ts').Workbench) => Promise<Result>;
}

export function atMost(value: number, limit: number, text: string): Bar {
  return { text, holds: value <= limit };
}

function show(value: number | string): string {
  if (typeof value === 'string') return value;
  if (Number.isNaN(value)) return '–';
  const digits =
    Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

function verdict(bar: Bar | undefined): string {
  return bar ? `${bar.text}: ${bar.holds ? 'holds' : 'MISSES'}` : '';
}

/** A table in plain text: names to the left, numbers to the right. */
export function printResult(title: string, { columns, rows, notes }: Result): string {
  const cells = [
    ['', ...columns, 'budget'],
    ...rows.map((row) => [row.name, ...row.values.map(show), verdict(row.bar)]),
  ];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => {
        const width = widths?.[i] ?? 0;
        return i === 0 || i === line.length - 1 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [`== ${title}`, ...lines, ...notes.map((note) => `   ${note}`), ''].join('\n');
}

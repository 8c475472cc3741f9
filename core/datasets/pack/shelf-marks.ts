import type { Shelf } from '../shelve.ts';

/**
 * On which shelf each statement of a generation stands: `id number speaker` a line, in the order of the ids. Bytes,
 * like a ledger, because a row a statement would make an import slow.
 */
export type ShelfMarks = Uint8Array<ArrayBuffer>;

/** Speaker and number of a shelf. */
export type ShelfMark = [speaker: string, number: number];

const lineFeed = 10;

export function writeShelfMarks(shelves: readonly Shelf[]): ShelfMarks {
  const lines = shelves.flatMap(({ speaker, number, statements }) =>
    statements.map(({ id }) => `${id} ${number} ${speaker}\n`),
  );
  // A space is less than whatever an id may hold: the lines stand as their ids do.
  return new TextEncoder().encode(lines.sort().join(''));
}

/** Undefined for a statement that stands on no shelf. */
export function findShelfMark(marks: ShelfMarks, id: string): ShelfMark | undefined {
  const decoder = new TextDecoder();
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : marks.lastIndexOf(lineFeed, middle - 1) + 1;
    const end = marks.indexOf(lineFeed, middle);
    const [found = '', number, speaker = ''] = decoder
      .decode(marks.subarray(start, end))
      .split(' ');
    if (found === id) return [speaker, Number(number)];
    if (found < id) low = end + 1;
    else high = start;
  }
  return undefined;
}

import type { LedgerKey } from './hash-rows.ts';

/**
 * A page of a ledger: a line for each row, `table id sha256`, in the order of their UTF-16 code units. Kept as bytes:
 * to change some lines of many is then a matter of copying.
 */
export type Lines = Uint8Array<ArrayBuffer>;

/** New hashes under their keys; undefined for lines that are gone. */
export type ChangedLines = ReadonlyMap<LedgerKey, string | undefined>;

const lineFeed = 10;
const hashLength = 64;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function writeLines(hashes: ReadonlyMap<LedgerKey, string>): Lines {
  const lines = [...hashes.keys()].sort().map((key) => `${key} ${hashes.get(key)}\n`);
  return encoder.encode(lines.join(''));
}

/** Every key with its hash, in order. */
export function readLines(page: Lines): Map<LedgerKey, string> {
  const lines = decoder.decode(page).split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => [line.slice(0, -hashLength - 1), line.slice(-hashLength)] as const),
  );
}

interface Line {
  start: number;
  end: number;
}

/** The line that a place lies in: where it starts and ends, and its key. */
function lineAround(page: Lines, place: number): Line & { key: LedgerKey } {
  const start = place === 0 ? 0 : page.lastIndexOf(lineFeed, place - 1) + 1;
  const end = page.indexOf(lineFeed, place) + 1;
  const key = decoder.decode(page.subarray(start, end - hashLength - 2));
  return { start, end, key };
}

/** Where a key's line stands, or would stand: then start and end are the same. */
function findLine(page: Lines, key: LedgerKey): Line {
  let [low, high] = [0, page.length];
  while (low < high) {
    const line = lineAround(page, (low + high) >>> 1);
    if (line.key === key) return line;
    if (line.key < key) low = line.end;
    else high = line.start;
  }
  return { start: low, end: low };
}

export function hasLine(page: Lines, key: LedgerKey): boolean {
  const { start, end } = findLine(page, key);
  return start < end;
}

/** The page after changes, some of which may change nothing. */
export function amendLines(page: Lines, changed: ChangedLines): Lines {
  const pieces: Uint8Array[] = [];
  let copied = 0;
  for (const key of [...changed.keys()].sort()) {
    const { start, end } = findLine(page, key);
    const hash = changed.get(key);
    pieces.push(page.subarray(copied, start));
    if (hash !== undefined) pieces.push(encoder.encode(`${key} ${hash}\n`));
    copied = end;
  }
  pieces.push(page.subarray(copied));
  const amended = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    amended.set(piece, at);
    at += piece.length;
  }
  return amended;
}

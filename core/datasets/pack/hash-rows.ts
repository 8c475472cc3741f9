import canonicalize from 'canonicalize';
import { fail, succeed, type Result } from '../../model/result.ts';
import { sha256 } from '../../model/sha256.ts';
import type { PackRow } from './pack-row.ts';
import type { PackProblem } from './problem.ts';

/** `table id`: neither may hold a space. */
export type LedgerKey = string;

export function ledgerKey({ table, row: { id } }: PackRow): LedgerKey {
  return `${table} ${id}`;
}

/**
 * Rows given to WebCrypto at once, some 15 ms of work; its thread hashes them meanwhile. Then whoever asks the background
 * something has their turn: of hashes alone that follow each other, Chromium lets no answer of the store through.
 */
const rowsAtOnce = 2_000;
const pause = () => new Promise((passed) => setTimeout(passed));

const encoder = new TextEncoder();

/** Room for the text of a row, used again for the next: what is to be hashed is copied when it is given. */
let room = new Uint8Array(8_192);

function hashOf(text: string): Promise<string> {
  // A sign is at most three bytes long.
  if (room.length < text.length * 3) room = new Uint8Array(text.length * 3);
  const { written } = encoder.encodeInto(text, room);
  return sha256(room.subarray(0, written));
}

/** The hash of every row as canonical JSON (RFC 8785), under its key. A row of half characters has no canonical form. */
export async function hashRows(
  rows: Iterable<PackRow>,
): Promise<Result<Map<LedgerKey, string>, PackProblem>> {
  const hashes = new Map<LedgerKey, string>();
  let hashing: Promise<[LedgerKey, string]>[] = [];
  const keepHashed = async () => {
    for (const [key, hash] of await Promise.all(hashing)) hashes.set(key, hash);
    hashing = [];
  };
  for (const one of rows) {
    const key = ledgerKey(one);
    try {
      hashing.push(hashOf(canonicalize(one.row) ?? '').then((hash) => [key, hash]));
    } catch (error) {
      return fail({ kind: 'invalid', at: key, why: String(error) });
    }
    if (hashing.length < rowsAtOnce) continue;
    await keepHashed();
    await pause();
  }
  await keepHashed();
  return succeed(hashes);
}

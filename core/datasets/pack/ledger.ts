import { hashBytes, sha256 } from '../../model/sha256.ts';
import type { LedgerKey } from './hash-rows.ts';
import { amendLines, hasLine, readLines, writeLines, type ChangedLines, type Lines } from './ledger-page.ts'; // prettier-ignore

/**
 * The rows of a pack, each with its hash, on pages. The digest of the pack is the SHA-256 of the SHA-256 of each page,
 * in their order: a hundred changes of 100,000 rows are then a hundred pages of 10 kB to be read and hashed, and not
 * 10 MB (docs/adr/0014). Pages without a line are left out here, and hashed as what they are: empty.
 */
export type Ledger = ReadonlyMap<number, Lines>;

/** Of all pages, 32 bytes each. */
export type PageHashes = Uint8Array<ArrayBuffer>;

const pageCount = 1_024;
const hashLength = 32;

const encoder = new TextEncoder();
const noLines: Lines = new Uint8Array();

const offset = 0x811c9dc5;
const prime = 0x01000193;
const ascii = /^[\0-\x7F]*$/;

/** The page that a key stands on: its FNV-1a hash of 32 bits, over UTF-8, modulo the number of pages. */
export function pageOf(key: LedgerKey): number {
  // Nearly every key is ASCII, and to make bytes of 200,000 takes longer than to hash them.
  const bytes = ascii.test(key) ? undefined : encoder.encode(key);
  const length = bytes?.length ?? key.length;
  let hash = offset;
  for (let i = 0; i < length; i++)
    hash = Math.imul(hash ^ (bytes?.[i] ?? key.charCodeAt(i)), prime);
  return (hash >>> 0) % pageCount;
}

/** What stands under keys, page by page. */
function byPage<T>(all: ReadonlyMap<LedgerKey, T>): Map<number, Map<LedgerKey, T>> {
  const pages = new Map<number, Map<LedgerKey, T>>();
  for (const [key, one] of all) {
    const page = pageOf(key);
    const some = pages.get(page);
    if (some) some.set(key, one);
    else pages.set(page, new Map([[key, one]]));
  }
  return pages;
}

export function writeLedger(hashes: ReadonlyMap<LedgerKey, string>): Ledger {
  return new Map([...byPage(hashes)].map(([page, some]) => [page, writeLines(some)]));
}

/** Every key with its hash. */
export function readLedger(ledger: Ledger): Map<LedgerKey, string> {
  return new Map([...ledger.values()].flatMap((page) => [...readLines(page)]));
}

async function putHashes(onto: PageHashes, pages: Ledger): Promise<PageHashes> {
  const hashed = [...pages].map(async ([page, lines]) => [page, await hashBytes(lines)] as const);
  for (const [page, hash] of await Promise.all(hashed)) onto.set(hash, page * hashLength);
  return onto;
}

export async function hashPages(ledger: Ledger): Promise<PageHashes> {
  const empty = await hashBytes(noLines);
  const hashes = new Uint8Array(pageCount * hashLength);
  for (let page = 0; page < pageCount; page++) hashes.set(empty, page * hashLength);
  return putHashes(hashes, ledger);
}

export function digestOf(hashes: PageHashes): Promise<string> {
  return sha256(hashes);
}

/** As it lies in the store: pages as they were written once, and the lines that are others since. */
export interface KeptLedger {
  /** Of the pages as they are now. */
  hashes: PageHashes;
  since: ChangedLines;
  /** Those that have been written. */
  readPages(pages: readonly number[]): Promise<Ledger>;
}

export interface AmendedLedger {
  hashes: PageHashes;
  added: number;
  removed: number;
}

/** What a ledger is after changes; only the pages that they are on are read. */
export async function amendLedger(
  { hashes, since, readPages }: KeptLedger,
  changed: ChangedLines,
): Promise<AmendedLedger> {
  const changes = byPage(changed);
  const earlier = byPage(since);
  const written = await readPages([...changes.keys()]);
  const amended = new Map<number, Lines>();
  let [added, removed] = [0, 0];
  for (const [number, some] of changes) {
    const page = amendLines(written.get(number) ?? noLines, earlier.get(number) ?? new Map());
    for (const [key, hash] of some) {
      const stood = hasLine(page, key);
      if (hash !== undefined && !stood) added++;
      if (hash === undefined && stood) removed++;
    }
    amended.set(number, amendLines(page, some));
  }
  return { hashes: await putHashes(hashes.slice(), amended), added, removed };
}

/** The keys of all rows. */
export async function listKeys({ since, readPages }: KeptLedger): Promise<Set<LedgerKey>> {
  const written = await readPages(Array.from({ length: pageCount }, (_, page) => page));
  const keys = new Set(readLedger(written).keys());
  for (const [key, hash] of since)
    if (hash === undefined) keys.delete(key);
    else keys.add(key);
  return keys;
}

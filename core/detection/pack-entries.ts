import { aliasText, type Entry, type Person } from '../model/entry.ts';
import { describeCandidate, indexNames } from './name-patterns.ts';
import { createIndexRows, hashWord, type IndexRows } from './packed-index.ts';
import { foldPlainWord, isPlainName, readPersonName } from './person-names.ts';
import { rareKey } from './rare-key.ts';
import { remember } from './remember.ts';
import { spellingKey } from './spelling.ts';

/** Hashes of a plain word: of its spelling key and of its key without vowels; 0 for none. */
interface PlainHashes {
  key: number;
  rare: number;
}

const noHashes: PlainHashes = { key: 0, rare: 0 };

function hashOf(key: string | undefined): number {
  return key === undefined || key === '' ? 0 : hashWord(key);
}

function hashPlainWord(word: string): PlainHashes {
  const folded = foldPlainWord(word);
  return { key: hashOf(spellingKey(folded)), rare: hashOf(rareKey(folded)) };
}

/**
 * The packed index over entries; an entry's number in it is its place among them, and a place may be
 * empty. Plain names go by a short way: a million made-up names hold two million words, 26,000 of them different.
 */
export function packEntries(entries: Iterable<Entry | undefined>): ArrayBuffer {
  const rows = createIndexRows();
  const add = createAdding(rows);
  for (const entry of entries) {
    add(entry);
    rows.endEntry();
  }
  return rows.pack();
}

/** An index with the names of some entries, by their numbers, written anew; undefined takes an entry out. */
export function repackEntries(
  buffer: ArrayBuffer,
  changed: ReadonlyMap<number, Entry | undefined>,
): ArrayBuffer {
  const rows = createIndexRows();
  const add = createAdding(rows);
  rows.keep(buffer, (number) => !changed.has(number));
  for (const [number, entry] of changed) {
    rows.goTo(number);
    add(entry);
    rows.endEntry();
  }
  return rows.pack();
}

function createAdding(rows: IndexRows): (entry: Entry | undefined) => void {
  const keyOf = remember(spellingKey);
  const hashesOf = remember(hashPlainWord);
  return (entry) => {
    if (entry?.type === 'person') addPerson(rows, entry, keyOf, hashesOf);
    else if (entry) addNames(rows, indexNames(describeCandidate('', entry), keyOf));
  };
}

function addNames(rows: IndexRows, names: ReturnType<typeof indexNames>): void {
  for (const { key, second, surname } of names) rows.add(hashWord(key), hashOf(second), surname);
}

function addPerson(
  rows: IndexRows,
  { name, aliases }: Person,
  keyOf: (folded: string) => string,
  hashesOf: (word: string) => PlainHashes,
): void {
  // Most names of a person begin and end alike; a word that was looked up is not cut out and looked up again.
  let [first, last] = ['', ''];
  let [second, { key, rare }] = [0, noHashes];
  const addName = (text: string) => {
    if (!isPlainName(text)) {
      const patterns = readPersonName(text);
      addNames(rows, indexNames({ key: '', kind: 'person', name: text, patterns }, keyOf));
      return;
    }
    if (first === '' || !text.startsWith(first)) {
      first = text.slice(0, text.indexOf(' ') + 1);
      second = hashesOf(first.slice(0, -1)).key;
    }
    if (last === '' || !text.endsWith(last)) {
      last = text.slice(text.lastIndexOf(' '));
      ({ key, rare } = hashesOf(last.slice(1)));
    }
    rows.add(key, second, true);
    if (rare !== 0) rows.add(rare, second, false);
  };
  addName(name);
  for (const alias of aliases) addName(aliasText(alias));
}

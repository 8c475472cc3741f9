/**
 * The index of names: one ArrayBuffer, nothing to parse. After a head of four 32-bit numbers stand
 * three columns of `count` numbers, sorted by the first: hash of the key, hash of the second word
 * (0 for none), entry number with the surname flag in the top bit. 12 bytes a name;
 * names of one entry that are found alike share them.
 */
const magic = 0x53434958; // "SCIX"
const version = 1;
const headLength = 4;
const surnameFlag = 0x8000_0000;

/**
 * More bearers of a surname than this are sent only where their first name stands on the page: nobody
 * wants to choose among more, and each costs the page time (450 candidates took 4 ms to make ready).
 */
export const mostBearers = 4;

/** FNV-1a over UTF-16 code units, finished with a murmur mix; never 0, which stands for "none". */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return hash === 0 ? 1 : hash;
}

/** Orders row numbers by their hash: least significant digit first, 16 bits a pass. */
function sortByHash(hashes: Uint32Array): Uint32Array {
  let order: Uint32Array = new Uint32Array(hashes.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  let next: Uint32Array = new Uint32Array(order.length);
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65_537);
    for (let i = 0; i < hashes.length; i++) {
      const digit = ((hashes[i] ?? 0) >>> shift) & 0xffff;
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    for (let i = 0; i < order.length; i++) {
      const row = order[i] ?? 0;
      const digit = ((hashes[row] ?? 0) >>> shift) & 0xffff;
      const at = starts[digit] ?? 0;
      next[at] = row;
      starts[digit] = at + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Rows of an index that is being built, entry by entry. */
export interface IndexRows {
  /**
   * A name of the entry at hand.
   * @param key and second: from `hashWord`; `second` is 0 for none
   * @param surname a surname names its bearer alone; other names need their second word as well
   */
  add(key: number, second: number, surname: boolean): void;
  /** The names that follow are the next entry's. */
  endEntry(): void;
  /** The names that follow are this entry's. */
  goTo(number: number): void;
  /** Takes over the names of entries that stand in another index. */
  keep(buffer: ArrayBuffer, isKept: (entry: number) => boolean): void;
  pack(): ArrayBuffer;
}

function grow(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** So many of an entry's rows are looked through for the same one: most people's names have one or two. */
const mostLookedBack = 8;

export function createIndexRows(): IndexRows {
  let keys = new Uint32Array(1_024);
  let seconds = new Uint32Array(1_024);
  let owners = new Uint32Array(1_024);
  let count = 0;
  let entry = 0;
  let entries = 0;
  let first = 0;
  const put = (key: number, second: number, owner: number) => {
    if (count === keys.length) [keys, seconds, owners] = [grow(keys), grow(seconds), grow(owners)];
    keys[count] = key;
    seconds[count] = second;
    owners[count] = owner;
    count++;
  };
  /** "Ann Lee" and "Ann M. Lee" are found alike: one row does for both. */
  const isKnown = (key: number, second: number, owner: number) => {
    const last = Math.max(first, count - mostLookedBack);
    for (let row = count - 1; row >= last; row--)
      if (keys[row] === key && seconds[row] === second && owners[row] === owner) return true;
    return false;
  };
  return {
    add(key, second, surname) {
      const owner = surname ? (entry | surnameFlag) >>> 0 : entry;
      if (!isKnown(key, second, owner)) put(key, second, owner);
    },
    goTo(number) {
      entry = number;
      first = count;
      entries = Math.max(entries, entry);
    },
    endEntry() {
      this.goTo(entry + 1);
    },
    keep(buffer, isKept) {
      const packed = new Uint32Array(buffer);
      const length = packed[2] ?? 0;
      for (let row = headLength; row < headLength + length; row++) {
        const owner = packed[row + 2 * length] ?? 0;
        if (isKept((owner & ~surnameFlag) >>> 0))
          put(packed[row] ?? 0, packed[row + length] ?? 0, owner);
      }
      entries = Math.max(entries, packed[3] ?? 0);
    },
    pack() {
      const packed = new Uint32Array(headLength + 3 * count);
      packed.set([magic, version, count, entries]);
      const order = sortByHash(keys.subarray(0, count));
      for (let at = 0; at < count; at++) {
        const row = order[at] ?? 0;
        packed[headLength + at] = keys[row] ?? 0;
        packed[headLength + count + at] = seconds[row] ?? 0;
        packed[headLength + 2 * count + at] = owners[row] ?? 0;
      }
      return packed.buffer;
    },
  };
}

export interface IndexAnswer {
  /** Numbers of the entries that the words may name. */
  entries: number[];
  /** Keys of surnames with more bearers than were returned. */
  crowded: string[];
}

/**
 * The entries that a page's words may name.
 * @param buffer from `IndexRows.pack`; one that is damaged or of another version answers nothing
 * @param keys spelling keys of the page's words
 */
export function searchIndex(buffer: ArrayBuffer, keys: Iterable<string>): IndexAnswer {
  const packed = new Uint32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  const count = packed[2] ?? 0;
  const answer: IndexAnswer = { entries: [], crowded: [] };
  if (packed[0] !== magic || packed[1] !== version || packed.length !== headLength + 3 * count)
    return answer;
  const hashes = packed.subarray(headLength, headLength + count);
  const seconds = packed.subarray(headLength + count, headLength + 2 * count);
  const owners = packed.subarray(headLength + 2 * count);

  const onPage = new Map<number, string>();
  for (const key of keys) if (key !== '') onPage.set(hashWord(key), key);
  const found = new Set<number>();
  for (const [hash, key] of onPage) {
    let row = lowerBound(hashes, hash);
    const alone: number[] = [];
    for (; row < count && hashes[row] === hash; row++) {
      const owner = owners[row] ?? 0;
      const second = seconds[row] ?? 0;
      const entry = (owner & ~surnameFlag) >>> 0;
      if (second === 0 || onPage.has(second)) found.add(entry);
      else if (owner & surnameFlag) alone.push(entry);
    }
    const bearers = new Set(alone);
    if (bearers.size > mostBearers) answer.crowded.push(key);
    else for (const entry of bearers) found.add(entry);
  }
  answer.entries = [...found].sort((a, b) => a - b);
  return answer;
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { isWordCode } from '../../detection/letters.ts';

/**
 * The words of a folded text, each with where it stands and a number that equal words share. A number
 * with its separators is one word, "can't" is one, a Chinese or Japanese character is one, and so is
 * a sign such as "%" or "?". Quotation marks and white space are none.
 */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** FNV-1a of the word's code units. Different words may share one: compare before calling them same. */
  hashes: Int32Array;
}

const apostrophe = 0x27;

function isDigit(code: number): boolean {
  return code > 0x2f && code < 0x3a;
}

/** Scripts that write no space between words. */
function standsAlone(code: number): boolean {
  return code >= 0x3040 && code < 0xac00;
}

/** "can't", "3.5", "1,000": a sign that holds a word together. */
function joins(code: number, before: number, after: number): boolean {
  if (code === apostrophe) return !isDigit(before) && isWordCode(after);
  return (code === 0x2e || code === 0x2c) && isDigit(before) && isDigit(after);
}

/** Most languages have a word in four characters or more; where one has not, the lists grow. */
const charactersAWord = 4;

function enlarge(list: Int32Array): Int32Array {
  const larger = new Int32Array(2 * list.length);
  larger.set(list);
  return larger;
}

export function splitWords(text: string): Words {
  const most = text.length;
  const room = Math.ceil(most / charactersAWord) + 1;
  let starts: Int32Array = new Int32Array(room);
  let ends: Int32Array = new Int32Array(room);
  let hashes: Int32Array = new Int32Array(room);
  let count = 0;
  for (let at = 0; at < most;) {
    let code = text.charCodeAt(at);
    const start = at++;
    if (code === 0x20 || code === apostrophe) continue;
    let hash = Math.imul(code ^ 0x811c9dc5, 0x01000193);
    if (isWordCode(code) && !standsAlone(code))
      for (; at < most; at++) {
        const before = code;
        code = text.charCodeAt(at);
        const inside = isWordCode(code)
          ? !standsAlone(code)
          : joins(code, before, text.charCodeAt(at + 1));
        if (!inside) break;
        hash = Math.imul(hash ^ code, 0x01000193);
      }
    if (count === starts.length) {
      starts = enlarge(starts);
      ends = enlarge(ends);
      hashes = enlarge(hashes);
    }
    starts[count] = start;
    ends[count] = at;
    hashes[count] = hash;
    count++;
  }
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    hashes: hashes.subarray(0, count),
  };
}

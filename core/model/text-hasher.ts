/** SHA-256 as FIPS 180-4 has it; the names of its variables and constants are the standard's. */

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const k = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]); // prettier-ignore
/** The same of the square roots of the first eight. */
const begin = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]; // prettier-ignore

const blockBytes = 64;
/** A one, and the length of the text in bits. */
const paddingBytes = 9;

/** Takes one block of 64 bytes into the state; `w` is room for the message schedule. */
function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, from: number): void {
  for (let t = 0, at = from; t < 16; t++, at += 4)
    w[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = w[t - 16]! + s0 + w[t - 7]! + s1;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < 64; t++) {
    const e1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const a0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t1 = (h + e1 + ((e & f) ^ (~e & g)) + k[t]! + w[t]!) | 0;
    const t2 = (a0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/** Whole bytes as two digits. */
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Hashes many short texts: SHA-256 of their UTF-8, as lower-case hexadecimal digits. WebCrypto goes to another
 * thread with each, which takes five times as long for the rows of a dataset; a long one is better off there.
 */
export function makeTextHasher(): (text: string) => string {
  const encoder = new TextEncoder();
  const [state, w] = [new Int32Array(8), new Int32Array(64)];
  let bytes = new Uint8Array(4_096);
  return (text) => {
    // A code unit has three bytes at most.
    const room = 3 * text.length + paddingBytes + blockBytes;
    if (bytes.length < room) bytes = new Uint8Array(2 * room);
    const { written } = encoder.encodeInto(text, bytes);
    const end = Math.ceil((written + paddingBytes) / blockBytes) * blockBytes;
    bytes.fill(0, written, end);
    bytes[written] = 0x80;
    new DataView(bytes.buffer).setBigUint64(end - 8, BigInt(written) * 8n);
    state.set(begin);
    for (let from = 0; from < end; from += blockBytes) compress(state, w, bytes, from);
    let hash = '';
    for (let i = 0; i < state.length; i++)
      for (let shift = 24; shift >= 0; shift -= 8) hash += digits[(state[i]! >>> shift) & 0xff];
    return hash;
  };
}

import { gunzipSync } from 'node:zlib';

/** What bytes hold where they hold gzip, wherever it begins; empty where they do not. */
export function unpackAnywhere(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const texts: string[] = [];
  const start = Buffer.of(0x1f, 0x8b, 0x08);
  for (let at = buffer.indexOf(start); at >= 0; at = buffer.indexOf(start, at + 1))
    try {
      texts.push(gunzipSync(buffer.subarray(at)).toString());
    } catch {
      // Three bytes of a cipher that look like it.
    }
  return texts.join('\n');
}

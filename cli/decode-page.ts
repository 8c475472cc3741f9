/** Bytes at the head of a file that browsers search for a declared encoding. HTML standard, 13.2.3.2. */
const declarationReach = 1024;

const marks: readonly [encoding: string, ...mark: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
];

function makeDecoder(label: string | undefined): TextDecoder | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    // Pages declare encodings that never were.
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The text of an HTML file as a browser would read it: by its byte order mark, else by what it declares,
 * else as UTF-8. A page that declares one of them and is plainly UTF-8 is UTF-8: saved pages keep the
 * declaration of the server's bytes.
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = marks.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte));
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationReach));
  const declared = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(
    head,
  )?.[1];
  const label = marked?.[0] ?? (isUtf8(bytes) ? 'utf-8' : declared);
  return (makeDecoder(label) ?? new TextDecoder('utf-8')).decode(bytes);
}

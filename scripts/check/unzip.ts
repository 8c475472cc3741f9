import { inflateRawSync } from 'node:zlib';

/** Marks of the parts of a zip file, and how long the fixed head of each is. */
const end = { mark: 0x06054b50, length: 22 };
const entry = { mark: 0x02014b50, length: 46 };
const localHead = 30;

/** The files of a zip by their paths: of what `wxt zip` writes (no comments, no encryption, under 4 GB). */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const tail = zip.length - end.length;
  if (tail < 0 || zip.readUInt32LE(tail) !== end.mark) throw new Error('This is no zip file.');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(tail + 16);
  while (zip.readUInt32LE(at) === entry.mark) {
    const isStored = zip.readUInt16LE(at + 10) === 0;
    const packed = zip.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const head = zip.readUInt32LE(at + 42);
    const path = zip.toString('utf8', at + entry.length, at + entry.length + name!);
    // The head beside the content has lengths of its own.
    const begin = head + localHead + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const content = zip.subarray(begin, begin + packed);
    files.set(path, isStored ? content : inflateRawSync(content));
    at += entry.length + name! + extra! + comment!;
  }
  return files;
}

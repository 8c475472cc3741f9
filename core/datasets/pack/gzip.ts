import { fail, succeed, type Result } from '../../model/result.ts';

/**
 * Reads a stream to its end, or until it has given more than `most` bytes. Throws what the stream throws.
 * @param onLength called with the number of bytes that have come, after each piece
 */
export async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  most: number,
  onLength?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      // Whoever sends on is not waited for.
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
    onLength?.(length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(change);
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await readUpTo(through(bytes, new CompressionStream('gzip')), Infinity);
  return packed ?? new Uint8Array();
}

/** Unpacks no more than `most` bytes: a few kilobytes can hold gigabytes. */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large' | 'broken'>> {
  try {
    const whole = await readUpTo(through(bytes, new DecompressionStream('gzip')), most);
    return whole ? succeed(whole) : fail('too-large');
  } catch {
    return fail('broken');
  }
}

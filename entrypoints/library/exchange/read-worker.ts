import { readQuotes } from '../../../core/datasets/quote-formats/index.ts';
import { refuseFile } from '../../../core/datasets/quote-formats/quote-format.ts';
import type { ReadPart } from './read-file.ts';

/** Reads a file away from the page, for 50 MB of JSON take seconds; what it holds goes over in parts. */

/** Each part is taken in by the page within a frame or two. Quotes. */
const quotesInPart = 1_000;

async function read(file: File): Promise<void> {
  const answer = (part: ReadPart) => postMessage(part);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const { quotes, ...rest } = bytes
    ? readQuotes(new Uint8Array(bytes))
    : refuseFile('unread', 'this file could not be read');
  for (let from = 0; from < quotes.length; from += quotesInPart)
    answer({ quotes: quotes.slice(from, from + quotesInPart) });
  answer({ rest });
}

addEventListener('message', ({ data }: MessageEvent<File>) => void read(data));

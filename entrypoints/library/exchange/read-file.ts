import { largestFile, refuseLargeFile } from '../../../core/datasets/quote-formats/index.ts';
import {
  refuseFile,
  type ImportedQuotes,
} from '../../../core/datasets/quote-formats/quote-format.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';

/** What the worker answers: quotes part by part, and at last the rest. */
export type ReadPart = { quotes: SavedQuote[] } | { rest: Omit<ImportedQuotes, 'quotes'> };

/**
 * What a file holds, read beside the page. Nothing is stored.
 * @param signal ends the reading; the answer is then empty
 */
export function readFile(file: File, signal: AbortSignal): Promise<ImportedQuotes> {
  if (file.size > largestFile) return Promise.resolve(refuseLargeFile());
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
    const quotes: SavedQuote[] = [];
    const end = (answer: ImportedQuotes) => {
      worker.terminate();
      resolve(answer);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ReadPart>) => {
      if ('quotes' in data) quotes.push(...data.quotes);
      else end({ quotes, ...data.rest });
    });
    // A file that fills the memory ends the worker, not the page.
    worker.addEventListener('error', () =>
      end(refuseFile('unread', 'this file could not be read')),
    );
    signal.addEventListener('abort', () => end({ quotes: [], problems: [] }));
    worker.postMessage(file, []);
  });
}

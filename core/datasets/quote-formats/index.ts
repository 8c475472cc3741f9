import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { hypothesis } from './hypothesis.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { obsidian } from './obsidian.ts';
import { refuseFile, type ImportedQuotes, type QuoteFormat } from './quote-format.ts';
import { ris } from './ris.ts';
import { webAnnotation } from './web-annotation.ts';

/** How saved quotes leave and come: a format a row. The first that recognizes a file reads it. */
export const quoteFormats: readonly QuoteFormat[] = [
  json,
  csv,
  hypothesis,
  obsidian,
  markdown,
  webAnnotation,
  cslJson,
  bibtex,
  ris,
];

/** Larger files are no collection of quotes, and would only fill the memory. Bytes. */
export const largestFile = 50_000_000;

/**
 * As many quotes as one file is written with, so that it can be read again: what is kept with a quote is
 * seldom more than 4 kB.
 */
export const mostQuotesInFile = 10_000;

/** UTF-8, the only encoding that all the formats share. UTF-16 shows by its zeros, which no text has. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 2).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function refuseLargeFile(): ImportedQuotes {
  return refuseFile('tooLarge', `this file is larger than ${largestFile / 1_000_000} MB`);
}

/** The quotes of a file of any format that can be read; nothing is stored. */
export function readQuotes(bytes: Uint8Array): ImportedQuotes {
  if (bytes.length > largestFile) return refuseLargeFile();
  const text = decode(bytes);
  if (text === undefined)
    return refuseFile(
      'encoding',
      'this file is not in UTF-8; save it in that encoding and try again',
    );
  const format = quoteFormats.find(({ recognizes }) => recognizes?.(text));
  return (
    format?.read?.(text) ??
    refuseFile(
      'foreign',
      'this is no file of quotes that Source Context knows: JSON, CSV, Hypothesis, Obsidian',
    )
  );
}

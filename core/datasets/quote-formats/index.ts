import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { hypothesis } from './hypothesis.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { obsidian } from './obsidian.ts';
import type { ImportedQuotes, QuoteFormat } from './quote-format.ts';
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

/** Larger files are no collection of quotes, and would only fill the memory. */
export const largestFile = 50_000_000;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The quotes of a file of any format that can be read; nothing is stored. */
export function readQuotes(bytes: Uint8Array): ImportedQuotes {
  const refuse = (message: string) => ({ quotes: [], problems: [{ line: 1, message }] });
  if (bytes.length > largestFile) return refuse('this file is larger than 50 MB');
  const text = decode(bytes);
  if (text === undefined)
    return refuse('this file is not in UTF-8; save it in that encoding and try again');
  const format = quoteFormats.find(({ recognizes }) => recognizes?.(text));
  return (
    format?.read?.(text) ??
    refuse('this is no file of quotes that Source Context knows: JSON, CSV, Hypothesis, Obsidian')
  );
}

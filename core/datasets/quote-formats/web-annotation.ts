import { safeHref } from '../../model/source.ts';
import type { SavedQuote } from '../../model/saved-quote.ts';
import { archiveAddress } from '../../quotes/citing/archive-address.ts';
import type { QuoteFormat } from './quote-format.ts';

function textBody(purpose: string, value: string): object {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** A timestamp as the model wants it: with a time zone. */
function utc(timestamp: string): string {
  return new Date(timestamp).toISOString();
}

function toAnnotation({ id, selector, article, speaker, note, tags, savedAt }: SavedQuote): object {
  const { exact, prefix, suffix, start, end } = selector;
  const cached = archiveAddress(article.url, article.retrievedAt);
  const body = [
    ...(note === undefined ? [] : [textBody('commenting', note)]),
    ...(speaker === undefined ? [] : [textBody('identifying', speaker.name)]),
    ...tags.map((tag) => textBody('tagging', tag)),
  ];
  return {
    id: `urn:source-context:quote:${encodeURIComponent(id.toWellFormed())}`,
    type: 'Annotation',
    motivation: note === undefined ? 'highlighting' : 'commenting',
    created: utc(savedAt),
    ...(body.length === 0 ? {} : { body }),
    target: {
      source:
        safeHref(article.url) ?? `urn:source-context:article:${encodeURIComponent(article.key)}`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
      state: {
        type: 'TimeState',
        sourceDate: utc(article.retrievedAt),
        ...(cached === undefined ? {} : { cached }),
      },
    },
  };
}

function write(quotes: readonly SavedQuote[]): string {
  const collection = 'urn:source-context:quotes';
  const file = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: 'Quotes saved with Source Context',
    total: quotes.length,
    first: {
      id: `${collection}:page:1`,
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: 0,
      items: quotes.map(toAnnotation),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** W3C Web Annotation Data Model, as a collection of one page. https://www.w3.org/TR/annotation-model/ */
export const webAnnotation: QuoteFormat = {
  id: 'web-annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write,
};

import { Cite, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../../core/datasets/quote-formats/bibtex.ts';
import { toCitation } from '../../../../core/datasets/quote-formats/citation.ts';
import { cslJson } from '../../../../core/datasets/quote-formats/csl-json.ts';
import type { QuoteFormat } from '../../../../core/datasets/quote-formats/quote-format.ts';
import { ris } from '../../../../core/datasets/quote-formats/ris.ts';
import type { DateParts } from '../../../../core/model/partial-date.ts';
import type { SavedQuote } from '../../../../core/model/saved-quote.ts';
import { anyQuote } from '../../../fixtures/any-quote.ts';
import { makeQuote } from '../../../fixtures/make-quote.ts';

/** What stands between keywords is each format's own. */
const plainTags = (tags: string) => tags.replace(/\s*[,;]\s*/g, ',');

/** What a reference manager has of a quote, in the words of our citation. */
function describeItem(item: CslItem | undefined) {
  return {
    title: item?.title,
    outlet: item?.['container-title'] ?? item?.publisher,
    url: item?.URL,
    published: item?.issued?.['date-parts'][0],
    accessed: item?.accessed?.['date-parts'][0],
    language: item?.language,
    quote: item?.abstract,
    note: item?.note,
    tags: item?.keyword && plainTags(item.keyword),
  };
}

const parts = (date: DateParts | undefined) =>
  date && [date.year, date.month, date.day].filter((part) => part !== undefined);

function describeQuote(quote: SavedQuote) {
  const { id: _id, tags, published, accessed, ...rest } = toCitation(quote);
  return {
    ...{ outlet: undefined, url: undefined, language: undefined, note: undefined },
    ...rest,
    published: parts(published),
    accessed: parts(accessed),
    tags: tags.length === 0 ? undefined : plainTags(tags.join(',')),
  };
}

function readBack(format: QuoteFormat, quotes: SavedQuote[]) {
  return new Cite(format.write?.(quotes) ?? '').data.map(describeItem);
}

const awkward = makeQuote({ note: '50% & #1 {x} ~ ^ \\ $', tags: ['harbour', 'two words'] });
awkward.article.title = 'A {day} in Lima & 5% more_x “да” 😀 <b>';

describe.each([bibtex, ris, cslJson])('$id', (format) => {
  test('comes back equal from a citation library', () => {
    const quotes = [awkward, makeQuote({ id: 'q2' })];
    expect(readBack(format, quotes)).toEqual(quotes.map(describeQuote));
  });

  test('so does any quote', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        expect(readBack(format, [quote])).toEqual([describeQuote(quote)]);
      }),
    );
  });
});

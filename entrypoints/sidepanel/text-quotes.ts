import { blockAt } from '../../core/article/joined-text.ts';
import type { PageQuote } from '../../core/model/page-quote.ts';
import { findQuotes } from '../../core/quotes/find-quotes.ts';
import { quoteLanguage } from '../../core/quotes/languages/index.ts';
import { captureQuote } from '../../core/quotes/saving/capture-quote.ts';
import { speakerFrom } from '../../core/quotes/saving/speaker-from.ts';
import { isWorthSaving } from '../../core/quotes/saving/worth-saving.ts';
import { readDays, whenSaid } from '../../core/quotes/when-said.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { describePeople } from '../../storage/people.ts';
import type { NamedText } from './named-text.ts';
import { listNamed } from './text-cards.ts';

/**
 * Who says what in pasted text, as the saving script finds it in a page.
 * @param now a timestamp in UTC
 */
export async function findTextQuotes(
  db: SourceContextDatabase,
  { text, url = '', article, day, language, blocks }: NamedText,
  now: string,
): Promise<PageQuote[]> {
  const row = quoteLanguage(language.code);
  if (!row) return [];
  const known = await describePeople(db, [...listNamed(blocks).keys()]);
  const people = new Map(known.map((one) => [one.key, one]));
  const days = readDays(blocks, day, now.slice(0, 10));
  const found = findQuotes(blocks, row, language, (key) => people.get(key));
  return found.flatMap((one): PageQuote[] => {
    const block = blocks[blockAt({ blocks }, one.start)];
    if (!block || !isWorthSaving(one, text)) return [];
    const said = whenSaid(one, block, language, days);
    const quote = captureQuote({ text, url, article, retrievedAt: now }, one, {
      id: crypto.randomUUID(),
      speaker: speakerFrom(one, text, (key) => people.get(key)?.name),
      // The day of print says only that it was said by then.
      saidAt: said?.from === 'article day' ? undefined : said?.date,
      about: block.mentions.flatMap(({ entry, start, end }) =>
        entry !== null && block.start + start < one.end && block.start + end > one.start
          ? [entry]
          : [],
      ),
    });
    return quote ? [{ quote, isSaved: false }] : [];
  });
}

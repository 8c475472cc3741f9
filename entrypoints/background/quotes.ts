import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { assembleEntryCard } from '../../core/cards/assemble-card.ts';
import { dateQuote } from '../../core/cards/quote-statement.ts';
import { quoteSchema } from '../../core/datasets/quote-formats/quote-schema.ts';
import { lastDay } from '../../core/model/partial-date.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { sha256OfText } from '../../core/model/sha256.ts';
import { onMessage } from '../../messaging/protocol.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { describePeople, findPeople } from '../../storage/people.ts';
import { relistQuotedSites } from '../../storage/quoted-sites.ts';
import { listArticleKeys, readQuotesOf } from '../../storage/quotes.ts';
import { writeEdits } from '../../storage/write-edits.ts';
import { inject, targetOf } from './inject.ts';

/** Messages come from pages' processes, so they are parsed like anything from outside. */
const text = v.pipe(v.string(), v.maxLength(10_000));
const keys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(5_000));
const quotes = v.pipe(v.array(quoteSchema), v.maxLength(1_000));
const { sighting, speaker } = quoteSchema.entries;
const edits = v.array(
  v.union([
    v.strictObject({ id: text, remove: v.literal(true) }),
    v.strictObject({
      id: text,
      set: v.strictObject({
        speaker,
        note: v.optional(text),
        tags: v.exactOptional(v.array(text)),
      }),
    }),
  ]),
);
const sightings = v.array(v.object({ id: text, sighting }));

/** So many people are offered for what is typed. */
const mostPeople = 8;
/** Statements of the same speaker that stand beside a quote just saved. */
const mostEarlier = 3;
const mostRanked = 2_000;

/** The page shows what is saved of it now. Nobody waits for that. */
function showSaved(sender: Parameters<typeof targetOf>[0]): void {
  const target = targetOf(sender);
  if (target) void inject(target, '/finding.js');
}

/** What the speaker of a quote said of its words before, the most relevant first. */
async function listEarlier(db: SourceContextDatabase, quote: SavedQuote) {
  const key = quote.speaker?.entry;
  if (key === undefined) return [];
  const day = lastDay(dateQuote(quote).date);
  const [material] = await readCardMaterials(db, [key], day, mostRanked);
  if (!material) return [];
  const { exact } = quote.selector;
  const card = assembleEntryCard(material, {
    mention: { start: 0, end: 0, entry: key, kind: 'person', rule: 'full-name', confidence: 1 },
    onPage: '',
    passage: exact,
    near: [],
    article: { title: quote.article.title },
    topic: new Map(),
    day,
    dayKnown: true,
  });
  return card.prior.filter(({ own }) => own?.id !== quote.id).slice(0, mostEarlier);
}

/** Keeps quotes and answers for them. */
export function serveQuotes(db: SourceContextDatabase): void {
  const relist = async () => relistQuotedSites(await listArticleKeys(db));
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup])
    event.addListener(() => void relist().catch(() => undefined));
  onMessage('describePeople', ({ data }) => describePeople(db, v.parse(keys, data)));
  onMessage('findPeople', ({ data }) => findPeople(db, v.parse(text, data), mostPeople));
  onMessage('saveQuotes', async ({ data, sender }) => {
    const textHash = await sha256OfText(v.parse(v.string(), data.text));
    const saved = v.parse(quotes, data.quotes);
    const written = await writeEdits(
      db,
      saved.map((quote) => ({
        table: 'quotes' as const,
        id: quote.id,
        put: { ...quote, article: { ...quote.article, textHash } },
      })),
    );
    showSaved(sender);
    return written;
  });
  onMessage('amendQuotes', async ({ data, sender }) => {
    const written = await writeEdits(
      db,
      v.parse(edits, data).map((edit) => ({ table: 'quotes' as const, ...edit })),
    );
    showSaved(sender);
    return written;
  });
  onMessage('listEarlier', async ({ data }) => {
    const quote = await db.quotes.get(v.parse(text, data));
    return quote ? listEarlier(db, quote) : [];
  });
  onMessage('getQuotes', ({ data }) => readQuotesOf(db, v.parse(text, data)));
  onMessage('noteSightings', async ({ data }) => {
    await writeEdits(
      db,
      v.parse(sightings, data).map(({ id, sighting: seen }) => ({
        table: 'quotes' as const,
        id,
        set: { sighting: seen },
      })),
    );
  });
  onMessage('openLibrary', async ({ data }) => {
    const url = `${browser.runtime.getURL('/library.html')}#${v.parse(text, data)}`;
    await browser.tabs.create({ url });
  });
}

import type { PanelArticle, PastedText } from '../../components/panel/model.ts';
import { siteOf } from '../../storage/settings.ts';
import { blockAt } from '../../core/article/joined-text.ts';
import { readTextArticle } from '../../core/article/read-text.ts';
import { splitLines } from '../../core/article/text-blocks.ts';
import { assembleEntryCard } from '../../core/cards/assemble-card.ts';
import type { Occasion } from '../../core/cards/occasion.ts';
import { addToTopic, type Topic } from '../../core/cards/rank.ts';
import { resolvePage } from '../../core/detection/find-mentions.ts';
import { chooseLanguage } from '../../core/detection/languages/index.ts';
import { compileLexicon } from '../../core/detection/lexicon.ts';
import { collectWords, makeBlockReader } from '../../core/detection/page-words.ts';
import { scanBlock } from '../../core/detection/scan-block.ts';
import { sentenceAt, splitSentences } from '../../core/detection/sentences.ts';
import { findUnlinkedNames } from '../../core/detection/unlinked-names.ts';
import { readySift } from '../../core/library/sift-entries.ts';
import { splitEntryKey, type EntryKey } from '../../core/model/entry.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { PageEntry } from '../../core/model/page-entry.ts';
import { dayOfTimestamp, type Day } from '../../core/model/partial-date.ts';
import type { PageQuote } from '../../core/model/page-quote.ts';
import { findQuotes } from '../../core/quotes/find-quotes.ts';
import { quoteLanguage } from '../../core/quotes/languages/index.ts';
import { captureQuote } from '../../core/quotes/saving/capture-quote.ts';
import { speakerFrom } from '../../core/quotes/saving/speaker-from.ts';
import { readDays, whenSaid } from '../../core/quotes/when-said.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { findStoredCandidates, readCardMaterials } from '../../storage/lookups.ts';
import { describePeople } from '../../storage/people.ts';

/** Of each entry so many statements: all that nearly anyone has. */
const mostStatements = 2_000;
/** Shorter quotes without a known speaker are titles and words held at arm's length. Words. */
const fewestWords = 4;

interface NamedBlock {
  text: string;
  start: number;
  mentions: Mention[];
}

/** The first line of a text that has more of them is its headline. */
function headlineOf(blocks: readonly { text: string }[]): string | undefined {
  const [first, ...rest] = blocks.filter(({ text }) => text.trim() !== '');
  return rest.length > 0 ? first?.text.trim() : undefined;
}

/** The entries in order of appearance, each with where it stands first. */
function listEntries(blocks: readonly NamedBlock[]) {
  const found = new Map<EntryKey, { block: NamedBlock; mention: Mention; mentions: number }>();
  for (const block of blocks)
    for (const mention of block.mentions) {
      if (mention.entry === null) continue;
      const known = found.get(mention.entry);
      if (known) known.mentions++;
      else found.set(mention.entry, { block, mention, mentions: 1 });
    }
  return found;
}

/**
 * Reads pasted text as an article is read in its tab, with the same data: whom it names, their cards, and
 * who says what in it.
 * @param now a timestamp in UTC
 */
export async function readPastedText(
  db: SourceContextDatabase,
  { text, address, day: given }: PastedText,
  now: string,
): Promise<PanelArticle> {
  const today = now.slice(0, 10);
  const url = siteOf(address) === undefined ? undefined : address;
  const lines = splitLines(text);
  const article = { ...readTextArticle(text, url, today), title: headlineOf(lines) };
  if (given !== '') Object.assign(article, { publishedAt: given, publishedAtFrom: 'given' });
  const { publishedAt } = article;
  const day: Day | undefined = publishedAt === undefined ? undefined : dayOfTimestamp(publishedAt);
  const language = chooseLanguage(undefined, () => text);

  const read = makeBlockReader(language);
  const words = lines.map((line) => read(line.text));
  const lexicon = compileLexicon(await findStoredCandidates(db, collectWords(words)), language);
  const mentions = resolvePage(words.map((block) => scanBlock(block, lexicon)), lexicon, day); // prettier-ignore
  const blocks = lines.map((line, i) => ({ ...line, mentions: mentions[i] ?? [] }));
  const topic: Topic = new Map();
  for (const block of blocks) {
    const named = block.mentions.flatMap(({ entry }) => entry ?? []);
    addToTopic(topic, block.text, named.map((key) => splitEntryKey(key).id)); // prettier-ignore
  }

  const listed = listEntries(blocks);
  const materials = await readCardMaterials(db, [...listed.keys()], day ?? today, mostStatements);
  const byKey = new Map(materials.map((material) => [material.key, material]));
  const entries = [...listed].flatMap(([key, { block, mention, mentions: count }]) => {
    const material = byKey.get(key);
    if (!material) return [];
    const sentence = sentenceAt(splitSentences(block.text, language), mention.start, block.text);
    const onPage = block.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const occasion: Occasion = {
      mention,
      onPage,
      passage: block.text,
      near: block.mentions.filter(
        (one) => one !== mention && sentence.start <= one.start && one.end <= sentence.end,
      ),
      article,
      topic,
      day: day ?? today,
      dayKnown: day !== undefined,
    };
    const { entry } = material;
    const kind = entry.type === 'person' ? 'person' : entry.kind;
    const named: PageEntry = { key, kind, name: entry.name, onPage, mentions: count };
    return readySift(named, assembleEntryCard(material, occasion));
  });

  const row = quoteLanguage(language.code);
  const people = new Map((await describePeople(db, [...listed.keys()])).map((one) => [one.key, one]));
  const direct = (row ? findQuotes(blocks, row, language, (key) => people.get(key)) : []).filter(
    ({ kind, speaker, start, end }) =>
      kind === 'direct' &&
      (speaker || text.slice(start, end).trim().split(/\s+/).length >= fewestWords),
  );
  const days = readDays(blocks, day, today);
  const quotes = direct.flatMap((found): PageQuote[] => {
    const { start, end } = found;
    const block = blocks[blockAt({ blocks }, start)];
    const said = block && whenSaid(found, block, language, days);
    const quote = captureQuote(
      { text, url: url ?? '', article: { ...article, language: language.code }, retrievedAt: now },
      { start, end },
      {
        id: crypto.randomUUID(),
        speaker: speakerFrom(found, text, (key) => people.get(key)?.name),
        saidAt: said?.from === 'article day' ? undefined : said?.date,
        about: (block?.mentions ?? []).flatMap(({ entry }) => entry ?? []),
      },
    );
    return quote ? [{ quote, isSaved: false }] : [];
  });
  return {
    id: now,
    from: 'text',
    title: article.title ?? text.trim().slice(0, 80),
    day,
    entries,
    saved: [],
    found: { quotes, names: findUnlinkedNames(blocks, language) },
    canSave: url !== undefined,
  };
} // prettier-ignore

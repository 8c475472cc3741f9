import { browser } from 'wxt/browser';
import { readArticle } from '../../core/article/read-article.ts';
import type { TextBlock } from '../../core/article/text-blocks.ts';
import { resolvePage } from '../../core/detection/find-mentions.ts';
import { chooseLanguage } from '../../core/detection/languages/index.ts';
import type { Language } from '../../core/detection/languages/language.ts';
import { compileLexicon, type Lexicon } from '../../core/detection/lexicon.ts';
import { collectWords, readBlock, type BlockWords } from '../../core/detection/page-words.ts';
import { scanBlock, type BlockHits } from '../../core/detection/scan-block.ts';
import type { Article } from '../../core/model/article.ts';
import type { Candidates } from '../../core/model/candidate.ts';
import type { Mention } from '../../core/model/mention.ts';
import { dayOfTimestamp, formatDay, type Day } from '../../core/model/partial-date.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { ask } from './ask.ts';
import { readPageText, type PageText } from './page-text.ts';
import { createCards, type Cards } from './cards.ts';
import { createPainter, locate, type Painter } from './painter.ts';
import { inSlices } from './slices.ts';

/** The page as it has been read so far. */
export interface Reading {
  painter: Painter;
  cards: Pick<Cards, 'materials' | 'topic'>;
  shadowRoots: ReadonlySet<ShadowRoot>;
  language: Language;
  article(): Article;
  /** The article's own day; today where the page gives none. */
  day(): { day: Day; known: boolean };
  /** Takes in changes of the page. Answers whether any mark came or went. */
  update(records: readonly MutationRecord[]): Promise<boolean>;
}

interface BlockState {
  words: BlockWords;
  hits?: BlockHits;
  painted: string;
}

function localToday(): Day {
  const now = new Date();
  return formatDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export interface ReadingListeners {
  /** Told of every open shadow root met, so that it can be watched too. */
  onShadowRoot(root: ShadowRoot): void;
  /** Told when cards have come that were not there before. */
  onCards(): void;
}

/** Reads and marks the page once, its cards following; later changes come through `update`. */
export async function startReading(
  signal: AbortSignal,
  { onShadowRoot, onCards }: ReadingListeners,
): Promise<Reading> {
  const painter = createPainter();
  signal.addEventListener('abort', () => painter.clear());
  const shadowRoots = new Set<ShadowRoot>();
  const states = new Map<TextBlock, BlockState>();
  const asked = new Set<string>();
  const known: Candidates = { entries: [], crowded: [] };
  let address = location.href;
  let article = readArticle(document, address, localToday());

  const page: PageText = readPageText(document.body, (root) => {
    if (shadowRoots.has(root)) return;
    shadowRoots.add(root);
    onShadowRoot(root);
  });
  const language = chooseLanguage(article.language, () => document.body.textContent ?? '');
  let lexicon: Lexicon = compileLexicon(known, language);

  const publishedDay = () =>
    article.publishedAt === undefined ? undefined : dayOfTimestamp(article.publishedAt);
  const day = () => ({ day: publishedDay() ?? localToday(), known: publishedDay() !== undefined });

  const cards = createCards(
    {
      marks: () => painter.inOrder(),
      texts: () => [...states.keys()].map((block) => block.text),
      day: () => day().day,
      onCards,
    },
    signal,
  );

  /** Asks the background about words not asked before; true where it knew more entries. */
  async function askFor(blocks: readonly BlockState[]): Promise<boolean> {
    const words = [...collectWords(blocks.map((state) => state.words))].filter(
      (word) => !asked.has(word),
    );
    if (words.length === 0) return false;
    const found = await ask(() => sendMessage('findCandidates', words), signal);
    for (const word of words) asked.add(word);
    const fresh = found.entries.filter((one) => !lexicon.candidates.has(one.key));
    known.entries.push(...fresh);
    known.crowded.push(...found.crowded);
    if (fresh.length > 0 || found.crowded.length > 0) lexicon = compileLexicon(known, language);
    return fresh.length > 0;
  }

  async function scanNew(): Promise<void> {
    const waiting = [...states.values()].filter((state) => !state.hits);
    await inSlices(waiting, (state) => (state.hits = scanBlock(state.words, lexicon)), signal);
  }

  function paintChanged(): boolean {
    const blocks = [...states].filter(([, state]) => state.hits);
    const hits = blocks.flatMap(([, state]) => state.hits ?? []);
    const mentions = resolvePage(hits, lexicon, publishedDay());
    let changed = false;
    for (const [i, [block, state]] of blocks.entries()) {
      const found: Mention[] = mentions[i] ?? [];
      const fingerprint = found
        .map((one) => `${one.start}-${one.end} ${one.entry} ${one.rule}`)
        .join();
      if (fingerprint === state.painted) continue;
      painter.paint(
        block,
        found.map((mention) => locate(block, mention)),
      );
      state.painted = fingerprint;
      changed = true;
    }
    return changed;
  }

  /**
   * A single-page app shows another article under another address, date and headline. True where the
   * day is another, so that other statements are prior.
   */
  function readFactsAgain(records: readonly MutationRecord[]): boolean {
    const sameHead = !records.some(({ target }) => document.head?.contains(target));
    if (sameHead && location.href === address) return false;
    address = location.href;
    const before = publishedDay();
    article = readArticle(document, address, localToday());
    if (publishedDay() === before) return false;
    cards.clear();
    return true;
  }

  /** Reads new blocks and paints anew. `changed`: there is something to paint without them. */
  async function readBlocks(blocks: Iterable<TextBlock>, changed: boolean): Promise<boolean> {
    const before = states.size;
    await inSlices(
      blocks,
      (block) => states.set(block, { words: readBlock(block.text, language), painted: '' }),
      signal,
    );
    if (states.size === before && !changed) return false;
    await askFor([...states.values()].filter((state) => !state.hits));
    await scanNew();
    if (signal.aborted) return false;
    const painted = paintChanged();
    // Marks can be rested on, walked and listed meanwhile.
    cards.fetch();
    return painted;
  }

  async function takeIn(records: readonly MutationRecord[]): Promise<boolean> {
    const { added, removed } = page.apply(records);
    for (const block of removed) {
      painter.forget(block);
      states.delete(block);
    }
    const changed = readFactsAgain(records) || removed.length > 0;
    return (await readBlocks(added, changed)) || removed.length > 0;
  }

  let turn: Promise<unknown> = Promise.resolve();
  await readBlocks(page.blocks(), true);
  return {
    painter,
    cards,
    shadowRoots,
    language,
    article: () => article,
    day,
    update(records) {
      // One after the other: each collects its blocks in slices.
      const taken = turn.then(() => takeIn(records));
      turn = taken.catch(() => undefined);
      return taken;
    },
  };
}

/** True while the extension that this script belongs to is still there. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    // Firefox throws where the extension's context is gone.
    return false;
  }
}

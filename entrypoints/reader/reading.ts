import type { TextBlock } from '../../core/article/text-blocks.ts';
import { markNames, resolveBlocks, resolvePeople } from '../../core/detection/find-mentions.ts';
import { chooseOutline } from '../../core/detection/languages/outlines.ts';
import { makeLanguage } from '../../core/detection/languages/language.ts';
import { compileLexicon } from '../../core/detection/lexicon.ts';
import { collectWords, readBlock, type BlockWords } from '../../core/detection/page-words.ts';
import { confidenceOf } from '../../core/detection/rules.ts';
import { scanBlock, type BlockHits } from '../../core/detection/scan-block.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { Reading, RepeatedQuote } from '../../messaging/page-reading.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { readFacts } from './article-facts.ts';
import { ask } from '../../page/ask.ts';
import { readPageText, type PageText } from './page-text.ts';
import { createPainter, locate } from './painter.ts';
import { idle, inSlices } from '../../page/slices.ts';

interface BlockState {
  words: BlockWords;
  hits?: BlockHits;
  mentions: readonly Mention[];
  quotes: readonly RepeatedQuote[];
  painted: readonly Mention[];
}

function sameMentions(some: readonly Mention[], others: readonly Mention[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, i) => {
      const other = others[i];
      return (
        one.start === other?.start &&
        one.end === other.end &&
        one.entry === other.entry &&
        one.rule === other.rule
      );
    })
  );
}

function quoteMention({ start, end, speaker }: RepeatedQuote): Mention {
  const rule = 'said-before';
  return { start, end, entry: speaker, kind: 'person', rule, confidence: confidenceOf[rule] };
}

export interface ReadingListeners {
  /** Told of every open shadow root met, so that it can be watched too. */
  onShadowRoot(root: ShadowRoot): void;
  /** Told when events and slips of spelling are marked too. */
  onMarks(): void;
}

export interface StartedReading {
  reading: Reading;
  markQuotes(quotes: ReadonlyMap<TextBlock, readonly RepeatedQuote[]>): void;
  /** Takes in changes of the page. Answers whether its text or its date is another now. */
  update(records: readonly MutationRecord[]): Promise<boolean>;
}

/**
 * Reads the page and marks its names; what needs more looking (events, slips of spelling) follows in
 * idle time, and later changes of the page come through `update`.
 */
export async function startReading(
  signal: AbortSignal,
  { onShadowRoot, onMarks }: ReadingListeners,
): Promise<StartedReading> {
  const painter = createPainter();
  signal.addEventListener('abort', () => painter.clear());
  const shadowRoots = new Set<ShadowRoot>();
  const states = new Map<TextBlock, BlockState>();
  const facts = readFacts();

  const page: PageText = readPageText(document.body, (root) => {
    if (shadowRoots.has(root)) return;
    shadowRoots.add(root);
    onShadowRoot(root);
  });
  const declared = document.documentElement.lang || facts.article().language;
  const outline = chooseOutline(declared, () => document.body.textContent ?? '');

  async function readWords(blocks: Iterable<TextBlock>): Promise<string[]> {
    await inSlices(
      blocks,
      (block) => {
        const words = readBlock(block.text, outline);
        states.set(block, { words, mentions: [], quotes: [], painted: [] });
      },
      signal,
    );
    const waiting = [...states.values()].filter((state) => !state.hits);
    return [...collectWords(waiting.map((state) => state.words))];
  }

  // Phase one. The words are asked about once, and first for what else is to be known of their language.
  const words = await readWords(page.blocks());
  const opening = { words, language: outline.code };
  const opened = await ask(() => sendMessage('openPage', opening), signal);
  const known = opened.candidates;
  const asked = new Set(words);
  const language = makeLanguage(outline, opened.vocabulary);
  let lexicon = compileLexicon(known, language);

  async function askFor(words: readonly string[]): Promise<void> {
    const unasked = words.filter((word) => !asked.has(word));
    if (unasked.length === 0) return;
    const found = await ask(() => sendMessage('findCandidates', unasked), signal);
    for (const word of unasked) asked.add(word);
    const fresh = found.entries.filter((one) => !lexicon.candidates.has(one.key));
    known.entries.push(...fresh);
    known.crowded.push(...found.crowded);
    if (fresh.length > 0 || found.crowded.length > 0) lexicon = compileLexicon(known, language);
  }

  async function scanNew(): Promise<void> {
    const waiting = [...states.values()].filter((state) => !state.hits);
    await inSlices(waiting, (state) => (state.hits = scanBlock(state.words, lexicon)), signal);
  }

  async function paintChanged(what: 'names' | 'everything'): Promise<void> {
    const blocks = [...states].flatMap(([block, state]) =>
      state.hits ? [{ block, state, hits: state.hits }] : [],
    );
    const hits = blocks.map((one) => one.hits);
    const named = resolvePeople(hits, lexicon);
    const everything =
      what === 'everything' ? resolveBlocks(hits, lexicon, facts.publishedDay(), named) : undefined;
    await inSlices(
      blocks.entries(),
      ([i, one]) => {
        const names = () => markNames(one.hits, named.people[i] ?? []);
        one.state.mentions = everything ? (everything.next().value ?? []) : names();
        paintBlock(one.block, one.state);
      },
      signal,
    );
  }

  function paintBlock(block: TextBlock, state: BlockState): void {
    const { mentions, quotes } = state;
    const all = [...mentions, ...quotes.map(quoteMention)];
    if (sameMentions(all, state.painted)) return;
    painter.paint(block, [
      ...mentions.map((mention) => locate(block, mention)),
      // Behind the names: whoever rests on a name in a quote means the name.
      ...quotes.map((quote) => ({
        ...locate(block, quoteMention(quote)),
        repeats: quote.statement,
      })),
    ]);
    state.painted = all;
  }

  async function takeIn(records: readonly MutationRecord[]): Promise<boolean> {
    if (records.length === 0) return false;
    const { added, removed } = page.apply(records);
    for (const block of removed) {
      painter.forget(block);
      states.delete(block);
    }
    const otherDay = facts.readAgain(records);
    const before = states.size;
    await askFor(await readWords(added));
    await scanNew();
    if (states.size === before && removed.length === 0 && !otherDay) return false;
    if (!signal.aborted) await paintChanged('everything');
    return true;
  }

  await scanNew();
  if (!signal.aborted) await paintChanged('names');
  let turn: Promise<unknown> = idle().then(async () => {
    if (!signal.aborted) await paintChanged('everything');
    if (!signal.aborted) onMarks();
  });
  return {
    reading: {
      marks: painter,
      blocks: () => [...states.keys()],
      shadowRoots,
      language,
      article: facts.article,
      day: facts.day,
    },
    markQuotes(quotes) {
      for (const [block, state] of states) {
        state.quotes = quotes.get(block) ?? [];
        if (state.hits) paintBlock(block, state);
      }
    },
    update(records) {
      // One after the other: each collects its blocks in slices.
      const taken = turn.then(() => takeIn(records));
      turn = taken.catch(() => undefined);
      return taken;
    },
  };
}

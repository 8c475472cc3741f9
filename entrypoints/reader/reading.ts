import type { TextBlock } from '../../core/article/text-blocks.ts';
import { resolveBlocks } from '../../core/detection/find-mentions.ts';
import { chooseOutline } from '../../core/detection/languages/outlines.ts';
import { makeLanguage } from '../../core/detection/languages/language.ts';
import { compileLexicon, type Lexicon } from '../../core/detection/lexicon.ts';
import { leaveOutOwnNames, tellOwn } from '../../core/detection/own-names.ts';
import { collectWords, makeBlockReader, type BlockWords } from '../../core/detection/page-words.ts';
import { confidenceOf } from '../../core/detection/rules.ts';
import { scanBlock, type BlockHits } from '../../core/detection/scan-block.ts';
import type { Candidate, Candidates } from '../../core/model/candidate.ts';
import { isSameMention, type Mention } from '../../core/model/mention.ts';
import type { Glance, Reading, RepeatedQuote } from '../../messaging/page-reading.ts';
import { readFacts } from './article-facts.ts';
import { readPageText, type PageText } from './page-text.ts';
import { inSlices } from '../../page/slices.ts';

/** Of more than 20,000 words at once the background hears nothing. */
const wordsAtOnce = 10_000;

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
      return other !== undefined && isSameMention(one, other);
    })
  );
}

function quoteMention({ start, end, speaker }: RepeatedQuote): Mention {
  const rule = 'said-before';
  return { start, end, entry: speaker, kind: 'person', rule, confidence: confidenceOf[rule] };
}

export interface StartedReading {
  reading: Reading;
  markQuotes(quotes: ReadonlyMap<TextBlock, readonly RepeatedQuote[]>): void;
  /** Takes in changes of the page. Answers whether its text or its date is another now. */
  update(records: readonly MutationRecord[]): Promise<boolean>;
  /** Asks for all words of the page once more, and marks what they name now. */
  readAgain(): Promise<boolean>;
}

/**
 * Reads all of the page and marks what it names, in slices; later changes of the page come through `update`.
 * @param onShadowRoot told of every open shadow root met, so that it can be watched too
 */
export async function startReading(
  { ending: { signal }, painter, seen, ask, sendMessage }: Glance,
  onShadowRoot: (root: ShadowRoot) => void,
): Promise<StartedReading> {
  const shadowRoots = new Set<ShadowRoot>();
  const states = new Map<TextBlock, BlockState>();
  const facts = readFacts();

  const meetShadowRoot = (root: ShadowRoot) => {
    if (shadowRoots.has(root)) return;
    shadowRoots.add(root);
    onShadowRoot(root);
  };
  const page: PageText = readPageText(document.body, meetShadowRoot, seen.keys());
  const declared = document.documentElement.lang || facts.article().language;
  const outline = chooseOutline(declared, () => document.body.textContent ?? '');

  async function readWords(blocks: Iterable<TextBlock>): Promise<string[]> {
    const read = makeBlockReader(outline);
    await inSlices(
      blocks,
      (block) => {
        const words = read(block.text);
        states.set(block, { words, mentions: [], quotes: [], painted: seen.get(block) ?? [] });
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
  // Nearly always those of the first look, and then nothing is painted twice.
  if (JSON.stringify(opened.settings) !== JSON.stringify(painter.settings))
    painter.use(opened.settings);
  const known = opened.candidates;
  const asked = new Set(words);
  const language = makeLanguage(outline, opened.vocabulary);
  let lexicon = compileLexicon(known, language);

  async function findCandidates(words: readonly string[]): Promise<Candidates> {
    const byKey = new Map<string, Candidate>();
    const crowded: string[] = [];
    for (let from = 0; from < words.length; from += wordsAtOnce) {
      const some = words.slice(from, from + wordsAtOnce);
      const found = await ask(() => sendMessage('findCandidates', some), signal);
      for (const one of found.entries) byKey.set(one.key, one);
      crowded.push(...found.crowded);
    }
    return { entries: [...byKey.values()], crowded };
  }

  async function askFor(words: readonly string[]): Promise<void> {
    const unasked = words.filter((word) => !asked.has(word));
    if (unasked.length === 0) return;
    const found = await findCandidates(unasked);
    for (const word of unasked) asked.add(word);
    takeUp(found);
  }

  function takeUp(found: Candidates): void {
    const fresh = found.entries.filter((one) => !lexicon.candidates.has(one.key));
    known.entries.push(...fresh);
    known.crowded.push(...found.crowded);
    if (fresh.length > 0 || found.crowded.length > 0) lexicon = compileLexicon(known, language);
  }

  async function scanNew(): Promise<void> {
    const waiting = [...states.values()].filter((state) => !state.hits);
    await inSlices(waiting, (state) => (state.hits = scanBlock(state.words, lexicon)), signal);
  }

  function resolve(hits: readonly BlockHits[], by: Lexicon, take: (mentions: Mention[]) => void) {
    const blocks = resolveBlocks(hits, by, facts.publishedDay());
    return inSlices(blocks, (mentions) => mentions && take(mentions), signal);
  }

  async function paintChanged(): Promise<void> {
    const blocks = [...states].filter(([, state]) => state.hits);
    const publicly: Mention[][] = [];
    const published = leaveOutOwnNames(known);
    // Rare, so that all is scanned anew, and nothing is kept for it.
    if (published) {
      const by = compileLexicon(published, language);
      const hits: BlockHits[] = [];
      await inSlices(blocks, ([, { words }]) => hits.push(scanBlock(words, by)), signal);
      await resolve(hits, by, (mentions) => publicly.push(mentions));
    }
    const hits = blocks.flatMap(([, state]) => state.hits ?? []);
    let done = 0;
    await resolve(hits, lexicon, (mentions) => {
      const [block, state] = blocks[done] ?? [];
      if (!block || !state) return;
      state.mentions = published ? tellOwn(mentions, publicly[done] ?? []) : mentions;
      done++;
      paintBlock(block, state);
    });
  }

  function paintBlock(block: TextBlock, state: BlockState): void {
    const { mentions, quotes } = state;
    const all = [...mentions, ...quotes.map(quoteMention)];
    if (sameMentions(all, state.painted)) return;
    painter.paint(block, [
      ...mentions.map((mention) => ({ mention })),
      // Behind the names: whoever rests on a name in a quote means the name.
      ...quotes.map((quote) => ({
        mention: quoteMention(quote),
        repeats: quote.statement,
        own: quote.own,
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
    if (!signal.aborted) await paintChanged();
    return true;
  }

  await scanNew();
  // What was seen and is gone, or is another text by now.
  for (const block of seen.keys()) if (!states.has(block)) painter.forget(block);
  if (!signal.aborted) await paintChanged();
  async function askAgain(): Promise<boolean> {
    const words = [...collectWords([...states.values()].map((state) => state.words))];
    const found = await findCandidates(words);
    // Until there is an answer, what was known counts.
    for (const state of states.values()) delete state.hits;
    known.entries = [];
    known.crowded = [];
    asked.clear();
    for (const word of words) asked.add(word);
    lexicon = compileLexicon(known, language);
    takeUp(found);
    await scanNew();
    if (!signal.aborted) await paintChanged();
    return true;
  }

  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: each collects its blocks in slices. */
  function inTurn(work: () => Promise<boolean>): Promise<boolean> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }
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
    update: (records) => inTurn(() => takeIn(records)),
    readAgain: () => inTurn(askAgain),
  };
}

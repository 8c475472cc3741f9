import type { TextBlock } from '../../core/article/text-blocks.ts';
import { markNames, resolvePage, resolvePeople } from '../../core/detection/find-mentions.ts';
import { chooseGrammar } from '../../core/detection/languages/grammars.ts';
import { makeLanguage } from '../../core/detection/languages/language.ts';
import { compileLexicon } from '../../core/detection/lexicon.ts';
import { collectWords, readBlock, type BlockWords } from '../../core/detection/page-words.ts';
import { scanBlock, type BlockHits } from '../../core/detection/scan-block.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { Reading } from '../../messaging/page-reading.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { readFacts } from './article-facts.ts';
import { ask } from './ask.ts';
import { readPageText, type PageText } from './page-text.ts';
import { createPainter, locate } from './painter.ts';
import { idle, inSlices } from './slices.ts';

interface BlockState {
  words: BlockWords;
  hits?: BlockHits;
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

export interface ReadingListeners {
  /** Told of every open shadow root met, so that it can be watched too. */
  onShadowRoot(root: ShadowRoot): void;
  /** Told when events and slips of spelling are marked too. */
  onMarks(): void;
}

export interface StartedReading {
  reading: Reading;
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
  const grammar = chooseGrammar(declared, () => document.body.textContent ?? '');

  async function readWords(blocks: Iterable<TextBlock>): Promise<string[]> {
    await inSlices(
      blocks,
      (block) => states.set(block, { words: readBlock(block.text, grammar), painted: [] }),
      signal,
    );
    const waiting = [...states.values()].filter((state) => !state.hits);
    return [...collectWords(waiting.map((state) => state.words))];
  }

  // Phase one. The words are asked about once, and first for what else is to be known of their language.
  const words = await readWords(page.blocks());
  const opening = { words, language: grammar.code };
  const opened = await ask(() => sendMessage('openPage', opening), signal);
  const known = opened.candidates;
  const asked = new Set(words);
  const language = makeLanguage(grammar, opened.vocabulary);
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

  function paintChanged(what: 'names' | 'everything'): void {
    const blocks = [...states].filter(([, state]) => state.hits);
    const hits = blocks.flatMap(([, state]) => state.hits ?? []);
    const named = resolvePeople(hits, lexicon);
    const mentions =
      what === 'names'
        ? markNames(hits, named)
        : resolvePage(hits, lexicon, facts.publishedDay(), named);
    for (const [i, [block, state]] of blocks.entries()) {
      const found: Mention[] = mentions[i] ?? [];
      if (sameMentions(found, state.painted)) continue;
      painter.paint(
        block,
        found.map((mention) => locate(block, mention)),
      );
      state.painted = found;
    }
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
    if (!signal.aborted) paintChanged('everything');
    return true;
  }

  await scanNew();
  if (!signal.aborted) paintChanged('names');
  let turn: Promise<unknown> = idle().then(() => {
    if (signal.aborted) return;
    paintChanged('everything');
    onMarks();
  });
  return {
    reading: {
      marks: painter,
      texts: () => [...states.keys()].map((block) => block.text),
      shadowRoots,
      language,
      article: facts.article,
      day: facts.day,
    },
    update(records) {
      // One after the other: each collects its blocks in slices.
      const taken = turn.then(() => takeIn(records));
      turn = taken.catch(() => undefined);
      return taken;
    },
  };
}

import { collectBlocks, type TextBlock } from '../../core/article/text-blocks.ts';
import { markNames, resolvePeople } from '../../core/detection/find-mentions.ts';
import { chooseOutline } from '../../core/detection/languages/outlines.ts';
import { makeLanguage, type Outline } from '../../core/detection/languages/language.ts';
import { compileLexicon } from '../../core/detection/lexicon.ts';
import { collectWords, readBlock, type BlockWords } from '../../core/detection/page-words.ts';
import { scanBlock } from '../../core/detection/scan-block.ts';
import type { OpenedPage } from '../../messaging/protocol.ts';
import { asTimer } from './clock.ts';

/**
 * Runs in a page: the reader's steps one by one, as entrypoints/reader/reading.ts takes them. Each is a
 * timer; the names of the steps in their order are in measurements/scan-parts.ts.
 */
let blocks: TextBlock[] = [];
let words: BlockWords[] = [];
let outline: Outline | undefined;

/** Phase one: all up to the words that the background is asked about. */
export async function findWords(): Promise<string[]> {
  blocks = await asTimer(() => collectBlocks(document.body));
  const row = await asTimer(() =>
    chooseOutline(document.documentElement.lang, () => document.body.textContent ?? ''),
  );
  outline = row;
  words = await asTimer(() => blocks.map((block) => readBlock(block.text, row)));
  return asTimer(() => [...collectWords(words)]);
}

function paint(block: TextBlock, spans: { start: number; end: number }[], on: Highlight): number {
  let painted = 0;
  for (const span of spans)
    for (const { node, start } of block.parts) {
      const from = Math.max(span.start - start, 0);
      const to = Math.min(span.end - start, node.data.length);
      if (from >= to) continue;
      painted++;
      on.add(
        new StaticRange({
          startContainer: node,
          startOffset: from,
          endContainer: node,
          endOffset: to,
        }),
      );
    }
  return painted;
}

/** Phase two: all from the background's answer to the painted names. Answers with the marks painted. */
export async function paintNames({ candidates, vocabulary }: OpenedPage): Promise<number> {
  const row = outline;
  if (!row) throw new Error('Phase one comes first.');
  const lexicon = await asTimer(() => compileLexicon(candidates, makeLanguage(row, vocabulary)));
  const hits = await asTimer(() => words.map((block) => scanBlock(block, lexicon)));
  const mentions = await asTimer(() => {
    const { people } = resolvePeople(hits, lexicon);
    return hits.map((block, i) => markNames(block, people[i] ?? []));
  });
  return asTimer(() => {
    let marks = 0;
    const highlight = new Highlight();
    for (const [i, block] of blocks.entries()) marks += paint(block, mentions[i] ?? [], highlight);
    CSS.highlights.set('source-context-person', highlight);
    return marks;
  });
}

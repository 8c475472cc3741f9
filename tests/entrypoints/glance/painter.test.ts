import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TextBlock } from '../../../core/article/text-blocks.ts';
import type { Mention } from '../../../core/model/mention.ts';
import { createPainter } from '../../../entrypoints/glance/painter.ts';

/** The pretended page knows no highlights: a set of ranges under a name is all that the painter needs. */
beforeEach(() => {
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map<string, Set<unknown>>() });
  vi.stubGlobal('StaticRange', Object);
});
afterEach(() => void vi.unstubAllGlobals());

function makeBlock(text: string): TextBlock {
  const node = document.createTextNode(text);
  return { root: document.body, text, parts: [{ node, start: 0 }] };
}

function person(start: number, end: number, entry = 'a one'): { mention: Mention } {
  return { mention: { start, end, entry, kind: 'person', rule: 'full-name', confidence: 1 } };
}

const rangesOf = (kind: string) => [...(CSS.highlights.get(`source-context-${kind}`) ?? [])];

test('a mark that stays is the same object, for whoever rests on it', () => {
  const painter = createPainter();
  const block = makeBlock('Ana Ruiz met Ben Diaz');
  const node = block.parts[0]!.node;
  painter.paint(block, [person(0, 8)]);
  const [first] = painter.marksIn(node);
  painter.paint(block, [person(0, 8), person(13, 21, 'a two')]);
  expect(painter.marksIn(node)[0]).toBe(first);
  expect(painter.marksIn(node)).toHaveLength(2);
  painter.paint(block, [person(0, 8, 'a other')]);
  expect(painter.marksIn(node)[0]).not.toBe(first);
  expect(rangesOf('person')).toHaveLength(1);
});

test('marks that an earlier reader could not take away go', () => {
  CSS.highlights.set('source-context-term', new Set() as unknown as Highlight);
  createPainter();
  expect([...CSS.highlights.keys()]).toEqual([]);
});

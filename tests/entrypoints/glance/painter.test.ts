import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TextBlock } from '../../../core/article/text-blocks.ts';
import type { Mention } from '../../../core/model/mention.ts';
import type { PageSettings } from '../../../core/settings/page-settings.ts';
import { settingsAtFirst } from '../../../core/settings/reading-settings.ts';
import type { Painter } from '../../../messaging/page-reading.ts';
import { createPainter } from '../../../entrypoints/glance/painter.ts';

const atFirst: PageSettings = { ...settingsAtFirst, quiet: [] };

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
  painter.use(atFirst);
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

describe('settings', () => {
  const settle = (change: Partial<PageSettings>) => ({ ...atFirst, ...change });
  const term = (start: number, end: number): { mention: Mention } => ({
    mention: { ...person(start, end, 'a summit').mention, kind: 'term' },
  });
  /** Ana Ruiz is published, Ben Diaz is the reader's own, the summit a term, and the last a repeated quote. */
  const text = 'Ana Ruiz met Ben Diaz at the Lima summit: “We agreed.”';
  const found = [
    person(0, 8),
    person(13, 21, 'own diaz'),
    term(29, 40),
    { ...person(42, 54), repeats: 's1' },
  ];
  const wordsOf = (painter: Painter) =>
    painter.inOrder().map(({ mention }) => text.slice(mention.start, mention.end));

  test.each<[Partial<PageSettings>, string[], string[]]>([
    [{}, ['Ana Ruiz', 'Ben Diaz', 'Lima summit', '“We agreed.”'], ['person', 'term', 'quote']],
    [{ personMarks: false }, ['Ben Diaz', 'Lima summit', '“We agreed.”'], ['term', 'quote']],
    [{ termMarks: false }, ['Ana Ruiz', 'Ben Diaz', '“We agreed.”'], ['person', 'quote']],
    [{ ownMarks: false }, ['Ana Ruiz', 'Lima summit', '“We agreed.”'], ['person', 'term', 'quote']],
    [{ quoteMarks: false }, ['Ana Ruiz', 'Ben Diaz', 'Lima summit'], ['person', 'term']],
    [{ quiet: ['a one'] }, ['Ben Diaz', 'Lima summit'], ['term']],
    [
      { underline: 'solid' },
      ['Ana Ruiz', 'Ben Diaz', 'Lima summit', '“We agreed.”'],
      ['person-solid', 'term-solid', 'quote-solid'],
    ],
    // Nothing that a page could list; the pointer still finds them all.
    [{ underline: 'none' }, ['Ana Ruiz', 'Ben Diaz', 'Lima summit', '“We agreed.”'], []],
    [{ marksHidden: true }, ['Ana Ruiz', 'Ben Diaz', 'Lima summit', '“We agreed.”'], []],
  ])('%j: what is marked, and what a page can see of it', (change, marked, seen) => {
    const block = makeBlock(text);
    document.body.append(block.parts[0]!.node);
    const names = () =>
      [...CSS.highlights.keys()].map((name) => name.replace('source-context-', ''));
    const first = createPainter();
    first.use(settle(change));
    first.paint(block, found);
    expect([wordsOf(first), names()]).toEqual([marked, seen]);
    first.clear();
    expect(names()).toEqual([]);
    // The same where the settings are changed under the marks, and back.
    const later = createPainter();
    later.use(atFirst);
    later.paint(block, found);
    const [same] = later.inOrder().slice(1);
    later.use(settle(change));
    expect([wordsOf(later), names()]).toEqual([marked, seen]);
    later.use(atFirst);
    expect(wordsOf(later)).toHaveLength(4);
    if (marked.includes('Ben Diaz')) expect(later.inOrder()[1]).toBe(same);
    later.clear();
  });

  test('a mark of several candidates goes when all of them are quiet', () => {
    const painter = createPainter();
    const block = makeBlock('Diaz');
    document.body.append(block.parts[0]!.node);
    const several = {
      mention: { ...person(0, 4).mention, entry: null, candidates: ['a one', 'a two'] },
    };
    painter.use(settle({ quiet: ['a one'] }));
    painter.paint(block, [several]);
    expect(painter.inOrder()).toHaveLength(1);
    painter.use(settle({ quiet: ['a one', 'a two'] }));
    expect(painter.inOrder()).toEqual([]);
  });
});

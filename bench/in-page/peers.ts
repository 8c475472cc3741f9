import Mark from 'mark.js';
import { time, timeFrame } from './clock.ts';

/** Runs in a page: what an extension without an index of its own would do. */
export interface PeerTimes {
  /** Finding and painting, the frame included; undefined where it did not come to an end. */
  total?: number;
  /** Of it: making the expression from the names. */
  compile?: number;
  found: number;
  failure?: string;
}

function failed(error: unknown): PeerTimes {
  return { found: 0, failure: error instanceof Error ? error.name : String(error) };
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One expression of all names, text node by text node, painted as we do it. */
export async function searchWithRegExp(names: readonly string[]): Promise<PeerTimes> {
  const times: Record<string, number> = {};
  try {
    const longestFirst = [...names].sort((a, b) => b.length - a.length);
    const pattern = time(times, 'compile', () => {
      const made = new RegExp(
        `(?<!\\p{L})(?:${longestFirst.map(escape).join('|')})(?!\\p{L})`,
        'gu',
      );
      // The browser compiles at the first use.
      made.test('nobody');
      made.lastIndex = 0;
      return made;
    });
    const highlight = new Highlight();
    time(times, 'scan', () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { 0: name, index } of (node as Text).data.matchAll(pattern))
          highlight.add(
            new StaticRange({
              startContainer: node,
              startOffset: index,
              endContainer: node,
              endOffset: index + name.length,
            }),
          );
    });
    time(times, 'paint', () => CSS.highlights.set('peer', highlight));
    const frame = await timeFrame();
    const total = Object.values(times).reduce((sum, one) => sum + one, frame);
    return { total, compile: times['compile'] ?? 0, found: highlight.size };
  } catch (error) {
    return failed(error);
  }
}

/** mark.js with a list of keywords, as its documentation has it for whole words. */
export async function searchWithMarkJs(names: readonly string[]): Promise<PeerTimes> {
  const times: Record<string, number> = {};
  try {
    let found = 0;
    time(times, 'mark', () =>
      new Mark(document.body).mark([...names], {
        separateWordSearch: false,
        accuracy: 'exactly',
        acrossElements: true,
        done: (count) => (found = count),
      }),
    );
    return { total: (times['mark'] ?? 0) + (await timeFrame()), found };
  } catch (error) {
    return failed(error);
  }
}

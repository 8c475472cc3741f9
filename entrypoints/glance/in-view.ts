import { collectBlocks, type TextBlock } from '../../core/article/text-blocks.ts';

/** So much below the window is read too: a turn of the wheel. Heights of the window. */
const reach = 1.2;
/** A page may be one block; more than this is no window's text. Characters. */
const mostText = 8_000;

/** After so many neighbours below the window all that follow are taken to be there. */
const enoughBelow = 2;

/** Tells in the order of the page which elements stand outside the window, with all that they hold. */
function watchOut(): (element: Element) => 'it' | 'rest' | undefined {
  const floor = innerHeight * reach;
  let parent: Node | null = null;
  let below = 0;
  return (element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    // What has no box may hold what has one (`display: contents`).
    if (top === bottom || left === right)
      return getComputedStyle(element).display === 'none' ? 'it' : undefined;
    if (bottom < 0 || right < 0 || left > innerWidth) return 'it';
    if (top < floor) return undefined;
    below = element.parentNode === parent ? below + 1 : 1;
    parent = element.parentNode;
    return below < enoughBelow ? 'it' : 'rest';
  };
}

/** The blocks of text that the reader of the page sees, or nearly. */
export function collectInView(body: Node): TextBlock[] {
  let room = mostText;
  return collectBlocks(body, { leaveOut: watchOut() }).filter(({ text }) => {
    room -= text.length;
    return room >= 0;
  });
}

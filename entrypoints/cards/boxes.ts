import { joinLines, rectsOf } from '../../page/rects.ts';
import type { Mark } from '../../messaging/page-reading.ts';

/** An element over each line of a mark, where it stands in the window now. */
export function boxesOver(mark: Mark | undefined, look: string, spread = 0): HTMLElement[] {
  if (!mark) return [];
  return joinLines(rectsOf(mark)).map(({ left, top, width, height }) => {
    const box = document.createElement('div');
    box.className = look;
    box.style.left = `${left - 2 * spread}px`;
    box.style.top = `${top - spread}px`;
    box.style.width = `${width + 4 * spread}px`;
    box.style.height = `${height + 2 * spread}px`;
    return box;
  });
}

import type { Stage } from '../../page/host.ts';
import type { Mark, Marks } from '../../messaging/page-reading.ts';
import { boxesOver } from './boxes.ts';

/** Where marks are hidden: shows the one under the pointer, on our stage, into which no page can look. */
export function createReveal(host: Stage, marks: Marks): (mark: Mark | undefined) => void {
  const lines = document.createElement('div');
  host.element.append(lines);
  let shown: Mark | undefined;
  return (mark) => {
    const next = marks.settings.marksHidden ? mark : undefined;
    if (next === shown) return;
    shown = next;
    lines.replaceChildren(...boxesOver(next, 'reveal'));
  };
}

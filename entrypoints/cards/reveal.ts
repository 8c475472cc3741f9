import type { Stage } from '../../page/host.ts';
import type { Mark, Marks } from '../../messaging/page-reading.ts';
import { boxesOver } from './boxes.ts';

/** Where marks are hidden: draws a line where the one under the pointer is now, on our stage, into which no page can look. */
export function createReveal(host: Stage, marks: Marks): (mark: Mark | undefined) => void {
  const lines = document.createElement('div');
  host.element.append(lines);
  return (mark) =>
    lines.replaceChildren(...boxesOver(marks.settings.marksHidden ? mark : undefined, 'reveal'));
}

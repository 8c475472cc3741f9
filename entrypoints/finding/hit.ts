import { rectsOf } from '../../page/rects.ts';
import type { FoundQuoteOnPage } from './page.ts';

/** What a click is for on the page itself; a quote below it never takes the click away. */
const interactive =
  'a[href], button, input, select, textarea, summary, label, area, video, audio, [role="button"], [role="link"], [onclick]';

/** The quote under a click on plain text; the shortest where several stand over each other. */
export function quoteAt(
  quotes: readonly FoundQuoteOnPage[],
  event: MouseEvent,
): FoundQuoteOnPage | undefined {
  const onControl = event
    .composedPath()
    .some((node) => node instanceof Element && node.matches(interactive));
  if (onControl || getSelection()?.isCollapsed === false) return undefined;
  const { clientX: x, clientY: y } = event;
  const hit = quotes.filter(({ pieces }) =>
    rectsOf({ pieces }).some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    ),
  );
  return hit.sort((a, b) => a.now.length - b.now.length)[0];
}

import { isEditable, readSelection, type SelectedRange } from '../../page/selection.ts';

/** A selection is settled when it has not changed for so long. Milliseconds. */
const settlesAfter = 200;

/** The open shadow roots in the page: what is selected in them is seen only when they are named. */
function openRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const collect = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) {
        roots.push(element.shadowRoot);
        collect(element.shadowRoot);
      }
  };
  collect(document);
  return roots;
}

/** What is selected of the page's own text now. */
export function selectedNow(): SelectedRange | undefined {
  const range = readSelection([
    ...(globalThis.sourceContextPage?.reading.shadowRoots ?? openRoots()),
  ]);
  return range && !isEditable(range.startContainer) ? range : undefined;
}

function toRange({ startContainer, startOffset, endContainer, endOffset }: SelectedRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  // An end in another shadow tree collapses the range there; then it is the end alone.
  range.setEnd(endContainer, endOffset);
  return range;
}

/** The lines of a selection as they stand in the window. */
export function linesOf(selected: SelectedRange): DOMRect[] {
  return [...toRange(selected).getClientRects()].filter(({ width }) => width > 0);
}

/** The selected words in one line. */
export function wordsOf(selected: SelectedRange): string {
  return toRange(selected).toString().replace(/\s+/g, ' ').trim();
}

/** Calls back whenever a selection has settled, and when it is gone. */
export function watchSelection(
  settled: (range: SelectedRange | undefined, byTouch: boolean) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  let byTouch = false;
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void (pressed || settled(selectedNow(), byTouch)), settlesAfter);
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener('selectionchange', schedule, options);
  window.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      // A finger selects by long press and drags handles of the system; no pointer is told of that.
      byTouch = pointerType === 'touch';
      pressed = !byTouch;
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(
      type,
      () => {
        pressed = false;
        schedule();
      },
      options,
    );
  signal.addEventListener('abort', () => clearTimeout(timer));
}

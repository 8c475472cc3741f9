import type { Piece } from '../core/article/joined-text.ts';
import { joinLines, rectsOf } from './rects.ts';
import type { Stage } from './host.ts';

/** Stretches of the page's text over which something is drawn. */
export interface Overlaid {
  pieces: readonly Piece[];
  /** The class of each drawn line. */
  look: string;
}

/**
 * Draws over the text inside our closed root: a page can read its highlights, and whom the reader keeps
 * and what they saved is nobody else's to know. What is drawn scrolls with the document, is clipped as
 * the text is, and hides where something else stands over the text.
 */
export interface Overlay {
  set(items: readonly Overlaid[]): void;
  redraw(): void;
}

/** Lines so far outside the window are not drawn yet; the next scroll draws them. Screens. */
const margin = 1;
/** What moves text without telling (fonts, pictures, a page's own animation) is noticed by this. Milliseconds. */
const lookAgainAfter = 1_000;

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

function intersect(one: Box, other: Box): Box | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : undefined;
}

function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? hostOf(element);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The boxes that cut a text off: every ancestor that does not show what overflows it. */
function clipsOf(node: Text, known: Map<Element, Box[]>): Box[] {
  const parent = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const list = (element: Element | null): Box[] => {
    if (!element || element === document.body || element === document.documentElement) return [];
    let clips = known.get(element);
    if (!clips) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = overflowX !== 'visible' || overflowY !== 'visible';
      clips = [...(cuts ? [element.getBoundingClientRect()] : []), ...list(parentOf(element))];
      known.set(element, clips);
    }
    return clips;
  };
  return list(parent);
}

/** True where something that stays in place while the text scrolls stands over a point of it. */
function isCovered(node: Text, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  const root = node.getRootNode() as Document | ShadowRoot;
  const own = node.parentElement;
  for (const element of root.elementsFromPoint(x, y)) {
    if (element === own || element.contains(node)) return false;
    for (let at: Element | null = element; at && !at.contains(node); at = parentOf(at))
      if (/^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}

export function createOverlay(stage: Stage, signal: AbortSignal): Overlay {
  const layer = document.createElement('div');
  layer.className = 'overlay';
  layer.setAttribute('aria-hidden', 'true');
  stage.element.prepend(layer);
  let items: readonly Overlaid[] = [];
  let drawn = '';
  let scheduled = false;

  function lineOf(node: Text, rect: DOMRect, clips: Map<Element, Box[]>): Box | undefined {
    let box: Box | undefined = rect;
    for (const clip of clipsOf(node, clips)) box = box && intersect(box, clip);
    if (!box) return undefined;
    const covered = isCovered(node, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return covered ? undefined : box;
  }

  function redraw(): void {
    const window_: Box = {
      left: -innerWidth,
      top: -innerHeight * margin,
      right: 2 * innerWidth,
      bottom: innerHeight * (1 + margin),
    };
    const clips = new Map<Element, Box[]>();
    const lines = items.flatMap(({ pieces, look }) =>
      pieces.flatMap((piece) =>
        joinLines(rectsOf({ pieces: [piece] })).flatMap((rect) => {
          const box = intersect(rect, window_) && lineOf(piece.node, rect, clips);
          return box ? [{ look, box }] : [];
        }),
      ),
    );
    const styles = lines.map(({ look, box }) => ({
      look,
      css: `left:${(box.left + scrollX).toFixed(1)}px;top:${(box.top + scrollY).toFixed(1)}px;width:${(box.right - box.left).toFixed(1)}px;height:${(box.bottom - box.top).toFixed(1)}px`,
    }));
    // A page may have put another body in the place of the one that held the host.
    if (styles.length > 0) stage.join();
    const now = JSON.stringify(styles);
    if (now === drawn) return;
    drawn = now;
    // To Chromium's `trackVisibility` all of the page is then covered, wherever the lines are.
    const { scrollWidth, scrollHeight } = document.documentElement;
    layer.style.setProperty('--width', lines.length > 0 ? `${scrollWidth}px` : '0');
    layer.style.setProperty('--height', `${scrollHeight}px`);
    layer.replaceChildren(
      ...styles.map(({ look, css }) => {
        const line = document.createElement('div');
        line.className = look;
        line.style.cssText = css;
        return line;
      }),
    );
  }

  function schedule(): void {
    if (scheduled || items.length === 0 || signal.aborted) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      redraw();
    });
  }
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize', 'load', 'toggle', 'transitionend'] as const)
    window.addEventListener(type, schedule, options);
  const sizes = new ResizeObserver(schedule);
  sizes.observe(document.body);
  const looking = setInterval(() => void (document.hidden || schedule()), lookAgainAfter);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    clearInterval(looking);
    layer.remove();
  });
  return {
    set(next) {
      items = next;
      redraw();
    },
    redraw,
  };
}

/** Where a selection begins and ends; in shadow trees too. */
export interface SelectedRange {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

interface SelectionInShadows {
  /** Chromium before 137 answers per shadow root instead. */
  getSelection?(): Selection | null;
}

/** An open root around the place where a selection seems to end, for browsers that hide what is inside. */
function innerSelection(roots: Iterable<ShadowRoot>): Selection | undefined {
  for (const root of roots) {
    const inner = (root as ShadowRoot & SelectionInShadows).getSelection?.();
    if (inner && inner.rangeCount > 0 && !inner.isCollapsed) return inner;
  }
  return undefined;
}

/** What is selected now; undefined where nothing is. */
export function readSelection(roots: readonly ShadowRoot[]): SelectedRange | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  if (typeof selection.getComposedRanges === 'function') {
    const [range] = selection.getComposedRanges({ shadowRoots: [...roots] });
    const isEmpty =
      range?.startContainer === range?.endContainer && range?.startOffset === range?.endOffset;
    return range && !isEmpty ? range : undefined;
  }
  const inner = innerSelection(roots) ?? selection;
  return inner.isCollapsed ? undefined : inner.getRangeAt(0);
}

/** True in fields and editors: what is written there is not the page's. */
export function isEditable(node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  if (!element) return false;
  return (
    /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName) ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

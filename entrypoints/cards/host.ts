import { render, type VNode } from 'preact';
import { browser } from 'wxt/browser';
import css from '../../components/card/card.css?inline';

/**
 * The one element that stands in the page: a popover of no size, with all of ours inside its closed
 * shadow root. A page cannot look in, and its style sheets do not reach it.
 */
export interface Host {
  /** Draws into the root; the host joins the page at the first call. */
  draw(view: VNode): void;
  root: ShadowRoot;
  /** Where the host stands now: above the page's own modal dialogs and fullscreen element. */
  raise(): void;
  contains(target: EventTarget | null): boolean;
  remove(): void;
}

/** Tells our host from a page's own popovers, in every version. */
const stageId = 'source-context-stage';

/** Inline and important: no rule of a page's can move or hide the host. */
const hostStyle = {
  all: 'initial',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  display: 'block',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
} as const;

/**
 * The top layer makes everything outside the topmost modal dialog inert, an open popover included
 * (whatwg/html#9936), so the host has to stand inside it.
 */
function properParent(): Element {
  const modals = document.querySelectorAll('dialog:modal');
  return modals[modals.length - 1] ?? document.fullscreenElement ?? document.documentElement;
}

interface OpenToExtensions {
  /** Firefox's way; its `browser.dom` is not there in content scripts (153). Chromium has only that. */
  openOrClosedShadowRoot?: ShadowRoot | null;
}

function lookInto(element: HTMLElement & OpenToExtensions): ShadowRoot | null | undefined {
  return element.openOrClosedShadowRoot ?? browser.dom?.openOrClosedShadowRoot(element);
}

/**
 * Firefox ends a content script at once when its extension is updated, and nothing of it can clean up;
 * so every reader removes what an earlier one may have left (docs/browser-bugs.md).
 */
function removeLeftovers(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[popover="manual"]'))
    if (lookInto(element)?.getElementById(stageId)) element.remove();
}

export function createHost(): Host {
  removeLeftovers();
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(hostStyle))
    element.style.setProperty(name, value, 'important');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const stage = document.createElement('div');
  stage.id = stageId;
  root.append(style, stage);

  const raise = () => {
    const parent = properParent();
    if (element.parentNode !== parent) parent.append(element);
    // Shown again, it comes to the top of the page's own popovers.
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  };
  return {
    root,
    raise,
    draw(view) {
      if (!element.isConnected) raise();
      render(view, stage);
    },
    contains: (target) => target === element,
    remove() {
      render(null, stage);
      element.remove();
    },
  };
}

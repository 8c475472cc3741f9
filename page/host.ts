import { render, type VNode } from 'preact';
import { browser } from 'wxt/browser';
import tokens from './host.css?inline';

/**
 * The one element that stands in the page, with all of ours inside its closed shadow root: a page cannot
 * look in, and its style sheets do not reach it. Each script draws on a stage of its own in there.
 */
export interface Stage {
  element: HTMLElement;
  /** Lets the host join the page, unless it stands there or the page has thrown it out. */
  join(): void;
  /** Draws on the stage; the host joins the page at the first call. What was drawn ahead is there at once. */
  draw(view: VNode): void;
  /** Draws in place of what is on the stage, where nobody sees it, what `draw` will be asked for soon. */
  drawAhead(view: VNode): void;
  /**
   * Puts the host above the page's own modal dialogs and fullscreen element.
   * @param near what the stage is about; an open popover of the page's that holds it then holds the host too
   */
  raise(near?: Node): void;
  /** True where the target is ours, on any stage: events name only the host. */
  contains(target: EventTarget | null): boolean;
  host: Element;
  remove(): void;
}

/** Tells our host from a page's own popovers, in every version. */
const markId = 'source-context-stage';

/**
 * Inline and important: no rule of a page's can move or hide the host. In the top layer an absolute
 * position is of the document: what stands over the text scrolls with it, and cards are fixed anyway.
 */
const hostStyle = {
  all: 'initial',
  // Not among `all`; in a page that runs from right to left, what stands here would lie left of the window.
  direction: 'ltr',
  position: 'absolute',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
} as const;

interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** A page has removed the host right after it was shown. It is put elsewhere once, and never fought for. */
  evicted: boolean;
}

declare global {
  /** The host that scripts of this page share. */
  var sourceContextHost: Host | undefined;
}

/**
 * The top layer makes everything outside the topmost modal dialog inert, an open popover included
 * (whatwg/html#9936), so the host has to stand inside it.
 */
function properParent(near: Node | undefined, evicted: boolean): Element {
  // A press outside an open popover closes it; one in a card about it is not to.
  const popover = near?.parentElement?.closest(':popover-open');
  const modals = document.querySelectorAll('dialog:modal');
  // React 18 takes a whole document over only where nothing foreign stands beside the body.
  const home = evicted ? document.documentElement : document.body;
  return popover ?? modals[modals.length - 1] ?? document.fullscreenElement ?? home;
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
 * so every new host removes what an earlier one may have left (docs/browser-bugs.md).
 */
function removeLeftovers(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[popover="manual"]'))
    if (lookInto(element)?.getElementById(markId)) element.remove();
}

/** The size and the motion that the reader chose, in all that stands in the host. */
function readSheet(): string {
  const { textSize = 100, motion } = globalThis.sourceContextFace?.settings ?? {};
  const still = motion === 'never' ? '*{animation:none!important;transition:none!important}' : '';
  return `${tokens}:host>div{font-size:${textSize}%}${still}`;
}

/** Dresses the host anew, where there is one. */
export function dressHost(): void {
  const style = globalThis.sourceContextHost?.root.getElementById(markId);
  if (style) style.textContent = readSheet();
}

function createHost(): Host {
  removeLeftovers();
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(hostStyle))
    element.style.setProperty(name, value, 'important');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.id = markId;
  style.textContent = readSheet();
  root.append(style);
  return { element, root, evicted: false };
}

/**
 * @param name the class of the stage; its style sheet speaks of nothing outside that class
 * @param css the style sheet
 */
export function openStage(name: string, css: string): Stage {
  const host = (globalThis.sourceContextHost ??= createHost());
  const { element, root } = host;
  const style = document.createElement('style');
  style.textContent = css;
  const stage = document.createElement('div');
  stage.className = name;
  const mount = document.createElement('div');
  stage.append(mount);
  root.append(style, stage);

  const raise = (near?: Node) => {
    const parent = properParent(near, host.evicted);
    if (element.parentNode !== parent) parent.append(element);
    // Pages that open a dialog of their own making put everything else in the body out of use.
    for (const name of ['inert', 'aria-hidden']) element.removeAttribute(name);
    // A page's own `zoom` would stretch what is measured in the window's pixels.
    const zoom = String(1 / parent.currentCSSZoom);
    if (element.style.zoom !== zoom) element.style.setProperty('zoom', zoom, 'important');
    // Shown again, it comes to the top of the page's own popovers.
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
    if (!host.evicted)
      requestAnimationFrame(() => {
        if (element.isConnected || globalThis.sourceContextHost !== host) return;
        host.evicted = true;
        raise(near);
      });
  };
  return {
    element: stage,
    host: element,
    raise,
    join: () => void (element.isConnected || host.evicted || raise()),
    draw(view) {
      if (!element.isConnected) raise();
      render(view, mount);
      if (mount.parentNode !== stage) stage.append(mount);
    },
    drawAhead(view) {
      mount.remove();
      render(view, mount);
    },
    contains: (target) => target === element,
    remove() {
      render(null, mount);
      stage.remove();
      style.remove();
      if (root.childElementCount > 1) return;
      element.remove();
      globalThis.sourceContextHost = undefined;
    },
  };
}

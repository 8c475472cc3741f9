import { browser } from 'wxt/browser';

/** How often a reader looks whether its extension was updated or removed under it. Milliseconds. */
const aliveCheck = 5_000;

/** True while the extension that this script belongs to is still there. */
function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    // Firefox throws where the extension's context is gone.
    return false;
  }
}

export function endWhenOrphaned(ending: AbortController): void {
  const { signal } = ending;
  const endIfOrphaned = () => void (isAlive() || ending.abort());
  const checking = setInterval(endIfOrphaned, aliveCheck);
  for (const type of ['pointermove', 'pointerdown', 'keydown'])
    window.addEventListener(type, endIfOrphaned, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearInterval(checking));
}

/** What tells that the person has gone on by themselves. */
const deeds = ['pointerdown', 'keydown'] as const;

let waiting = new AbortController();

/** The panel or setting that the address names comes into view, and the keyboard to it. */
function arrive(): boolean {
  const place = document.getElementById(location.hash.slice(1));
  place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  place?.querySelector<HTMLElement>('h3, button, select, input')?.focus();
  return place !== null;
}

/**
 * Leads to what the address names, once that is drawn: sections are, when the store has answered. Until then
 * the keyboard stands at the title of the section; whoever goes on meanwhile is not called back.
 */
export function goToPlace(): void {
  waiting.abort();
  if (!location.hash.includes('/') || arrive()) return;
  document.querySelector<HTMLElement>('main h2')?.focus();
  waiting = new AbortController();
  const { signal } = waiting;
  const drawing = new MutationObserver(() => arrive() && waiting.abort());
  drawing.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => drawing.disconnect());
  for (const deed of deeds)
    addEventListener(deed, () => waiting.abort(), { capture: true, signal });
}

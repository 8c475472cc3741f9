/** Hears every key pressed in the page before the page does; what stops the event keeps it from the page. */
export function hearKeys(listener: (event: KeyboardEvent) => void, signal: AbortSignal): void {
  const ears = globalThis.sourceContextEars;
  ears?.add(listener);
  signal.addEventListener('abort', () => ears?.delete(listener));
}

/**
 * Remembers where the pointer went last, for the script that opens cards and comes a moment after the first
 * marks. Moves that browsers make up when the page shifts under a still pointer are nobody's wish, and
 * after scrolling something else lies there.
 */
export function followMoves(signal: AbortSignal): () => PointerEvent | undefined {
  let last: PointerEvent | undefined;
  const options = { capture: true, passive: true, signal };
  const hear = (event: PointerEvent) => {
    if (event.movementX !== 0 || event.movementY !== 0) last = event;
  };
  window.addEventListener('pointermove', hear, options);
  window.addEventListener('scroll', () => (last = undefined), options);
  return () => last;
}

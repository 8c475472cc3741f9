import { useState } from 'preact/hooks';

let made = 0;

/**
 * An id for an element that others name. Preact's own begins anew whenever a page draws its root again
 * (11.2: the count lies at the root's vnode), and a label then names the field of another view.
 */
export function useId(): string {
  return useState(() => `id-${++made}`)[0];
}

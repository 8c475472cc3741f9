/**
 * One change at a time of what lies in the browser's own store, from whatever page it comes: its store has no
 * transactions, and of two that read and then write, the second would take the first one back.
 */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  return navigator.locks.request('settings', change) as Promise<T>;
}

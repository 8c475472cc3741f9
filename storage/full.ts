/** True where a write failed because the browser gives no more room; Dexie wraps the browser's error. */
export function isStoreFull(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = (at as { inner?: unknown }).inner)
    if (at.name === 'QuotaExceededError') return true;
  return false;
}

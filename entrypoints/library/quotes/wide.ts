/** Whether filters, list and details stand side by side; the same width as in quotes.css. */
export function isWide(): boolean {
  return matchMedia('(min-width: 64rem)').matches;
}

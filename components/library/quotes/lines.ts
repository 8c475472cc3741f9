/**
 * Saved words as a person reads them: paragraphs stay apart, and line breaks that only the page's source had
 * become spaces. Such a break is followed by the next line's indent; one between blocks is not, or not alone.
 */
export function asLines(text: string): string {
  return text.replace(/\s+/g, (gap) => {
    const breaks = gap.split('\n').length - 1;
    return breaks === 0 || (breaks === 1 && !gap.endsWith('\n')) ? ' ' : '\n';
  });
}

/** The named character references that stand in headlines. */
const names: Readonly<Record<string, string>> = {
  amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ',
  ndash: '–', mdash: '—', hellip: '…', laquo: '«', raquo: '»',
  lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„',
}; // prettier-ignore

function decode(reference: string, name: string): string {
  if (!name.startsWith('#')) return names[name.toLowerCase()] ?? reference;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : reference;
}

/**
 * One line of plain text from what a page says in an attribute or script: white space collapsed, and
 * character references read, for editors' systems write them into JSON. Undefined where nothing is left.
 */
export function toPlainText(value: string | null | undefined): string | undefined {
  const text = value
    ?.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, decode)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** Longer than any honest name or summary; the rest of a hostile one only costs layout time. */
const mostCharacters = 2_000;

/**
 * Text from data as it may be shown: a direction override inside cannot turn what stands around it,
 * and a lone surrogate becomes the replacement character.
 */
export function Isolated({ text }: { text: string }) {
  const shown = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  return <bdi>{shown.toWellFormed()}</bdi>;
}

import type { ComponentChildren } from 'preact';

/** Stands in a text where a view belongs; a character that no interface text holds. */
export const slot = '\u{FFFC}';

/** A text with a view in it, in the word order of its language: the view takes the place of the slot. */
export function Phrase({ text, children }: { text: string; children: ComponentChildren }) {
  const [before, ...after] = text.split(slot);
  return (
    <>
      {before}
      {children}
      {after.join('')}
    </>
  );
}

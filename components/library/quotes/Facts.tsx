import type { ComponentChildren } from 'preact';

export type Fact = readonly [term: string, known: ComponentChildren];

/** Terms and what is known of each; what is not known is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="fact-list">
      {facts
        .filter(([, known]) => known !== undefined && known !== '' && known !== false)
        .map(([term, known]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{known}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A link out of the extension; where it leads was checked before. */
export function OutLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

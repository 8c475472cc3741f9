import type { ComponentChildren } from 'preact';
import { useId } from '../shared/use-id.ts';

export interface PanelProps {
  title: string;
  /** Its own in the address, behind #: a search leads there. */
  id?: string;
  /** What it is for, in a sentence. */
  hint?: string;
  children: ComponentChildren;
}

/** A framed part of a section. */
export function Panel({ title, id, hint, children }: PanelProps) {
  const heading = useId();
  return (
    <section class="panel" id={id} aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1}>
        {title}
      </h3>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { useId } from '../shared/use-id.ts';

export interface PanelProps {
  title: string;
  /** What it is for, in a sentence. */
  hint?: string;
  children: ComponentChildren;
}

/** A framed part of a section. */
export function Panel({ title, hint, children }: PanelProps) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

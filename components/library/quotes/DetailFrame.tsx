import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { useId } from '../../shared/use-id.ts';

interface DetailFrameProps {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** What is open beside the list; on narrow screens in its place. The focus comes to its title. */
export function DetailFrame({ title, onClose, children }: DetailFrameProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: a frame later somebody may be typing in a field already.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article
      class="detail"
      aria-labelledby={id}
      onKeyDown={({ key, target }) => {
        // In a field it would take away what was typed.
        if (key === 'Escape' && !(target as Element).matches('input, select, textarea')) onClose();
      }}
    >
      <p class="buttons">
        <button type="button" onClick={onClose}>
          {i18n.t('quotes.close')}
        </button>
      </p>
      <h2 id={id} ref={heading} tabIndex={-1}>
        <Isolated text={title} />
      </h2>
      {children}
    </article>
  );
}

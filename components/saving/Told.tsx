import type { ComponentChildren } from 'preact';
import { CloseButton } from './Toolbar.tsx';

/** One sentence about what was done, or why it was not; below it, what may be done about it. */
export function Told({
  text,
  isProblem,
  onClose,
  children,
}: {
  text: string;
  isProblem: boolean;
  onClose(): void;
  children?: ComponentChildren;
}) {
  return (
    <div
      class={isProblem ? 'panel problem' : 'panel'}
      {...(children ? { role: 'dialog', 'aria-label': text } : {})}
    >
      <header>
        <p role={isProblem ? 'alert' : 'status'}>{text}</p>
        <CloseButton onClose={onClose} />
      </header>
      {children}
    </div>
  );
}

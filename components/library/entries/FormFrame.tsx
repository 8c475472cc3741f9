import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';

export interface FormFrameProps {
  title: string;
  class?: string;
  faults: EntryFaults;
  /** Grows with every try to save: then the first fault is gone to. */
  tries: number;
  onSave(): void;
  /** What else can be done with the entry, beside saving it and leaving it. */
  more?: ComponentChildren;
  children: ComponentChildren;
}

/** A form about an entry: what is wrong is said where saving was tried, and the keyboard goes there. */
export function FormFrame(props: FormFrameProps) {
  const { title, faults, tries, onSave, more, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    <form
      ref={form}
      class={props.class === undefined ? 'entry-form' : `entry-form ${props.class}`}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      <p role="alert" class="fault">
        {tries > 0 && faults.size > 0 && i18n.t('entries.notYet')}
      </p>
      <div class="actions">
        <button type="submit" class="primary">
          {i18n.t('entries.save')}
        </button>
        <a class="button" href="#entries">
          {i18n.t('entries.cancel')}
        </a>
        {more}
      </div>
    </form>
  );
}

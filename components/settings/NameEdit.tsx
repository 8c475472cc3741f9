import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../shared/TextField.tsx';
import { useOpened } from './use-opened.ts';

export interface NameEditProps {
  /** What stands on the button that opens the field. */
  button: string;
  label: string;
  name: string;
  onName(name: string): void;
}

/** A name that is changed where it stands; an empty one changes nothing, nor does Escape. */
export function NameEdit({ button, label, name, onName }: NameEditProps) {
  const [typed, setTyped] = useState<string>();
  const { opener, opened } = useOpened<HTMLButtonElement, HTMLInputElement>(typed !== undefined);
  const close = () => setTyped(undefined);
  if (typed === undefined)
    return (
      <button type="button" ref={opener} onClick={() => setTyped(name)}>
        {button}
      </button>
    );
  return (
    <form
      class="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onName(typed.trim());
        close();
      }}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <TextField field={opened} label={label} value={typed} onInput={setTyped} />
      <button type="submit">{i18n.t('settings.save')}</button>
      <button type="button" onClick={close}>
        {i18n.t('settings.cancel')}
      </button>
    </form>
  );
}

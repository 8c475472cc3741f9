import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from './TextField.tsx';

export interface NameEditProps {
  /** What stands on the button that opens the field. */
  button: string;
  label: string;
  name: string;
  onName(name: string): void;
}

/** A name that is changed where it stands; an empty one changes nothing. */
export function NameEdit({ button, label, name, onName }: NameEditProps) {
  const [typed, setTyped] = useState<string>();
  if (typed === undefined)
    return (
      <button type="button" onClick={() => setTyped(name)}>
        {button}
      </button>
    );
  return (
    <form
      class="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onName(typed.trim());
        setTyped(undefined);
      }}
    >
      <TextField label={label} value={typed} onInput={setTyped} />
      <button type="submit">{i18n.t('settings.save')}</button>
    </form>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { judgePassphrase, leastPassphrase } from '../../../core/sync/judge-passphrase.ts';
import { TextField } from '../../shared/TextField.tsx';

export interface NewPassphraseProps {
  hint: string;
  yes: string;
  onPassphrase(passphrase: string): void;
  onCancel(): void;
}

/** A passphrase, twice: nobody can give a lost one back. */
export function NewPassphrase({ hint, yes, onPassphrase, onCancel }: NewPassphraseProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = first.length < leastPassphrase;
  const differs = second !== first;
  const submit = () => {
    setTried(true);
    if (!isShort && !differs) onPassphrase(first);
  };
  const strength = first === '' ? undefined : judgePassphrase(first);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{hint}</p>
      <TextField
        label={i18n.t('settings.passphrase.first')}
        type="password"
        autoComplete="new-password"
        value={first}
        hint={i18n.t('settings.passphrase.hint')}
        fault={
          tried && isShort ? i18n.t('settings.passphrase.short', [`${leastPassphrase}`]) : undefined
        }
        onInput={setFirst}
      />
      <p role="status" class={strength === 'weak' ? 'fault' : 'hint'}>
        {strength && i18n.t(`settings.passphrase.${strength}`)}
      </p>
      <TextField
        label={i18n.t('settings.passphrase.second')}
        type="password"
        autoComplete="new-password"
        value={second}
        fault={tried && differs ? i18n.t('settings.passphrase.differs') : undefined}
        onInput={setSecond}
      />
      <div class="actions">
        <button type="submit" class="primary">
          {yes}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </form>
  );
}

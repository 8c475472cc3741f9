import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../../shared/TextField.tsx';
import { kindNames } from './kind-names.ts';
import type { AddState } from './model.ts';

export interface KindListProps {
  state: Extract<AddState, { is: 'choosing' }>;
  onKind(kind: string): void;
  onCode(code: string): void;
  onCancel(): void;
}

/** The kinds of place that a vault can lie in, each with a sentence; or a code that knows the place. */
export function KindList({ state, onKind, onCode, onCancel }: KindListProps) {
  const [code, setCode] = useState('');
  return (
    <div class="stack">
      <p>{i18n.t('settings.add.where')}</p>
      <ul class="kinds">
        {state.kinds.map(({ kind, missing }) => (
          <li key={kind}>
            <button type="button" disabled={missing !== undefined} onClick={() => onKind(kind)}>
              <strong>{kindNames(kind).name}</strong>
              <span>{missing ?? kindNames(kind).hint}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        class="one-line"
        onSubmit={(event) => {
          event.preventDefault();
          onCode(code);
        }}
      >
        <TextField
          label={i18n.t('settings.add.code')}
          hint={i18n.t('settings.add.codeHint')}
          value={code}
          fault={state.codeFault}
          onInput={setCode}
        />
        <button type="submit" disabled={code.trim() === ''}>
          {i18n.t('settings.add.useCode')}
        </button>
      </form>
      <div class="actions">
        <button type="button" onClick={onCancel}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Panel } from '../Panel.tsx';
import { Progress } from '../Progress.tsx';
import { Refused } from '../Refused.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useKeptFocus } from '../../shared/use-kept-focus.ts';
import type { FormValues } from '../vaults/model.ts';
import { PlaceConfirm } from '../vaults/PlaceConfirm.tsx';
import { RemoteForm } from '../vaults/RemoteForm.tsx';
import type { JoinState } from './model.ts';

export interface JoinPanelProps {
  state: JoinState;
  chooseFolder(): Promise<FileSystemDirectoryHandle | undefined>;
  onFound(): void;
  onInvitation(code: string): void;
  onValues(values: FormValues): void;
  onConnect(): void;
  onBack(): void;
  onCancel(): void;
}

function Doors({
  codeFault,
  onFound,
  onInvitation,
}: Pick<JoinPanelProps, 'onFound' | 'onInvitation'> & { codeFault: string | undefined }) {
  const [code, setCode] = useState('');
  return (
    <div class="stack">
      <form
        class="one-line"
        onSubmit={(event) => {
          event.preventDefault();
          onInvitation(code);
        }}
      >
        <TextField
          label={i18n.t('settings.newsroom.paste')}
          value={code}
          fault={codeFault}
          onInput={setCode}
        />
        <button type="submit" class="primary" disabled={code.trim() === ''}>
          {i18n.t('settings.newsroom.use')}
        </button>
      </form>
      <button type="button" onClick={onFound}>
        {i18n.t('settings.newsroom.found')}
      </button>
    </div>
  );
}

/** The way into a newsroom: by an invitation, or as the first of a new one. */
export function JoinPanel({ state, ...on }: JoinPanelProps) {
  const frame = useKeptFocus<HTMLDivElement>('steps');
  return (
    <Panel
      id="newsroom/join"
      title={i18n.t('settings.newsroom.join')}
      hint={i18n.t('settings.newsroom.joinHint')}
    >
      <div ref={frame} aria-live="polite">
        {state.is === 'closed' && <Doors codeFault={state.codeFault} {...on} />}
        {state.is === 'filling' && (
          <RemoteForm
            key={state.form.kind}
            form={state.form}
            chooseFolder={on.chooseFolder}
            onSubmit={on.onValues}
            onCancel={on.onCancel}
          />
        )}
        {state.is === 'confirming' && (
          <PlaceConfirm
            place={state.place}
            byHand={false}
            onConnect={on.onConnect}
            onCancel={on.onCancel}
          />
        )}
        {state.is === 'joining' && (
          <Progress
            label={i18n.t('settings.add.joining', [state.place])}
            done={0}
            all={undefined}
            onStop={on.onCancel}
          />
        )}
        {state.is === 'refused' && (
          <Refused text={state.text} onBack={on.onBack} onCancel={on.onCancel} />
        )}
      </div>
    </Panel>
  );
}

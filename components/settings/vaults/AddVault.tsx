import { i18n } from '#i18n';
import { useKeptFocus } from '../../shared/use-kept-focus.ts';
import { Panel } from '../Panel.tsx';
import { Progress } from '../Progress.tsx';
import { Refused } from '../Refused.tsx';
import { KindList } from './KindList.tsx';
import type { AddState, FormValues } from './model.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { PlaceConfirm } from './PlaceConfirm.tsx';
import { RemoteForm } from './RemoteForm.tsx';
import { UnlockForm } from './UnlockForm.tsx';

export interface AddVaultProps {
  state: AddState;
  chooseFolder(): Promise<FileSystemDirectoryHandle | undefined>;
  onOpen(): void;
  onKind(kind: string): void;
  onCode(code: string): void;
  onValues(values: FormValues): void;
  onConnect(): void;
  onCreate(passphrase: string): void;
  onJoin(typed: string): void;
  /** Back to the form, with what was filled in. */
  onBack(): void;
  onCancel(): void;
}

function Step({ state, ...on }: AddVaultProps) {
  switch (state.is) {
    case 'closed':
      return (
        <div class="actions">
          <button type="button" class="primary" onClick={on.onOpen}>
            {i18n.t('settings.add.open')}
          </button>
        </div>
      );
    case 'choosing':
      return <KindList state={state} {...on} />;
    case 'filling':
      return <RemoteForm key={state.form.kind} form={state.form} {...on} onSubmit={on.onValues} />;
    case 'confirming':
      return <PlaceConfirm place={state.place} byHand={state.byHand} {...on} />;
    case 'trying':
    case 'joining':
      return (
        <Progress
          label={i18n.t(`settings.add.${state.is}`, [state.place])}
          done={0}
          all={undefined}
          onStop={on.onCancel}
        />
      );
    case 'fresh':
      return (
        <NewPassphrase
          hint={i18n.t(state.foreign ? 'settings.add.foreign' : 'settings.add.fresh', [
            state.place,
          ])}
          yes={i18n.t('settings.add.create')}
          onPassphrase={on.onCreate}
          onCancel={on.onCancel}
        />
      );
    case 'locked':
      return <UnlockForm place={state.place} fault={state.fault} onKey={on.onJoin} {...on} />;
    case 'refused':
      return <Refused text={state.text} onBack={on.onBack} onCancel={on.onCancel} />;
  }
}

/** Making a vault, or joining one, step by step. */
export function AddVault(props: AddVaultProps) {
  const frame = useKeptFocus<HTMLDivElement>('steps');
  return (
    <Panel id="vaults/add" title={i18n.t('settings.add.title')} hint={i18n.t('settings.add.hint')}>
      <div ref={frame} aria-live="polite">
        <Step {...props} />
      </div>
    </Panel>
  );
}

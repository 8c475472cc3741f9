import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { numberFormat } from '../../shared/formats.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { countPhrase } from '../../shared/plural.ts';
import { Confirmed } from '../Confirmed.tsx';
import { NameEdit } from '../NameEdit.tsx';
import { Progress } from '../Progress.tsx';
import { DeviceList } from './DeviceList.tsx';
import type { VaultItem } from './model.ts';
import type { VaultCardProps } from './vault-actions.ts';
import { PassphraseEdit } from './PassphraseEdit.tsx';
import { PlaceEdit } from './PlaceEdit.tsx';

function Status({ vault, now }: { vault: VaultItem; now: number }) {
  return (
    <div class="status" role="status">
      {vault.waiting > 0 && <p>{countPhrase('settings.vaults.waiting', vault.waiting)}</p>}
      {vault.notes.map(({ tone, text }) => (
        <p key={text} class={tone === 'warning' ? 'fault' : undefined}>
          {text}
        </p>
      ))}
      {vault.paused && <p>{i18n.t('settings.vaults.pausedNote')}</p>}
      <p class="hint">
        {vault.syncedAt === undefined ? (
          i18n.t('settings.vaults.never')
        ) : (
          <>
            {i18n.t('settings.vaults.last')} <Ago at={vault.syncedAt} now={now} />
          </>
        )}
      </p>
    </div>
  );
}

/** A sync that would take away or change much waits until a person has seen how much. */
function Asking({ vault, onConfirm, onRefuse }: VaultCardProps) {
  if (!vault.asks) return null;
  const { added, changed, removed, standing } = vault.asks;
  const [more, other, less, all] = [added, changed, removed, standing].map((count) =>
    numberFormat().format(count),
  ) as [string, string, string, string];
  return (
    <div class="told" role="alert">
      <p>{i18n.t('settings.vaults.asks', [less, other, more, all])}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => onConfirm(vault.id)}>
          {i18n.t('settings.vaults.goOn')}
        </button>
        <button type="button" onClick={() => onRefuse(vault.id)}>
          {i18n.t('settings.vaults.doNot')}
        </button>
      </div>
    </div>
  );
}

function Code({ vault, code, onShowCode }: Pick<VaultCardProps, 'vault' | 'code' | 'onShowCode'>) {
  if (code === undefined)
    return (
      <Confirmed
        label={i18n.t('settings.vaults.code')}
        question={i18n.t('settings.vaults.codeReveals')}
        yes={i18n.t('settings.vaults.showCode')}
        onYes={() => onShowCode(vault.id)}
      />
    );
  return (
    <div class="told">
      <p>{i18n.t('settings.vaults.codeHint')}</p>
      <textarea class="code" readOnly rows={4} aria-label={i18n.t('settings.vaults.theCode')}>
        {code}
      </textarea>
    </div>
  );
}

function ByHand({ vault, onTakeOut, onBringIn }: VaultCardProps) {
  return (
    <div class="actions">
      <button type="button" class="primary" onClick={() => onTakeOut(vault.id)}>
        {i18n.t('settings.vaults.takeOut')}
      </button>
      <label class="button">
        {i18n.t('settings.vaults.bringIn')}
        <input
          type="file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) onBringIn(vault.id, file);
          }}
        />
      </label>
    </div>
  );
}

function Buttons(props: VaultCardProps) {
  const { vault, onSync, onPause, onAllow, onAdopt } = props;
  if (vault.byHand) return <ByHand {...props} />;
  return (
    <div class="actions">
      {vault.needsAccess ? (
        <button type="button" class="primary" onClick={() => onAllow(vault.id)}>
          {i18n.t('settings.vaults.allow')}
        </button>
      ) : (
        <button
          type="button"
          class="primary"
          disabled={vault.step !== undefined}
          onClick={() => onSync(vault.id)}
        >
          {i18n.t('settings.vaults.sync')}
        </button>
      )}
      {vault.mayAdopt && (
        <button type="button" onClick={() => onAdopt(vault.id)}>
          {i18n.t('settings.vaults.adopt')}
        </button>
      )}
      <button type="button" onClick={() => onPause(vault.id, !vault.paused)}>
        {i18n.t(vault.paused ? 'settings.vaults.resume' : 'settings.vaults.pause')}
      </button>
    </div>
  );
}

/** A vault: how it stands, who else writes into it, and what may be done with it. */
export function VaultCard(props: VaultCardProps) {
  const { vault, now, edit, onStop, onLeave } = props;
  const more = useRef<HTMLDetailsElement>(null);
  const [isPlaceFirst, setPlaceFirst] = useState(vault.placeFails);
  // What is being filled in, or has the keyboard, stays where it is; so does what has come first, however a sync ends.
  useEffect(() => {
    const isInHand = edit !== undefined || more.current?.contains(document.activeElement);
    if (vault.placeFails && !isInHand) setPlaceFirst(true);
  }, [vault.placeFails, edit]);
  return (
    <li class="item" data-vault={vault.id} data-synced={vault.syncedAt}>
      <h4>
        <Isolated text={vault.name} />{' '}
        <span class="hint">
          {vault.kind} · <Isolated text={vault.place} />
        </span>
      </h4>
      <Status vault={vault} now={now} />
      {vault.step && (
        <Progress
          label={i18n.t('settings.vaults.syncing')}
          done={vault.step.done}
          all={vault.step.all}
          onStop={() => onStop(vault.id)}
        />
      )}
      <Asking {...props} />
      <Buttons {...props} />
      {isPlaceFirst && (
        <div>
          <PlaceEdit {...props} />
        </div>
      )}
      <DeviceList devices={vault.devices} now={now} onNameDevice={props.onNameDevice} />
      <details class="more" ref={more}>
        <summary>{i18n.t('settings.vaults.more')}</summary>
        <div class="stack">
          <NameEdit
            button={i18n.t('settings.vaults.rename')}
            label={i18n.t('settings.vaults.name')}
            name={vault.name}
            onName={(name) => props.onRename(vault.id, name)}
          />
          {!vault.isNewsroom && <Code {...props} />}
          {!vault.byHand && !vault.isNewsroom && <PassphraseEdit {...props} />}
          {!vault.byHand && !isPlaceFirst && <PlaceEdit {...props} />}
          <Confirmed
            label={i18n.t('settings.vaults.leave')}
            question={i18n.t('settings.vaults.leaveQuestion')}
            yes={i18n.t('settings.vaults.leave')}
            onYes={() => onLeave(vault.id)}
          />
        </div>
      </details>
    </li>
  );
}

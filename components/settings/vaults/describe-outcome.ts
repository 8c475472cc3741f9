import { i18n } from '#i18n';
import type {
  DeviceFault,
  DeviceFaultKind,
  Outcome,
  SyncState,
} from '../../../core/sync/outcome.ts';
import type { RemoteError } from '../../../core/sync/remote.ts';
import { isIdle } from '../../../core/sync/vault-state.ts';
import { countPhrase } from '../../shared/plural.ts';
import type { VaultNote } from './model.ts';

/** What a device is called; undefined where nobody has given it a name. */
export type DeviceNames = (device: string) => string | undefined;

/** Why a place did not do what it was asked, in a sentence that says what to do; and its own words. */
export function describeFailure({
  failure,
  place,
  detail: { told },
}: Pick<RemoteError, 'failure' | 'place' | 'detail'>): string {
  const text = i18n.t(`sync.failure.${failure}`, [place]);
  return told === undefined ? text : `${text} ${i18n.t('settings.outcome.told', [told])}`;
}

/** How a sync ended, by what nothing else says more of. */
export function tellState(state: SyncState, place: string): string {
  // A message that ends in "other" would be a form of a counted phrase.
  return i18n.t(`settings.outcome.state.${state === 'other' ? 'otherVault' : state}`, [place]);
}

function describeState(outcome: Outcome): VaultNote {
  const { state, sent, received, place, failure, storeFailure } = outcome;
  if (state === 'done') {
    if (isIdle(outcome)) return { tone: 'fine', text: i18n.t('settings.outcome.idle'), idle: true };
    const counts = [
      ...(sent > 0 ? [countPhrase('settings.outcome.sent', sent)] : []),
      ...(received > 0 ? [countPhrase('settings.outcome.received', received)] : []),
    ];
    return {
      tone: 'fine',
      text: counts.join(' ') || tellState('done', place),
    };
  }
  if (state === 'failed' && failure)
    return { tone: 'warning', text: describeFailure({ ...failure, place }) };
  if (state === 'store' && storeFailure)
    return { tone: 'warning', text: i18n.t(`settings.outcome.store.${storeFailure}`) };
  const isPersons = state === 'stopped' || state === 'ask';
  return {
    tone: isPersons ? 'fine' : 'warning',
    text: tellState(state, place),
  };
}

/** Message names may hold no hyphens. */
const faultKeys = {
  altered: 'altered',
  forged: 'forged',
  stranger: 'stranger',
  'no-key': 'noKey',
  newer: 'newer',
  withheld: 'withheld',
  'rolled-back': 'rolledBack',
  missing: 'missing',
  refused: 'refused',
  clock: 'clock',
} as const satisfies Record<DeviceFaultKind, string>;

function describeFault({ device, kind }: DeviceFault, names: DeviceNames): VaultNote {
  const name = names(device) ?? device.slice(0, 8);
  return { tone: 'warning', text: i18n.t(`settings.outcome.fault.${faultKeys[kind]}`, [name]) };
}

/** What came of a sync, in sentences: what was done, what is wrong, and what to do about it. */
export function describeOutcome(outcome: Outcome, names: DeviceNames): VaultNote[] {
  return [
    describeState(outcome),
    ...outcome.faults.map((fault) => describeFault(fault, names)),
    ...(outcome.renamed
      ? [{ tone: 'fine' as const, text: i18n.t('settings.outcome.renamed') }]
      : []),
  ];
}

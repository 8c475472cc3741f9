import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { momentFormat, numberFormat } from '../../shared/formats.ts';
import { countPhrase } from '../../shared/plural.ts';
import { nameOfKind } from '../history/names.ts';
import { Panel } from '../Panel.tsx';
import { Progress } from '../Progress.tsx';
import type { WholeCounts, WholeImport } from './model.ts';

export interface WholePanelProps {
  state: WholeImport;
  onExport(): void;
  onFile(file: File): void;
  onStart(): void;
  onDiscard(): void;
  onStop(): void;
}

const columns = ['added', 'changed', 'same'] as const;

function Counts({ counts }: { counts: readonly WholeCounts[] }) {
  return (
    <table>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {i18n.t(`settings.whole.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{nameOfKind(row.kind)}</th>
            {columns.map((column) => (
              <td key={column}>{numberFormat().format(row[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FileField({ onFile }: Pick<WholePanelProps, 'onFile'>) {
  return (
    <label class="button">
      {i18n.t('settings.whole.choose')}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

function describe(state: WholeImport): string {
  switch (state.is) {
    case 'reading':
      return i18n.t('settings.whole.reading');
    case 'refused':
      return i18n.t(`settings.whole.fault.${state.why}`);
    case 'done':
      return [
        countPhrase('settings.written', state.written),
        ...(state.stopped ? [i18n.t('exchange.stopped')] : []),
      ].join(' ');
    default:
      return '';
  }
}

function Preview({
  state,
  ...on
}: { state: Extract<WholeImport, { is: 'shown' }> } & Pick<
  WholePanelProps,
  'onStart' | 'onDiscard'
>) {
  const isSame = state.counts.every(({ added, changed }) => added + changed === 0);
  const nothing = isSame && state.vaults + state.hosts.length === 0;
  return (
    <div class="preview">
      <p>
        <Isolated text={state.name} />
        {`, ${i18n.t('settings.whole.writtenAt', [momentFormat().format(state.writtenAt)])}`}
      </p>
      <Counts counts={state.counts} />
      {state.vaults > 0 && <p>{i18n.t('settings.whole.vaults')}</p>}
      {state.hosts.length > 0 && (
        <>
          <p>{i18n.t('settings.whole.subscriptions')}</p>
          <ul>
            {state.hosts.map((host) => (
              <li key={host}>
                <Isolated text={host} />
              </li>
            ))}
          </ul>
        </>
      )}
      {state.refused > 0 && <p>{countPhrase('settings.whole.refused', state.refused)}</p>}
      <p class="hint">{i18n.t(nothing ? 'settings.whole.nothing' : 'settings.whole.newerStays')}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={nothing} onClick={on.onStart}>
          {i18n.t('settings.whole.start')}
        </button>
        <button type="button" onClick={on.onDiscard}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </div>
  );
}

/** Everything a person made, out into one file and back in. */
export function WholePanel({ state, onExport, onFile, onStop, ...on }: WholePanelProps) {
  const isFree = state.is === 'waiting' || state.is === 'done' || state.is === 'refused';
  return (
    <Panel
      id="backup/whole"
      title={i18n.t('settings.whole.title')}
      hint={i18n.t('settings.whole.hint')}
    >
      <div class="actions">
        <button type="button" class="primary" onClick={onExport}>
          {i18n.t('settings.whole.export')}
        </button>
      </div>
      {isFree && <FileField onFile={onFile} />}
      <p role={state.is === 'refused' ? 'alert' : 'status'}>{describe(state)}</p>
      {state.is === 'shown' && <Preview state={state} {...on} />}
      {state.is === 'writing' && (
        <Progress
          label={i18n.t('settings.whole.importing')}
          done={state.written}
          all={state.all}
          onStop={onStop}
        />
      )}
    </Panel>
  );
}

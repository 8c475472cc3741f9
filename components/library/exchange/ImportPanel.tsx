import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberFormat } from '../../shared/formats.ts';
import { countPhrase } from '../../shared/plural.ts';
import { ImportPreview } from './ImportPreview.tsx';
import type { ImportState } from './model.ts';
import { useId } from '../../shared/use-id.ts';

export interface ImportPanelProps {
  state: ImportState;
  onFiles(files: readonly File[]): void;
  onTakeTheirs(take: boolean): void;
  onStart(): void;
  onDiscard(): void;
  onStop(): void;
  onUndo(): void;
}

function FileChooser({ onFiles }: Pick<ImportPanelProps, 'onFiles'>) {
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label class="button">
        {i18n.t('exchange.choose')}
        <input
          type="file"
          multiple
          accept=".json,.csv,application/json,text/csv"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again once it has been mended.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <span class="hint">{i18n.t('exchange.drop')}</span>
    </div>
  );
}

/** Something is under way, and may be stopped. */
function UnderWay({ children, onStop }: { children: ComponentChildren; onStop?: () => void }) {
  return (
    <div class="under-way">
      {children}
      {onStop && (
        <button type="button" onClick={onStop}>
          {i18n.t('exchange.stop')}
        </button>
      )}
    </div>
  );
}

function describe(state: ImportState): string {
  switch (state.is) {
    case 'reading':
      return i18n.t('exchange.reading', [state.file]);
    case 'comparing':
      return i18n.t('exchange.comparing');
    case 'done': {
      const { written, stopped, failure } = state;
      return [
        countPhrase('exchange.done', written),
        ...(stopped ? [i18n.t('exchange.stopped')] : []),
        ...(failure === undefined ? [] : [i18n.t('exchange.failed', [failure])]),
      ].join(' ');
    }
    case 'undone':
      return i18n.t('exchange.undone');
    default:
      return '';
  }
}

function Progress({
  state,
  onStop,
}: {
  state: Extract<ImportState, { is: 'writing' }>;
  onStop(): void;
}) {
  const { undoing, written, all } = state;
  const number = (count: number) => numberFormat().format(count);
  const label = i18n.t(undoing ? 'exchange.undoing' : 'exchange.progress');
  return (
    <UnderWay {...(undoing ? {} : { onStop })}>
      <progress aria-label={label} max={all} value={written} />
      <span>{i18n.t('exchange.writing', [number(written), number(all)])}</span>
    </UnderWay>
  );
}

/** Files come in here: chosen, looked over, written, undone. */
export function ImportPanel({ state, ...on }: ImportPanelProps) {
  const title = useId();
  const isFree = state.is === 'waiting' || state.is === 'done' || state.is === 'undone';
  return (
    <section aria-labelledby={title} class="panel">
      <h3 id={title}>{i18n.t('exchange.import')}</h3>
      {isFree && (
        <>
          <p class="hint">{i18n.t('exchange.importHint')}</p>
          <FileChooser onFiles={on.onFiles} />
        </>
      )}
      <p role="status">{describe(state)}</p>
      {state.is === 'reading' && <UnderWay onStop={on.onStop}>{null}</UnderWay>}
      {state.is === 'shown' && <ImportPreview {...state} {...on} />}
      {state.is === 'writing' && <Progress state={state} onStop={on.onStop} />}
      {state.is === 'done' && state.written > 0 && (
        <div class="actions">
          <button type="button" onClick={on.onUndo}>
            {i18n.t('exchange.undo')}
          </button>
        </div>
      )}
    </section>
  );
}

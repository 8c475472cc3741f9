import { useEffect, useMemo, useState } from 'preact/hooks';
import { ImportPanel } from '../../../components/library/exchange/ImportPanel.tsx';
import type { ImportState } from '../../../components/library/exchange/model.ts';
import type { ViewProps } from '../view.ts';
import { createImport } from './run-import.ts';

export function ImportView({ db }: ViewProps) {
  const [state, setState] = useState<ImportState>({ is: 'waiting' });
  const run = useMemo(() => createImport(db, setState), [db]);
  // Who leaves has stopped it; what is written until then stays.
  useEffect(() => run.stop, [run]);
  return (
    <ImportPanel
      state={state}
      onFiles={(files) => void run.read(files)}
      onTakeTheirs={(takeTheirs) => state.is === 'shown' && setState({ ...state, takeTheirs })}
      onStart={() => void run.start(state.is === 'shown' && state.takeTheirs)}
      onDiscard={run.discard}
      onStop={run.stop}
      onUndo={() => void run.undo()}
    />
  );
}

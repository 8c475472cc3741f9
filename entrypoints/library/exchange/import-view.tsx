import { useEffect, useRef, useState } from 'preact/hooks';
import { ImportPanel } from '../../../components/library/exchange/ImportPanel.tsx';
import type { ImportState } from '../../../components/library/exchange/model.ts';
import type { Edit } from '../../../storage/change.ts';
import { changeInBatches } from '../../../storage/change-in-batches.ts';
import type { ViewProps } from '../view.ts';
import { editsOf, outlookOf, planFiles, type FilesPlan, type ReadFile } from './plan-files.ts';
import { readFile } from './read-file.ts';

/** What an import holds between its steps. */
interface Held {
  plan?: FilesPlan;
  undo: readonly Edit[];
  stop: AbortController;
}

export function ImportView({ db }: ViewProps) {
  const [state, setState] = useState<ImportState>({ is: 'waiting' });
  const held = useRef<Held>({ undo: [], stop: new AbortController() });
  useEffect(() => () => held.current.stop.abort(), []);

  const begin = () => (held.current.stop = new AbortController()).signal;

  async function read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const signal = begin();
    const all: ReadFile[] = [];
    for (const file of files) {
      setState({ is: 'reading', file: file.name });
      all.push({ name: file.name, imported: await readFile(file, signal) });
      if (signal.aborted) return setState({ is: 'waiting' });
    }
    setState({ is: 'comparing' });
    const plan = await planFiles(db, all);
    held.current.plan = plan;
    setState({ is: 'shown', outlook: outlookOf(plan), takeTheirs: false });
  }

  async function write(edits: readonly Edit[], undoing: boolean) {
    const all = edits.length;
    let written = 0;
    setState({ is: 'writing', undoing, written, all });
    const signal = begin();
    const onProgress = (count: number) => {
      written = count;
      setState({ is: 'writing', undoing, written, all });
    };
    const { undo, failure } = await changeInBatches(db, edits, { onProgress, signal });
    return { undo, written, failure: failure?.message, stopped: signal.aborted };
  }

  async function start(takeTheirs: boolean): Promise<void> {
    const { plan } = held.current;
    if (!plan) return;
    delete held.current.plan;
    const { undo, ...rest } = await write(editsOf(plan, takeTheirs), false);
    held.current.undo = undo;
    setState({ is: 'done', ...rest });
  }

  async function takeBack(): Promise<void> {
    const { failure, written } = await write(held.current.undo, true);
    setState(
      failure === undefined ? { is: 'undone' } : { is: 'done', written, stopped: false, failure },
    );
  }

  return (
    <ImportPanel
      state={state}
      onFiles={(files) => void read(files)}
      onTakeTheirs={(takeTheirs) => state.is === 'shown' && setState({ ...state, takeTheirs })}
      onStart={() => void start(state.is === 'shown' && state.takeTheirs)}
      onDiscard={() => setState({ is: 'waiting' })}
      onStop={() => held.current.stop.abort()}
      onUndo={() => void takeBack()}
    />
  );
}

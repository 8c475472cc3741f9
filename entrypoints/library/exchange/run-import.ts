import type { ImportState } from '../../../components/library/exchange/model.ts';
import type { Edit } from '../../../storage/change.ts';
import { changeInBatches } from '../../../storage/change-in-batches.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { editsOf, outlookOf, planFiles, type FilesPlan, type ReadFile } from './plan-files.ts';
import { readFile } from './read-file.ts';

/** The steps of an import, each asked for by the person. */
export interface ImportRun {
  read(files: readonly File[]): Promise<void>;
  start(takeTheirs: boolean): Promise<void>;
  discard(): void;
  stop(): void;
  undo(): Promise<void>;
}

/** @param show is told of every change of state */
export function createImport(
  db: SourceContextDatabase,
  show: (state: ImportState) => void,
): ImportRun {
  let plan: FilesPlan | undefined;
  let inverse: readonly Edit[] = [];
  let stopping = new AbortController();
  const begin = () => (stopping = new AbortController()).signal;

  async function write(edits: readonly Edit[], undoing: boolean) {
    const all = edits.length;
    const signal = begin();
    let written = 0;
    const onProgress = (count: number) => {
      written = count;
      show({ is: 'writing', undoing, written, all });
    };
    onProgress(0);
    const { undo, failure } = await changeInBatches(db, edits, { onProgress, signal });
    return { undo, written, failure: failure?.message, stopped: signal.aborted };
  }

  return {
    async read(files) {
      if (files.length === 0) return;
      const signal = begin();
      const all: ReadFile[] = [];
      for (const file of files) {
        show({ is: 'reading', file: file.name });
        all.push({ name: file.name, imported: await readFile(file, signal) });
        if (signal.aborted) return show({ is: 'waiting' });
      }
      show({ is: 'comparing' });
      plan = await planFiles(db, all);
      show({ is: 'shown', outlook: outlookOf(plan), takeTheirs: false });
    },
    async start(takeTheirs) {
      if (!plan) return;
      const edits = editsOf(plan, takeTheirs);
      plan = undefined;
      const { undo, ...rest } = await write(edits, false);
      inverse = undo;
      show({ is: 'done', ...rest });
    },
    discard() {
      plan = undefined;
      show({ is: 'waiting' });
    },
    stop: () => stopping.abort(),
    async undo() {
      const { failure, written } = await write(inverse, true);
      // Undoing again begins anew: what was undone by then is undone once more, to the same.
      show(
        failure === undefined ? { is: 'undone' } : { is: 'done', written, stopped: false, failure },
      );
    },
  };
}

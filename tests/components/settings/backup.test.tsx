import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { WholeImport } from '../../../components/settings/backup/model.ts';
import { SnapshotPanel } from '../../../components/settings/backup/SnapshotPanel.tsx';
import { StoragePanel } from '../../../components/settings/backup/StoragePanel.tsx';
import { WholePanel } from '../../../components/settings/backup/WholePanel.tsx';
import { DamagedStore } from '../../../components/shared/DamagedStore.tsx';

const now = Date.parse('2026-03-01T12:00:00Z');

test('a copy is put back after it is said what that does', () => {
  const does = {
    onTake: vi.fn<() => void>(),
    onRestore: vi.fn<(id: string) => void>(),
    onStop: vi.fn<() => void>(),
  };
  const snapshots = [{ id: 's', at: now - 86_400_000, rows: 1_200, bytes: 40_000 }];
  const draw = (restoring?: { done: number; all: number }) => (
    <SnapshotPanel
      snapshots={snapshots}
      now={now}
      busy={restoring !== undefined}
      restoring={restoring}
      {...does}
    />
  );
  const { container, rerender } = render(draw());
  expect(container.textContent).toContain('1,200 rows · 40 kB');
  fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
  expect(container.textContent).toContain('What you changed after this copy stays');
  fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
  expect(does.onRestore).toHaveBeenCalledWith('s');
  fireEvent.click(screen.getByRole('button', { name: 'Copy now' }));
  expect(does.onTake).toHaveBeenCalledOnce();
  rerender(draw({ done: 500, all: 1_200 }));
  expect(screen.getByText('500 of 1,200')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(does.onStop).toHaveBeenCalledOnce();
});

function show(state: WholeImport) {
  const does = {
    onExport: vi.fn<() => void>(),
    onFile: vi.fn<(file: File) => void>(),
    onStart: vi.fn<() => void>(),
    onDiscard: vi.fn<() => void>(),
    onStop: vi.fn<() => void>(),
  };
  const { container } = render(<WholePanel state={state} {...does} />);
  return { does, text: () => container.textContent ?? '' };
}

test('a file with everything is looked over before anything is written', () => {
  const counts = [{ kind: 'quote', added: 2, changed: 1, same: 40 }];
  const shown = {
    is: 'shown',
    name: 'all.json',
    writtenAt: now,
    counts,
    vaults: 0,
    hosts: [],
    refused: 0,
  } as const;
  const { does, text: before } = show(shown);
  fireEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  expect(does.onStart).toHaveBeenCalledOnce();
  expect(before()).not.toContain('left out');
  cleanup();
  const damaged = show({ ...shown, refused: 2 });
  expect(damaged.text()).toContain('2 of its rows are damaged and are left out.');
  cleanup();
  const same = [{ kind: 'quote', added: 0, changed: 0, same: 40 }];
  show({ ...shown, counts: same });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Bring in' }).disabled).toBe(true);
  cleanup();
  const from = show({ ...shown, counts: same, hosts: ['data.example'] });
  expect(from.text()).toContain('data.example');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Bring in' }).disabled).toBe(false);
  cleanup();
  const { text } = show({ ...shown, counts: same, vaults: 1 });
  expect(text()).toContain('vaults with their keys');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Bring in' }).disabled).toBe(false);
});

test.each(['foreign', 'newer', 'broken', 'tooLarge', 'full', 'failed'] as const)(
  'a file that is refused says why: %s',
  (why) => {
    show({ is: 'refused', why });
    expect(screen.getByRole('alert').textContent).toMatch(
      /Nothing was changed|nothing was changed|stays/,
    );
  },
);

test('long work can be stopped', () => {
  const { does } = show({ is: 'writing', written: 500, all: 1_200 });
  expect(screen.getByText('500 of 1,200')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(does.onStop).toHaveBeenCalledOnce();
});

test('room: asked for once more, and told where the browser does not promise it', () => {
  const onPersist = vi.fn<() => void>();
  render(<StoragePanel bytes={2_000_000} persisted={false} refused onPersist={onPersist} />);
  expect(screen.getByText('Source Context takes 2 MB on this device.')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toContain('did not promise it');
  fireEvent.click(screen.getByRole('button', { name: 'Ask the browser to keep it' }));
  expect(onPersist).toHaveBeenCalledOnce();
});

test('a damaged store is told at the top, and put back by a click', async () => {
  let tell: (isDamaged: boolean) => void = () => undefined;
  const rescue = {
    isDamaged: async () => true,
    watch: (changed: typeof tell) => void (tell = changed),
    newestCopy: async () => now,
    restore: vi.fn(async () => tell(false)),
    accept: async () => tell(false),
  };
  const onRestored = vi.fn<() => void>();
  render(<DamagedStore rescue={rescue} onRestored={onRestored} onFailed={vi.fn()} />);
  const button = await screen.findByRole('button', { name: 'Put it back' });
  expect(screen.getByRole('alert').textContent).toContain('A copy of');
  fireEvent.click(button);
  await waitFor(() => expect(onRestored).toHaveBeenCalledOnce());
  expect(screen.queryByRole('alert')).toBeNull();
});

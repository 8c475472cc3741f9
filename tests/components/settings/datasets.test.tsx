import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { DatasetList } from '../../../components/settings/datasets/DatasetList.tsx';
import type {
  ComingItem,
  DatasetItem,
  FetchStep,
} from '../../../components/settings/datasets/model.ts';
import { SubscribePanel } from '../../../components/settings/datasets/SubscribePanel.tsx';

const starter: DatasetItem = {
  id: 'starter',
  title: 'Starter',
  origin: 'starter',
  publisher: 'Source Context',
  licence: 'CC-BY-4.0',
  version: 1,
  updated: '2026-01-25',
  entries: 37,
  enabled: true,
  busy: false,
};
const pack: DatasetItem = {
  ...starter,
  id: 'pack',
  title: 'Parliament',
  origin: 'pack',
  url: 'https://data.example/pack.json',
  key: 'abcd…',
  bytes: 8_600_000,
};

function show(items: DatasetItem[], coming: ComingItem[] = []) {
  const does = {
    onEnable: vi.fn<(id: string, enabled: boolean) => void>(),
    onMove: vi.fn<(id: string, by: 1 | -1) => void>(),
    onUpdate: vi.fn<(id: string) => void>(),
    onStop: vi.fn<(id: string, token: string) => void>(),
    onConfirmRemoval: vi.fn<(id: string) => void>(),
    onUnsubscribe: vi.fn<(id: string) => void>(),
  };
  const { container } = render(<DatasetList items={items} coming={coming} now={0} {...does} />);
  return { does, text: () => container.textContent ?? '' };
}

test('datasets with where they come from, on and off, in order', () => {
  const { does, text } = show([starter, pack]);
  expect(text()).toContain('CC-BY-4.0');
  expect(text()).toContain('https://data.example/pack.json');
  expect(text()).toContain('8.6 MB');
  fireEvent.click(screen.getByRole('switch', { name: 'Parliament' }));
  expect(does.onEnable).toHaveBeenCalledWith('pack', false);
  fireEvent.click(screen.getByRole('button', { name: 'Move Parliament up' }));
  expect(does.onMove).toHaveBeenCalledWith('pack', -1);
  const first = screen.getByRole<HTMLButtonElement>('button', { name: 'Move Starter up' });
  expect(first.disabled).toBe(true);
});

test('what comes with the extension is not unsubscribed from; a pack is, after a second click', () => {
  const { does } = show([starter, pack]);
  fireEvent.click(screen.getByRole('button', { name: 'Unsubscribe' }));
  expect(does.onUnsubscribe).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Unsubscribe' }));
  expect(does.onUnsubscribe).toHaveBeenCalledWith('pack');
});

test('a version that takes much away is told and waits', () => {
  const { does, text } = show([
    { ...pack, problem: 'Out of date.', asks: { removed: 90, standing: 100 } },
  ]);
  expect(text()).toContain('Out of date.');
  expect(text()).toContain('would take away 90 of 100 rows');
  fireEvent.click(screen.getByRole('button', { name: 'Take the new version' }));
  expect(does.onConfirmRemoval).toHaveBeenCalledWith('pack');
});

test('a pack that has not arrived says why, and can be let go', () => {
  const url = 'https://data.example/pack.json';
  const { does, text } = show([], [{ id: 'late', url, problem: 'Damaged.', busy: false }]);
  expect(text()).toContain('Nothing of it has arrived yet');
  expect(text()).toContain('Damaged.');
  fireEvent.click(screen.getByRole('button', { name: 'Update now' }));
  expect(does.onUpdate).toHaveBeenCalledWith('late');
  fireEvent.click(screen.getByRole('button', { name: 'Unsubscribe' }));
  fireEvent.click(screen.getByRole('button', { name: 'Unsubscribe' }));
  expect(does.onUnsubscribe).toHaveBeenCalledWith('late');
});

test('of a pack that is on its way it is not said that nothing has arrived', () => {
  const url = 'https://data.example/pack.json';
  const { text } = show([], [{ id: 'late', url, problem: undefined, busy: true }]);
  expect(text()).not.toContain('Nothing of it has arrived yet');
  expect(text()).toContain('Updating');
});

test('nothing is asked of a host before it was named and confirmed', () => {
  const onSubscribe = vi.fn<(url: string) => void>();
  const { container } = render(
    <SubscribePanel
      busy={false}
      fetching={undefined}
      problem={undefined}
      subscribed={0}
      onSubscribe={onSubscribe}
      onStop={() => undefined}
    />,
  );
  const type = (value: string) =>
    fireEvent.input(screen.getByLabelText('Address of pack.json'), { target: { value } });
  type('javascript:alert(1)');
  fireEvent.click(screen.getByRole('button', { name: 'Look' }));
  expect(screen.getByText('Write an address that begins with https://.')).toBeTruthy();
  type(' http://data.example/pack.json ');
  fireEvent.click(screen.getByRole('button', { name: 'Look' }));
  expect(onSubscribe).not.toHaveBeenCalled();
  expect(container.textContent).toContain('from data.example now');
  expect(container.textContent).toContain('not encrypted (http)');
  fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  expect(onSubscribe).toHaveBeenCalledWith('http://data.example/pack.json');
});

test('a fetch tells how much has come, and is stopped where it is seen', async () => {
  const fetching: FetchStep = { token: 't', step: 'fetch', done: 3_100_000, all: 8_600_000 };
  const { does, text } = show([{ ...pack, fetching }]);
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Fetching Parliament' });
  expect([bar.value, bar.max]).toEqual([3_100_000, 8_600_000]);
  expect(text()).toContain('3.1 MB of 8.6 MB');
  expect(screen.queryByRole('button', { name: 'Update now' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(does.onStop).toHaveBeenCalledWith('pack', 't');
  cleanup();
  show([{ ...pack, fetching: { ...fetching, step: 'write', done: 2, all: 9 } }]);
  expect(screen.getByText('Fetched. It is being written to this device…')).toBeTruthy();
});

test('the keyboard goes with each step of a subscription, and back', async () => {
  const does = { onSubscribe: () => undefined, onStop: vi.fn<() => void>() };
  const panel = (busy: boolean, subscribed = 0) => (
    <SubscribePanel
      busy={busy}
      fetching={undefined}
      problem={undefined}
      subscribed={subscribed}
      {...does}
    />
  );
  const { rerender } = render(panel(false));
  const field = screen.getByLabelText('Address of pack.json');
  fireEvent.input(field, { target: { value: 'https://data.example/pack.json' } });
  fireEvent.click(screen.getByRole('button', { name: 'Look' }));
  expect(document.activeElement?.textContent).toContain('data.example');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(field);
  fireEvent.click(screen.getByRole('button', { name: 'Look' }));
  screen.getByRole('button', { name: 'Subscribe' }).focus();
  rerender(panel(true));
  const stop = screen.getByRole('button', { name: 'Stop' });
  await waitFor(() => expect(document.activeElement).toBe(stop));
  // Before the publisher has answered, nobody knows how much there is.
  expect(screen.getByRole('progressbar', { name: 'Fetching…' }).hasAttribute('value')).toBe(false);
  fireEvent.click(stop);
  expect(does.onStop).toHaveBeenCalledOnce();
  rerender(panel(false));
  const again = screen.getByRole('button', { name: 'Subscribe' });
  await waitFor(() => expect(document.activeElement).toBe(again));
  rerender(panel(true));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Stop'));
  // What was subscribed to is asked no more.
  rerender(panel(false, 1));
  expect(screen.queryByRole('button', { name: 'Subscribe' })).toBeNull();
  expect(document.activeElement).toBe(field);
  expect((field as HTMLInputElement).value).toBe('');
});

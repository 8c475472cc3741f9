// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DatasetList } from '../../../components/settings/datasets/DatasetList.tsx';
import type { ComingItem, DatasetItem } from '../../../components/settings/datasets/model.ts';
import { SubscribePanel } from '../../../components/settings/datasets/SubscribePanel.tsx';

afterEach(cleanup);

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

test('nothing is asked of a host before it was named and confirmed', () => {
  const onSubscribe = vi.fn<(url: string) => void>();
  const { container } = render(
    <SubscribePanel busy={false} problem={undefined} onSubscribe={onSubscribe} />,
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

import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ConflictList, type LostItem } from '../../../components/settings/history/ConflictList.tsx';
import { describeValue } from '../../../components/settings/history/describe-value.ts';
import { JournalList } from '../../../components/settings/history/JournalList.tsx';
import { TrashList } from '../../../components/settings/history/TrashList.tsx';

const now = Date.parse('2026-03-01T12:00:00Z');

test('a lost edit with what stands instead, and the way back', () => {
  const item: LostItem = {
    key: 1,
    kind: 'quote',
    title: 'The harbour stays open.',
    field: 'note',
    lost: 'check with Ana',
    stands: null,
    at: now - 86_400_000,
    device: 'Desk',
  };
  const does = { onRestore: vi.fn<() => void>(), onDismiss: vi.fn<() => void>() };
  const { container } = render(<ConflictList items={[item]} now={now} {...does} />);
  expect(container.textContent).toContain('Note: this lostcheck with Ana Desk, yesterday');
  expect(container.textContent).toContain('This stands(nothing)');
  fireEvent.click(screen.getByRole('button', { name: 'Take this one instead' }));
  expect(does.onRestore).toHaveBeenCalledWith(item);
  fireEvent.click(screen.getByRole('button', { name: 'Leave it so' }));
  expect(does.onDismiss).toHaveBeenCalledWith(item);
});

test.each([
  ['text', 'text'],
  [{ name: 'Ana Ruiz', entry: 'own ruiz' }, 'Ana Ruiz'],
  [{ outlet: 'The Courier', url: 'https://courier.example' }, 'The Courier'],
  [true, 'yes'],
  [['a', 'b'], '["a","b"]'],
  [undefined, '(nothing)'],
  ['x'.repeat(300), `${'x'.repeat(240)}…`],
])('the value %j in words', (value, words) => {
  expect(describeValue(value)).toBe(words);
});

test('deleted rows come back by a click', () => {
  const onRestore = vi.fn<() => void>();
  const item = { key: 'quote q1', kind: 'quote', title: 'A quote', removedAt: now - 60_000 };
  const { rerender, container } = render(
    <TrashList items={[item]} now={now} onRestore={onRestore} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Restore “A quote”' }));
  expect(onRestore).toHaveBeenCalledWith(item);
  rerender(<TrashList items={[]} now={now} onRestore={onRestore} />);
  expect(container.textContent).toContain('The trash is empty.');
});

test('the log shows what was not idle, until all is asked for', () => {
  const line = (key: number, vault: string, text: string, more: object = {}) => ({
    key,
    vault,
    at: now,
    notes: [{ tone: 'fine' as const, text, ...more }],
  });
  const items = [
    line(3, 'Mine', 'Nothing was new.', { idle: true }),
    line(2, 'Team', 'Sent 2 rows.'),
    line(1, 'Mine', 'Refused.', { tone: 'warning' }),
  ];
  render(<JournalList items={items} now={now} />);
  const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  expect(lines()).toEqual([expect.stringContaining('Sent'), expect.stringContaining('Refused')]);
  choose('Show', 'problems');
  expect(lines()).toEqual([expect.stringContaining('Refused')]);
  choose('Show', 'all');
  expect(lines()).toHaveLength(3);
  choose('Vault', 'Team');
  expect(lines()).toEqual([expect.stringContaining('Sent')]);
});

import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { JoinPanel } from '../../../components/settings/newsroom/JoinPanel.tsx';
import type { MemberItem, NewsroomItem } from '../../../components/settings/newsroom/model.ts';
import { NewsroomPanel } from '../../../components/settings/newsroom/NewsroomPanel.tsx';

const now = Date.parse('2026-03-01T12:00:00Z');
const anna: MemberItem = {
  id: 'a',
  name: 'Anna',
  fingerprint: 'AAAA BBBB',
  leads: true,
  isThis: true,
  state: 'active',
};
const ben: MemberItem = {
  ...anna,
  id: 'b',
  name: 'Ben',
  leads: false,
  isThis: false,
  heardAt: now,
};
const newsroom: NewsroomItem = {
  id: 'n',
  name: 'Courier',
  place: 'nats.example',
  mayManage: true,
  lead: 'Anna',
  state: 'member',
  fingerprint: 'AAAA BBBB',
  members: [anna, ben, { ...ben, id: 'c', name: 'Cleo', state: 'waiting' }],
};

function show(parts: Partial<NewsroomItem> = {}) {
  const does = {
    onInvite: vi.fn<(id: string) => void>(),
    onAccept: vi.fn<(id: string, member: string) => void>(),
    onRemove: vi.fn<(id: string, member: string) => void>(),
    onHandOver: vi.fn<(id: string, member: string) => void>(),
  };
  const { container } = render(
    <NewsroomPanel newsroom={{ ...newsroom, ...parts }} now={now} {...does} />,
  );
  return { does, text: () => container.textContent ?? '' };
}

test('who waits is let in after the fingerprints were compared', () => {
  const { does, text } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Let in' }));
  expect(text()).toContain('Compare these signs with Cleo');
  fireEvent.click(screen.getByRole('button', { name: 'Let in' }));
  expect(does.onAccept).toHaveBeenCalledWith('n', 'c');
});

test('who is removed keeps what they have read, and that is said first', () => {
  const { does, text } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(text()).toContain('What was written until now they can still read');
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(does.onRemove).toHaveBeenCalledWith('n', 'b');
});

test('the lead is handed over after it is said what that means', () => {
  const { does, text } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Hand over' }));
  expect(text()).toContain('Ben leads the newsroom from then on');
  fireEvent.click(screen.getByRole('button', { name: 'Hand over' }));
  expect(does.onHandOver).toHaveBeenCalledWith('n', 'b');
});

test('why the last sync came to nothing is told where the members stand', () => {
  expect(show({ problem: 'nats.example does not answer.' }).text()).toContain('does not answer');
});

test('who does not lead changes nothing; who waits reads out their own fingerprint', () => {
  const { text } = show({ mayManage: false, state: 'waiting', members: [] });
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(text()).toContain('As soon as Anna lets you in');
  expect(text()).toContain('AAAA BBBB');
});

test('an invitation that is not whole is told', () => {
  const does = {
    chooseFolder: async () => undefined,
    onFound: vi.fn<() => void>(),
    onInvitation: vi.fn<(code: string) => void>(),
    onValues: vi.fn<() => void>(),
    onConnect: vi.fn<() => void>(),
    onBack: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
  };
  render(<JoinPanel state={{ is: 'closed', codeFault: 'Not whole.' }} {...does} />);
  const field = screen.getByLabelText('Paste an invitation');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  fireEvent.input(field, { target: { value: 'SCTEAM1.x' } });
  fireEvent.click(screen.getByRole('button', { name: 'Use it' }));
  expect(does.onInvitation).toHaveBeenCalledWith('SCTEAM1.x');
});

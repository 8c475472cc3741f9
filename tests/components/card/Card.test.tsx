import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Card } from '../../../components/card/Card.tsx';
import type { Card as CardContent } from '../../../core/model/card.ts';
import { sampleCard, sampleStatement } from './sample.ts';

function show(
  card: CardContent,
  changes: {
    sheet?: boolean;
    pinned?: boolean;
    onBack?: () => void;
    onSnooze?: undefined;
  } = {},
) {
  const [onPin, onClose, onChoose, onPanel] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const onSnooze = vi.fn<(key: string) => void>();
  const { pinned = false, onBack } = changes;
  const actions = { pinned, onPin, onClose, onPanel, onSnooze, onBack, ...changes };
  render(<Card card={card} sheet={changes.sheet ?? false} actions={actions} onChoose={onChoose} />);
  return { onPin, onClose, onChoose, onPanel, onSnooze };
}

describe('card', () => {
  test('is a dialog that leaves the page usable, labelled by the name', () => {
    show(sampleCard());
    const dialog = screen.getByRole('dialog', { name: 'Sergey Ryabkov' });
    expect(dialog.getAttribute('aria-modal')).toBe('false');
    expect(screen.getByRole('heading', { level: 2, name: 'Sergey Ryabkov' })).toBeTruthy();
    expect(dialog.textContent).toContain('Deputy Foreign Minister, Russian Foreign Ministry');
  });
  test('names in its buttons what they act on', () => {
    const { onPin, onClose } = show(sampleCard());
    fireEvent.click(screen.getByRole('button', { name: 'Keep the card of Sergey Ryabkov open' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close the card of Sergey Ryabkov' }));
    expect(onPin).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });
  test('asks to be quiet about the one entry that it is about', () => {
    const { onSnooze } = show(sampleCard());
    const name = 'Quiet about Sergey Ryabkov until something new is said';
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onSnooze.mock.calls).toEqual([[sampleCard().key]]);
    cleanup();
    // In a private window.
    show(sampleCard(), { onSnooze: undefined });
    expect(screen.queryByRole('button', { name })).toBeNull();
  });
  test('says that it is pinned', () => {
    show(sampleCard(), { pinned: true });
    const pin = screen.getByRole('button', { name: 'Let the card of Sergey Ryabkov close' });
    expect(pin.getAttribute('aria-pressed')).toBe('true');
  });
  test('tells in words what the reader has corrected: the entry, and a statement beside its source', () => {
    const mark = 'Corrected by you';
    const corrected = sampleStatement({ id: 's2', isCorrected: true });
    show(sampleCard({ isCorrected: true, prior: [sampleStatement(), corrected] }));
    const marks = screen.getAllByText(mark);
    expect(marks).toHaveLength(2);
    expect(marks[0]?.closest('header')).toBeTruthy();
    expect(marks[1]?.closest('li')).toBe(screen.getAllByRole('listitem')[1]);
    expect(marks[1]?.parentElement?.textContent).toMatch(/At odds over Alaska.*Corrected by you/);
  });
  test('leaves out sections that have nothing to show', () => {
    show(sampleCard({ prior: [sampleStatement()] }));
    expect(screen.queryByText(/That day or later/)).toBeNull();
    expect(screen.queryByText('Sources')).toBeNull();
  });
  test('begins anew with three statements for another entry', () => {
    const prior = Array.from({ length: 5 }, (_, i) => sampleStatement({ id: `s${i}` }));
    const actions = { pinned: false, onPin() {}, onClose() {}, onPanel() {}, onSnooze() {} };
    const view = (key: string) => (
      <Card card={sampleCard({ key, prior })} sheet={false} actions={actions} onChoose={() => {}} />
    );
    const { rerender } = render(view('starter a'));
    fireEvent.click(screen.getByRole('button', { name: '2 more' }));
    rerender(view('starter b'));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });
  test('shows the candidates where several entries fit, and tells which was chosen', () => {
    const { onChoose } = show({
      type: 'choice',
      onPage: 'Rudenko',
      candidates: [
        { key: 'starter rudenko', name: 'Andrey Rudenko', detail: 'Deputy Foreign Minister' },
        { key: 'mine rudenko-2', name: 'Roman Rudenko', detail: 'Prosecutor' },
      ],
    });
    expect(screen.getByRole('dialog', { name: 'Who or what is “Rudenko”?' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Roman Rudenko/ }));
    expect(onChoose).toHaveBeenCalledWith('mine rudenko-2');
  });
  test('leads back to the candidates', () => {
    const onBack = vi.fn();
    show(sampleCard(), { onBack });
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(onBack).toHaveBeenCalledOnce();
  });
  test('bears a name of 10,000 characters and markup as text', () => {
    const name = `<img src=x onerror=alert(1)>\u202E${'Ж'.repeat(10_000)}`;
    show(sampleCard({ name }));
    const heading = screen.getByRole('heading', { level: 2 });
    expect(heading.querySelector('img')).toBeNull();
    expect(heading.textContent?.length).toBeLessThan(2_100);
  });
});

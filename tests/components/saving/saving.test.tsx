import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { NoteForm } from '../../../components/saving/NoteForm.tsx';
import { NotSaved } from '../../../components/saving/NotSaved.tsx';
import { QuoteCard } from '../../../components/saving/QuoteCard.tsx';
import { QuoteList } from '../../../components/saving/QuoteList.tsx';
import { SavedPanel } from '../../../components/saving/SavedPanel.tsx';
import { SpeakerPicker } from '../../../components/saving/SpeakerPicker.tsx';
import type { CardStatement } from '../../../core/model/card.ts';
import { diffWords } from '../../../core/quotes/anchoring/word-diff.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

const nothing = () => undefined;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const hostile = '<img src=x onerror=alert(1)>\u202Egnp';

describe('what was saved', () => {
  const actions = {
    earlier: undefined,
    isPrivate: false,
    picker: null,
    onChangeSpeaker: nothing,
    onUndo: nothing,
    onOpen: nothing,
    onAddSpeaker: undefined,
    onClose: nothing,
  };

  test('tells whose words they are and when they were said', () => {
    render(<SavedPanel {...actions} quote={makeQuote()} />);
    expect(screen.getByRole('dialog', { name: 'Saved' }).textContent).toContain('Ana Ruiz, March 5, 2025');
    expect(document.querySelector('time')?.dateTime).toBe('2025-03-05');
  }); // prettier-ignore

  test('what the speaker said earlier: a summary as it stands, own words as a quotation', () => {
    const said = { date: '2025-02-01', source: { title: 'Talks', outlet: 'Courier' } };
    const words = {
      ...said,
      id: 'two',
      summary: '',
      quote: { text: 'It stays open', language: 'en' },
    };
    const earlier = [
      { ...said, id: 'one', summary: 'Asked for patience.' },
      words,
    ] as CardStatement[];
    render(<SavedPanel {...actions} quote={makeQuote()} earlier={earlier} />);
    expect(screen.getByText('Asked for patience.').closest('q')).toBeNull();
    expect(screen.getByText('It stays open').closest('q')?.lang).toBe('en');
  });

  test('asks where the page does not tell', () => {
    const { speaker: _, ...quote } = makeQuote();
    render(<SavedPanel {...actions} quote={quote} />);
    expect(screen.getByText(/Who said it\? The page does not tell/)).toBeTruthy();
  });

  test('says in a private window that it stays', () => {
    render(<SavedPanel {...actions} quote={makeQuote()} isPrivate />);
    expect(screen.getByText(/when this private window is closed/)).toBeTruthy();
  });

  test('a name from a page is text and nothing else', () => {
    const quote = makeQuote({ speaker: { name: hostile, from: 'attribution' } });
    const { container } = render(<SavedPanel {...actions} quote={quote} />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('b bdi')?.textContent).toBe(hostile);
  });
});

describe('who said it', () => {
  test('is one of those offered, or a name as it is typed', () => {
    const [onType, onChoose, onConfirm] = [vi.fn(), vi.fn(), vi.fn()];
    const offered = [{ key: 'own ruiz', name: 'Ana Ruiz', roles: ['Minister'] }];
    const props = { offered, onType, onChoose, onConfirm };
    render(<SpeakerPicker {...props} typed="Vega" chosen={{ name: 'Vega' }} />);
    fireEvent.click(button(/Ana Ruiz/));
    expect(onChoose).toHaveBeenCalledWith({ name: 'Ana Ruiz', entry: 'own ruiz' });
    const field = screen.getByLabelText('Who said it');
    fireEvent.input(field, { target: { value: 'Veg' } });
    expect(onType).toHaveBeenCalledWith('Veg');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.click(button('“Vega” said it'));
    expect(onConfirm).toHaveBeenCalledTimes(2);
  });
});

describe('saving with a note', () => {
  test('tags are what stands between commas, each once', () => {
    const onSave = vi.fn();
    render(<NoteForm words="The harbour" picker={null} onSave={onSave} onCancel={nothing} />);
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'Compare' } });
    fireEvent.input(screen.getByLabelText('Tags'), { target: { value: ' port,, strike , port ' } });
    fireEvent.click(button('Save quote'));
    expect(onSave).toHaveBeenCalledWith({ note: 'Compare', tags: ['port', 'strike'] });
  });
});

describe('what was not saved', () => {
  test.each([
    ['full', 'no more room', true],
    ['failed', 'did not take it', true],
    ['gone', 'updated or removed', false],
  ] as const)('%s: says why and offers the words', (why, reason, canTryAgain) => {
    const props = { citation: 'The words', onCopy: nothing, onAgain: nothing, onClose: nothing };
    render(<NotSaved why={why} {...props} />);
    expect(screen.getByRole('alert').textContent).toContain(reason);
    expect(screen.getByRole('dialog').getAttribute('aria-label')).toContain(reason);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'The words');
    expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(canTryAgain);
  });
});

describe('all quotes of a page', () => {
  const listed = [
    { quote: makeQuote({ id: 'a' }), isTicked: false, isSaved: false },
    { quote: makeQuote({ id: 'b' }), isTicked: true, isSaved: false },
    { quote: makeQuote({ id: 'c' }), isTicked: false, isSaved: true },
  ];

  test('are ticked and saved at once; those that are saved cannot be', () => {
    const [onTick, onTickAll, onSave] = [vi.fn(), vi.fn(), vi.fn()];
    render(<QuoteList quotes={listed} {...{ onTick, onTickAll, onSave }} onClose={nothing} />);
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, false], [false, false], [true, false], [true, true],
    ]); // prettier-ignore
    fireEvent.click(boxes[1]!);
    expect(onTick).toHaveBeenCalledWith('a', true);
    fireEvent.click(boxes[0]!);
    expect(onTickAll).toHaveBeenCalledWith(true);
    fireEvent.click(button('Save 1 quote'));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('where none is ticked, none is counted', () => {
    const props = { onTick: nothing, onTickAll: nothing, onSave: nothing, onClose: nothing };
    render(<QuoteList quotes={[listed[0]!]} {...props} />);
    expect(button('Save quote')).toHaveProperty('disabled', true);
  });

  test('a page without any says what can be done', () => {
    render(<QuoteList quotes={[]} onTick={nothing} onTickAll={nothing} onSave={nothing} onClose={nothing} />); // prettier-ignore
    expect(screen.getByText(/Any words can be saved by selecting them/)).toBeTruthy();
  });
});

describe('a saved quote on its page', () => {
  const actions = { onOpen: nothing, onDelete: nothing, onClose: nothing };

  test('that changed shows what was and what is, in words too', () => {
    const quote = makeQuote({ selector: { exact: 'Not 12 ships for Ruiz today', prefix: '', suffix: '', start: 0, end: 27 } }); // prettier-ignore
    const { parts, changes } = diffWords(quote.selector.exact, '20 ships for Vega today');
    render(<QuoteCard quote={quote} state="changed" diff={parts} changes={changes} {...actions} />);
    const card = screen.getByRole('dialog');
    expect(card.textContent).toContain('The page has changed these words');
    expect(card.textContent).toMatch(/Changed: .*a number/);
    expect(card.querySelector('.diff')?.textContent).toContain('(number changed)');
    expect(card.querySelectorAll('del, ins').length).toBeGreaterThan(2);
  });

  test('that stands as it was says so, with the day of saving', () => {
    render(<QuoteCard quote={makeQuote()} state="same" {...actions} />);
    expect(screen.getByRole('dialog').textContent).toContain('It stands here as you saved it.');
    expect(screen.getByRole('dialog').textContent).toContain('Saved on March 6, 2025');
  });

  test('that is lost shows what stood around it, when it was last seen, and an archive', () => {
    const quote = makeQuote();
    quote.sighting = { state: 'lost', checkedAt: '2025-05-01T08:00:00.000Z', seenAt: '2025-04-01T08:00:00.000Z' }; // prettier-ignore
    render(<QuoteCard quote={quote} state="lost" {...actions} />);
    const card = screen.getByRole('dialog');
    expect(card.querySelector('blockquote')?.textContent).toContain('Ana Ruiz was asked twice.');
    expect(card.textContent).toContain('Last seen on April 1, 2025');
    const link = screen.getByRole('link', { name: 'Look in a web archive' }) as HTMLAnchorElement;
    expect(link.href).toMatch(/^https:\/\/web\.archive\.org\/web\/20250306/);
    expect(link.rel).toBe('noopener noreferrer');
  });
});

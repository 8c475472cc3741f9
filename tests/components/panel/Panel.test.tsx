import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { PanelArticle, PanelState } from '../../../components/panel/model.ts';
import { Panel, type PanelActions } from '../../../components/panel/Panel.tsx';
import { readySift } from '../../../core/library/sift-entries.ts';
import type { PageEntry } from '../../../core/model/page-entry.ts';
import { makeCard, makeCardStatement } from '../../fixtures/make-card.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

const entryOf = (id: string, name: string, kind: PageEntry['kind'] = 'person'): PageEntry => ({
  key: `test ${id}`,
  kind,
  name,
  onPage: name,
  mentions: 1,
});
const harbour = makeCardStatement('harbour', '2025-05-01');
const rain = makeCardStatement('rain', '2025-07-02', {
  summary: 'It rained in Ghent.',
  isNew: true,
});
const ruiz = makeCard('test ruiz', 'Ana Ruiz', { roles: ['Mayor of Lima'], prior: [harbour] });
const summit = makeCard('test summit', 'Lima summit', {
  prior: [rain, harbour],
  term: { kind: 'event', participants: [{ name: 'Ana Ruiz', key: 'test ruiz' }], sources: [] },
});

function articleWith(parts: Partial<PanelArticle> = {}): PanelArticle {
  return {
    id: 'a',
    from: 'tab',
    title: 'A day in Lima',
    day: '2025-10-09',
    entries: [
      readySift(entryOf('summit', 'Lima summit', 'event'), summit),
      readySift(entryOf('ruiz', 'Ana Ruiz'), ruiz),
      readySift(entryOf('okoye', 'Ben Okoye')),
    ],
    saved: [{ id: 'q0', words: 'Nobody will sign.', speaker: 'Ben Okoye', state: 'changed' }],
    found: {
      quotes: [
        { quote: makeQuote({ id: 'q1' }), isSaved: false },
        { quote: makeQuote({ id: 'q2', speaker: undefined }), isSaved: true },
      ],
      names: ['Peter Halloran'],
    },
    canSave: true,
    ...parts,
  };
}

function makeActions() {
  return {
    onPin: vi.fn<() => void>(),
    onBack: vi.fn<() => void>(),
    onOpen: vi.fn<(key: string) => void>(),
    onShowOnPage: vi.fn<(key: string) => void>(),
    onShowQuote: vi.fn<(id: string) => void>(),
    onSaveQuote: vi.fn<(id: string) => void>(),
    onAddPerson: vi.fn<(name: string) => void>(),
    onRead: vi.fn<() => void>(),
    onOpenPaste: vi.fn<() => void>(),
    onClosePaste: vi.fn<() => void>(),
    onPaste: vi.fn<PanelActions['onPaste']>(),
    onLibrary: vi.fn<() => void>(),
  };
}

function show(change: Partial<PanelState> = {}, article: Partial<PanelArticle> = {}) {
  const actions = makeActions();
  const stateOf = (next: Partial<PanelState>, of: Partial<PanelArticle>): PanelState => ({
    page: { is: 'read', article: articleWith(of) },
    pinned: false,
    trail: [],
    ...next,
  });
  const view = render(<Panel state={stateOf(change, article)} actions={actions} />);
  const showNext = (next: Partial<PanelState>, of: Partial<PanelArticle> = {}) =>
    view.rerender(<Panel state={stateOf(next, of)} actions={actions} />);
  return { actions, showNext };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const rows = () => Array.from(document.querySelectorAll('.row'), (row) => row.textContent);
const typeWords = (value: string) =>
  fireEvent.input(screen.getByRole('searchbox'), { target: { value } });

describe('people and terms', () => {
  test('stand in order of appearance, each with what counts most here', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A day in Lima');
    expect(rows()).toEqual([
      'Lima summitNew since you last lookedEvent · 2 statements beforeJuly 2, 2025 Ana Ruiz: It rained in Ghent.',
      'Ana RuizMayor of Lima · 1 statement beforeMay 1, 2025 The harbour must grow.',
      'Ben OkoyePerson',
    ]);
  });

  test('open their card', () => {
    const { actions } = show();
    fireEvent.click(button('Ana Ruiz'));
    expect(actions.onOpen).toHaveBeenCalledWith('test ruiz');
  });

  test('are filtered by names and by words said, which are then shown', () => {
    show();
    typeWords('ghent');
    expect(rows()).toHaveLength(1);
    typeWords('harbour');
    expect(rows().map((text) => text?.includes('The harbour must grow.'))).toEqual([true, true]);
    typeWords('zzz');
    expect(rows()).toEqual([]);
    expect(screen.getByText('Nothing here has these words.')).toBeTruthy();
  });

  test('that the data does not know can be added', () => {
    const { actions } = show();
    fireEvent.click(button('Add Peter Halloran to your people'));
    expect(actions.onAddPerson).toHaveBeenCalledWith('Peter Halloran');
  });

  test('where there are none, it is said how there would be', () => {
    show({}, { entries: [], found: { quotes: [], names: [] } });
    expect(screen.getByText(/Add the people and events you follow/)).toBeTruthy();
  });
});

describe('when', () => {
  test('statements of all cards stand once, the newest first, under the plot and its table', () => {
    show();
    fireEvent.click(button('When'));
    const days = Array.from(document.querySelectorAll('.statement .when time'), (one) => one.getAttribute('datetime')); // prettier-ignore
    expect(days).toEqual(['2025-07-02', '2025-05-01']);
    expect(screen.getByText('The same as a table')).toBeTruthy();
    expect(document.querySelector('.timeline svg')).toBeTruthy();
  });

  test('a speaker leads to the card', () => {
    const { actions } = show();
    fireEvent.click(button('When'));
    fireEvent.click(screen.getAllByRole('button', { name: 'Ana Ruiz' })[0]!);
    expect(actions.onOpen).toHaveBeenCalledWith('test ruiz');
  });
});

describe('quotes', () => {
  test('saved ones tell whether they stand as they were; found ones are saved by a click', () => {
    const { actions } = show();
    fireEvent.click(button('Quotes'));
    const saved = within(screen.getByRole('region', { name: 'Your quotes here' }));
    expect(saved.getByText(/changed since you saved it/)).toBeTruthy();
    fireEvent.click(saved.getByRole('button', { name: 'Show on the page' }));
    expect(actions.onShowQuote).toHaveBeenCalledWith('q0');
    const found = within(screen.getByRole('region', { name: 'Quotes in this article' }));
    expect(found.getByText(/Speaker not certain/).textContent).toContain('saved');
    fireEvent.click(found.getByRole('button', { name: 'Save quote' }));
    expect(actions.onSaveQuote).toHaveBeenCalledWith('q1');
  });

  test('of pasted text without an address cannot be saved, and it is said why', () => {
    show({}, { from: 'text', canSave: false, saved: [] });
    fireEvent.click(button('Quotes'));
    expect(screen.queryByRole('button', { name: 'Save quote' })).toBeNull();
    expect(screen.getByText(/give the address of its page/)).toBeTruthy();
  });
});

describe('cards', () => {
  test('lead on by their names, and back', () => {
    const { actions } = show({ trail: [summit] });
    expect(screen.getByRole('region', { name: 'Lima summit' })).toBe(document.activeElement);
    fireEvent.click(screen.getAllByRole('button', { name: 'Ana Ruiz' })[0]!);
    expect(actions.onOpen).toHaveBeenCalledWith('test ruiz');
    fireEvent.click(button('Back'));
    expect(actions.onBack).toHaveBeenCalledOnce();
  });

  test('lead to the page only where it names them', () => {
    const { showNext } = show({ trail: [summit] });
    expect(button('Show on the page')).toBeTruthy();
    showNext({ trail: [makeCard('test else', 'Someone Else')] });
    expect(screen.queryByRole('button', { name: 'Show on the page' })).toBeNull();
  });

  test('what was shown of the article is there after them; another article begins anew', () => {
    const { showNext } = show();
    fireEvent.click(button('Quotes'));
    showNext({ trail: [summit] });
    showNext({});
    expect(button('Quotes').getAttribute('aria-pressed')).toBe('true');
    showNext({}, { id: 'b' });
    expect(button('Who and what').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('where there is no article', () => {
  test.each([
    [{ is: 'unread' } as const, 'Read this page anyway'],
    [{ is: 'closed' } as const, 'Read pasted text…'],
  ])('%j teaches what to do', (page, name) => {
    show({ page });
    expect(screen.getAllByRole('button', { name })[0]).toBeTruthy();
  });

  test('pasted text is handed over with its address and day', () => {
    const { actions } = show({ pasting: { text: '', address: 'https://a.example/x', day: '' } });
    fireEvent.submit(document.querySelector('form')!);
    expect(actions.onPaste).not.toHaveBeenCalled();
    fireEvent.input(screen.getByLabelText('Text of the article'), { target: { value: 'Ruiz.' } });
    fireEvent.submit(document.querySelector('form')!);
    expect(actions.onPaste).toHaveBeenCalledWith({ text: 'Ruiz.', address: 'https://a.example/x', day: '' }); // prettier-ignore
  });
});

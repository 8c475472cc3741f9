import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { whyUnread, type PageState, type PopupState } from '../../components/popup/model.ts';
import type { PageEntry } from '../../core/model/page-entry.ts';
import { readingAtFirst } from '../../core/model/reading.ts';
import { Popup } from '../../components/popup/Popup.tsx';

const lavrov: PageEntry = {
  key: 'starter lavrov',
  kind: 'person',
  name: 'Sergey Lavrov',
  onPage: 'Sergey\u00A0Lavrov',
  mentions: 3,
};
const summit: PageEntry = {
  key: 'starter anchorage-summit-2025',
  kind: 'event',
  name: 'Anchorage summit',
  onPage: 'August’s Alaska summit',
  mentions: 1,
};

function stateWith(change: Partial<PopupState>): PopupState {
  return {
    switches: readingAtFirst,
    site: 'example.org',
    withheld: false,
    page: { is: 'read', title: 'A day', day: '2025-09-04', entries: [lavrov, summit], quotes: [] },
    ...change,
  };
}

function makeActions() {
  return {
    onRead: vi.fn<() => void>(),
    onOpen: vi.fn<(key: string) => void>(),
    onEverywhere: vi.fn<(on: boolean) => void>(),
    onSite: vi.fn<(site: string, on: boolean) => void>(),
    onGrant: vi.fn<() => void>(),
    onLibrary: vi.fn<() => void>(),
    onPanel: vi.fn<() => void>(),
    onSettings: vi.fn<() => void>(),
    onShowQuote: vi.fn<(id: string) => void>(),
    onListQuotes: vi.fn<() => void>(),
  };
}

function show(change: Partial<PopupState> = {}) {
  const actions = makeActions();
  const view = render(<Popup state={stateWith(change)} actions={actions} />);
  const showNext = (next: Partial<PopupState>) =>
    view.rerender(<Popup state={stateWith(next)} actions={actions} />);
  return { actions, change: showNext, container: view.container };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const switchOf = (name: string) => screen.getByRole('switch', { name });
const isOn = (name: string) => switchOf(name).getAttribute('aria-checked') === 'true';

describe('people and terms', () => {
  test('stand in order of appearance, each with its kind, mentions and other words on the page', () => {
    show();
    const list = within(screen.getByRole('region', { name: 'On this page' }));
    expect(list.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual([
      'Sergey Lavrov Person, 3 mentions',
      'Anchorage summit Event, 1 mention, here as “August’s Alaska summit”',
    ]);
    expect(screen.getByRole('status').textContent).toBe('2 people and terms');
  });

  test('a click asks for the card of that entry', () => {
    const { actions } = show();
    fireEvent.click(button(/^Anchorage summit/));
    expect(actions.onOpen.mock.calls).toEqual([['starter anchorage-summit-2025']]);
  });

  test('an entry that has left the page is told', () => {
    show({ gone: true });
    expect(screen.getByRole('status').textContent).toContain('no longer stands on this page');
  });

  test.each([
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['a right-to-left override', '\u202Egnihtemos'],
    ['mark-up', '<img src=x onerror=alert(1)>'],
    ['a lone surrogate', '\uD800'],
    ['marks of our own', '$1 \uFFFC'],
  ])('a name of %s is isolated text and nothing else', (_, name) => {
    const { container } = show({
      page: {
        is: 'read',
        title: 'A day',
        entries: [{ ...summit, name, onPage: `${name}!` }],
        quotes: [],
      },
    });
    const entry = button(/Event, 1 mention/);
    expect(entry.querySelectorAll('bdi')).toHaveLength(2);
    expect(entry.querySelector('bdi')?.textContent).toContain(name.slice(0, 100).toWellFormed());
    expect(entry.textContent.length).toBeLessThan(500);
    expect(container.querySelectorAll('main img, main script')).toHaveLength(0);
  });
});

describe('the day of the article', () => {
  test('is a time element in the words of the interface', () => {
    const { container } = show();
    const time = container.querySelector('time');
    expect(time?.getAttribute('datetime')).toBe('2025-09-04');
    expect(time?.parentElement?.textContent).toBe('Article of September 4, 2025');
  });

  test('is said to be missing where the page gives none', () => {
    show({ page: { is: 'read', title: 'A day', entries: [lavrov], quotes: [] } });
    expect(screen.getByText('This page gives no date.')).toBeTruthy();
  });
});

describe('switches', () => {
  test('both are on, and a press asks for the other position', () => {
    const { actions } = show();
    expect([isOn('Read articles'), isOn('On example.org')]).toEqual([true, true]);
    fireEvent.click(switchOf('Read articles'));
    fireEvent.click(switchOf('On example.org'));
    expect(actions.onEverywhere.mock.calls).toEqual([[false]]);
    expect(actions.onSite.mock.calls).toEqual([['example.org', false]]);
  });

  test('a site that is off is on again by one press', () => {
    const { actions } = show({ switches: { ...readingAtFirst, sitesOff: ['example.org'] } });
    expect(isOn('On example.org')).toBe(false);
    fireEvent.click(switchOf('On example.org'));
    expect(actions.onSite.mock.calls).toEqual([['example.org', true]]);
  });

  test.each<[string, Partial<PopupState>, string]>([
    [
      'everywhere is off',
      { switches: { ...readingAtFirst, everywhere: false } },
      'Turn on “Read articles” first.',
    ],
    ['the page is closed', { page: { is: 'closed' } }, 'There is nothing to read in this tab.'],
  ])('the site cannot be switched where %s, and it says why', (_, change, reason) => {
    show(change);
    const site = switchOf('On example.org');
    expect([site.hasAttribute('disabled'), isOn('On example.org')]).toEqual([true, false]);
    const hint = document.getElementById(site.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe(reason);
  });

  test('a tab without a site has no host to name', () => {
    show({ site: undefined, page: { is: 'closed' } });
    expect(switchOf('On this site').hasAttribute('disabled')).toBe(true);
  });

  test('where only named sites are read, the site is on once it is named', () => {
    const named = { ...readingAtFirst, sites: 'named' as const };
    const { actions, change } = show({ switches: named });
    expect(isOn('On example.org')).toBe(false);
    fireEvent.click(switchOf('On example.org'));
    expect(actions.onSite.mock.calls).toEqual([['example.org', true]]);
    change({ switches: { ...named, sitesOn: ['example.org'] } });
    expect(isOn('On example.org')).toBe(true);
  });
});

describe('a page that is not read', () => {
  const off = { switches: { ...readingAtFirst, everywhere: false } };
  const notNamed = { switches: { ...readingAtFirst, sites: 'named' as const } };
  const siteOff = { switches: { ...readingAtFirst, sitesOff: ['example.org'] } };

  test.each<[Partial<PopupState>, ReturnType<typeof whyUnread>, string]>([
    [{}, 'noArticle', 'It does not look like an article.'],
    [siteOff, 'siteOff', 'Reading is off on this site.'],
    [notNamed, 'siteNotNamed', 'Only sites that you name are read, and this is not one of them.'],
    [off, 'everywhereOff', 'Reading is off.'],
  ])('%j says why and can be read anyway', (change, why, words) => {
    const { actions } = show({ ...change, page: { is: 'unread' } });
    expect(whyUnread(stateWith(change))).toBe(why);
    expect(screen.getByRole('status').textContent).toBe(`This page is not being read.${words}`);
    fireEvent.click(button('Read this page anyway'));
    expect(actions.onRead).toHaveBeenCalledOnce();
  });

  test('is asked for once while the reader starts, and can be asked for again when none came', () => {
    const { actions, change } = show({ page: { is: 'starting' } });
    expect(screen.getByRole('status').textContent).toBe('Reading this page…');
    fireEvent.click(button('Read this page anyway'));
    expect(actions.onRead).not.toHaveBeenCalled();
    change({ page: { is: 'failed' } });
    expect(screen.getByRole('status').textContent).toContain('Reload the page and try again.');
    fireEvent.click(button('Read this page anyway'));
    expect(actions.onRead).toHaveBeenCalledOnce();
  });

  test('keeps the keyboard where the answer appears', () => {
    const { change } = show({ page: { is: 'starting' } });
    button('Read this page anyway').focus();
    change({});
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'On this page' }));
  });
});

describe('what cannot be read', () => {
  test.each<PageState>([{ is: 'looking' }, { is: 'closed' }])('%j offers no button', (page) => {
    show({ page });
    const names = screen.queryAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toEqual(['Library', 'Settings', 'Show in the side panel']);
  });

  test('a page of the browser itself is named as such', () => {
    show({ site: undefined, page: { is: 'closed' } });
    const words = screen.getByRole('status').textContent;
    expect(words).toContain('The browser keeps extensions out of this page.');
  });

  test('a page that names nothing teaches what is marked', () => {
    show({ page: { is: 'read', title: 'A day', entries: [], quotes: [] } });
    const words = screen.getByRole('status').textContent;
    expect(words).toContain('No person or event of your data is named here.');
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('access that the browser withholds is asked for by a button, in place of the page', () => {
    const { actions } = show({ withheld: true, page: { is: 'closed' } });
    expect(screen.queryByRole('region', { name: 'On this page' })).toBeNull();
    fireEvent.click(button('Allow access to web pages'));
    expect(actions.onGrant).toHaveBeenCalledOnce();
  });

  test('a page that can be read though others are withheld shows both', () => {
    show({ withheld: true });
    expect(button('Allow access to web pages')).toBeTruthy();
    expect(button(/^Sergey Lavrov/)).toBeTruthy();
  });
});

describe('quotes saved of the page', () => {
  const quotes = [
    { id: 'q1', words: 'The harbour stays open', state: 'same' as const },
    { id: 'q2', words: '12 ships a day', state: 'changed' as const },
    { id: 'q3', words: 'No further questions', state: 'lost' as const },
  ];

  test('each says whether it stands as it was, and leads to its words', () => {
    const { actions } = show({ page: { is: 'read', title: 'A day', entries: [lavrov], quotes } });
    expect(button(/harbour/).textContent).toContain('as saved');
    expect(button(/12 ships/).textContent).toContain('changed since you saved it');
    expect(button(/No further/).textContent).toContain('no longer on the page');
    button(/12 ships/).click();
    expect(actions.onShowQuote).toHaveBeenCalledWith('q2');
  });

  test('all quotes of the page and the library are one press away', () => {
    const { actions } = show();
    button('Quotes of this page…').click();
    button('Library').click();
    expect(actions.onListQuotes).toHaveBeenCalledOnce();
    expect(actions.onLibrary).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(actions.onSettings).toHaveBeenCalledOnce();
  });
});

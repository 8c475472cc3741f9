import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PanelArticle, PanelState, PastedText } from '../../components/panel/model.ts';
import { Panel, type PanelActions } from '../../components/panel/Panel.tsx';
import type { PageState } from '../../components/popup/model.ts';
import type { EntryCard } from '../../core/model/card.ts';
import type { Written } from '../../core/model/written.ts';
import { keepLive } from '../../messaging/keep-live.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { keepFollowing } from '../../page/from-outside/follow.ts';
import { lookAtTab } from '../../page/from-outside/look.ts';
import { localToday } from '../../page/today.ts';
import { siteOf } from '../../storage/settings.ts';
import { followTabs } from './shown-tab.ts';
import { followArticle, type TabArticle } from './tab-article.ts';
import { wearFace } from '../../page/wear-face.ts';
import { readFace, watchFace } from '../../storage/face.ts';

const root = document.querySelector('#panel')!;
wearFace(await readFace());
document.title = i18n.t('panel.title');

/** The store, and all that reads text: the list of an article is there without them. */
const loadStore = () => import('./store.ts');
let state: PanelState = { page: { is: 'looking' }, pinned: false, trail: [] };
let following = new AbortController();
let inTab: TabArticle | undefined;
let lookAgain: (() => Promise<void>) | undefined;
/** What was pasted last; while its article is shown no tab is followed. */
let pasted: PastedText | undefined;

function show(change: Partial<PanelState>): void {
  state = { ...state, ...change };
  render(<Panel state={state} actions={actions} />, root);
}

function articleShown(): PanelArticle | undefined {
  return state.page.is === 'read' ? state.page.article : undefined;
}

function showArticle(article: PanelArticle): void {
  const isSame = articleShown()?.id === article.id;
  show({
    page: { is: 'read', article },
    ...(isSame ? {} : { trail: [], notice: undefined }),
  });
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Shows what the tab's page names, and what it names later. */
function follow(asked = false): void {
  following.abort();
  following = new AbortController();
  const { signal } = following;
  const tabId = tab.id();
  if (tabId === undefined) return show({ page: { is: 'closed' }, trail: [] });
  const reading = followArticle(tabId, showArticle, signal);
  inTab = reading;
  const showPage = (page: PageState) => {
    if (page.is === 'read') reading.update(page);
    else if (page.is === 'closed') show({ page, trail: [], pasting: state.pasting });
    else if (!reading.article()) show({ page, trail: [] });
  };
  const look = () => lookAtTab(tabId);
  const isSeen = () => document.visibilityState === 'visible';
  lookAgain = keepFollowing({ look, show: showPage, pause, signal }, isSeen, asked);
}

/** What a pinned article, pasted text or a form under way would lose by another tab is kept. */
function followUnlessKept(): void {
  if (!state.pinned && !state.pasting) follow();
}

function openCard(card: EntryCard): void {
  show({ trail: [...state.trail, card], notice: undefined });
}

function tellWritten(written: Written | undefined): void {
  if (written?.ok) return show({ notice: i18n.t('saving.saved') });
  show({ notice: i18n.t(written?.why === 'full' ? 'saving.full' : 'saving.failed') });
}

async function openLibrary(place: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}#${place}` });
}

const actions: PanelActions = {
  onPin() {
    show({ pinned: !state.pinned });
    if (state.pinned) return;
    pasted = undefined;
    void tab.catchUp().then(() => follow());
  },
  async onOpen(key) {
    const article = articleShown();
    if (!article) return;
    const named = article.entries.find(({ entry }) => entry.key === key)?.card;
    const store = await loadStore();
    const card =
      named ?? (await store.readLoneCard(store.db, { key, article, today: localToday() }));
    if (!card || articleShown()?.id !== article.id) return;
    openCard(card);
    await store.noteLook(store.db, tab.id(), card);
  },
  onBack: () => show({ trail: state.trail.slice(0, -1) }),
  onShowOnPage(key) {
    const tabId = tab.id();
    if (tabId !== undefined) void sendMessage('showEntry', key, tabId).catch(() => false);
  },
  onShowQuote(id) {
    const tabId = tab.id();
    if (tabId !== undefined) void sendMessage('showQuote', id, tabId).catch(() => false);
  },
  async onSaveQuote(id) {
    const [tabId, article] = [tab.id(), articleShown()];
    if (!article) return;
    if (article.from === 'tab' && tabId !== undefined) {
      const written = await sendMessage('saveFound', id, tabId).catch(() => undefined);
      tellWritten(written);
      if (!written?.ok) return;
      inTab?.markSaved(id);
      // The page finds the quote as one that is saved once the background has told it.
      await lookAgain?.();
      return;
    }
    const found = article.found?.quotes.find(({ quote }) => quote.id === id);
    if (!found || !pasted || !article.found) return;
    const store = await loadStore();
    const written = await store.saveTextQuote(store.db, found.quote, pasted.text);
    const quotes = article.found.quotes.map((one) =>
      one === found ? { ...one, isSaved: written.ok } : one,
    );
    showArticle({ ...article, found: { ...article.found, quotes } });
    tellWritten(written);
  },
  onAddPerson: (name) =>
    void openLibrary(`entries?${new URLSearchParams({ add: 'person', name }).toString()}`),
  onRead() {
    const tabId = tab.id();
    if (tabId === undefined) return;
    show({ page: { is: 'starting' } });
    void sendMessage('readTab', tabId).catch(() => false);
    follow(true);
  },
  async onOpenPaste() {
    const address = await tab.address();
    const known = siteOf(address) === undefined ? '' : address;
    show({ pasting: { text: '', address: known, day: '' }, notice: undefined });
  },
  onClosePaste: () => show({ pasting: undefined }),
  async onPaste(given) {
    following.abort();
    pasted = given;
    const store = await loadStore();
    const article = await store.readPastedText(store.db, given, new Date().toISOString());
    // It stays until the person goes back to the tab.
    show({ pasting: undefined, pinned: true });
    showArticle(article);
  },
  onLibrary: () => void openLibrary(''),
};

const asked = new URLSearchParams(location.search).get('tab');
const tab = await followTabs(asked ? Number(asked) : undefined, followUnlessKept);
follow();
// Another language or size of text is chosen in the settings while the panel stands open.
watchFace((face) => {
  wearFace(face);
  show({});
}, new AbortController().signal);
keepLive();

import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PopupState } from '../../components/popup/model.ts';
import { Popup, type PopupActions } from '../../components/popup/Popup.tsx';
import { withSite } from '../../core/model/reading.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { followPage } from '../../page/from-outside/follow.ts';
import { lookAtTab } from '../../page/from-outside/look.ts';
import { openPanel } from '../../page/from-outside/open-panel.ts';
import { changeReading, getReading, watchReading } from '../../storage/settings.ts';
import { askForAccess, isAccessWithheld, watchAccess } from '../../page/from-outside/access.ts';
import { findCurrentTab, watchCurrentTab } from './tab.ts';
import { wearFace } from '../../page/wear-face.ts';
import { readFace } from '../../storage/face.ts';

const root = document.querySelector('#popup')!;
wearFace(await readFace());
document.title = i18n.t('extension.name');

const [current, switches, withheld] = await Promise.all([
  findCurrentTab(),
  getReading(),
  isAccessWithheld(),
]);
let tab = current;
let state: PopupState = { switches, site: tab?.site, withheld, page: { is: 'looking' } };
let following = new AbortController();

function show(change: Partial<PopupState>): void {
  state = { ...state, ...change };
  render(<Popup state={state} actions={actions} />, root);
}

function follow(asked = false): void {
  following.abort();
  following = new AbortController();
  void followPage(
    {
      look: async () => (tab ? lookAtTab(tab.id) : { is: 'closed' }),
      show: (page) => show({ page }),
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      signal: following.signal,
    },
    asked,
  );
}

const actions: PopupActions = {
  onEverywhere: (everywhere) => void changeReading((reading) => ({ ...reading, everywhere })),
  onSite: (site, on) => void changeReading((reading) => withSite(reading, site, on)),
  onGrant: () => void askForAccess().catch(() => false),
  onRead() {
    if (!tab) return;
    show({ page: { is: 'starting' } });
    void sendMessage('readTab', tab.id).catch(() => false);
    follow(true);
  },
  async onLibrary() {
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
    window.close();
  },
  onPanel() {
    if (!tab) return;
    // Not awaited: the click must still be under way.
    void openPanel(tab).finally(() => window.close());
  },
  async onSettings() {
    await browser.runtime.openOptionsPage();
    window.close();
  },
  async onListQuotes() {
    const opened = tab && (await sendMessage('listPageQuotes', tab.id).catch(() => false));
    if (opened) window.close();
    else follow();
  },
  async onShowQuote(id) {
    const shown = tab && (await sendMessage('showQuote', id, tab.id).catch(() => false));
    if (shown) window.close();
    else follow();
  },
  async onOpen(key) {
    const shown = tab && (await sendMessage('showEntry', key, tab.id).catch(() => false));
    if (shown) window.close();
    else {
      show({ gone: true });
      follow();
    }
  },
};

// The popup follows as long as it is open.
const { signal } = new AbortController();
watchReading((reading) => {
  show({ switches: reading });
  follow();
}, signal);
watchAccess(async () => {
  show({ withheld: await isAccessWithheld() });
  follow();
}, signal);
watchCurrentTab(
  tab,
  (next) => {
    tab = next;
    show({ site: next.site, gone: false, page: { is: 'looking' } });
    follow();
  },
  signal,
);
show({});
follow();

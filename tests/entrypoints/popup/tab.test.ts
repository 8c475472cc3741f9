import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  findCurrentTab,
  watchCurrentTab,
  type CurrentTab,
} from '../../../entrypoints/popup/tab.ts';

let ending: AbortController;
/** The tab that the popup itself is, where it was opened as one. */
let own: number | undefined;

beforeEach(async () => {
  await fakeBrowser.windows.create({ focused: true });
  ending = new AbortController();
  own = undefined;
  Object.assign(fakeBrowser.tabs, {
    getCurrent: async () => (own === undefined ? undefined : fakeBrowser.tabs.get(own)),
  });
  return () => ending.abort();
});

const openTab = async (url: string) => (await fakeBrowser.tabs.create({ url, active: true })).id!;
const bringToFront = (id: number) => fakeBrowser.tabs.update(id, { active: true });

async function watch() {
  const known = await findCurrentTab();
  const changed = vi.fn<(tab: CurrentTab) => void>();
  watchCurrentTab(known, changed, ending.signal);
  return { known, changed };
}

test('opened as a tab of its own, it comes to know the page that is looked at next, and stays with it', async () => {
  const page = await openTab('https://courier.example/a');
  own = await openTab('chrome-extension://us/popup.html');
  const { known, changed } = await watch();
  expect(known?.site).toBeUndefined();
  await bringToFront(page);
  await expect.poll(() => changed.mock.lastCall?.[0]).toMatchObject({ id: page, site: 'courier.example' }); // prettier-ignore
  await bringToFront(own);
  await bringToFront(page);
  expect(changed).toHaveBeenCalledOnce();
});

test('another page in the same tab is told, another title is not', async () => {
  const page = await openTab('https://courier.example/a');
  const { changed } = await watch();
  const tab = await fakeBrowser.tabs.get(page);
  await fakeBrowser.tabs.onUpdated.trigger(page, { title: 'Another' }, tab);
  await fakeBrowser.tabs.update(page, { url: 'https://herald.example/' });
  await expect
    .poll(() => changed.mock.calls)
    .toMatchObject([[{ id: page, site: 'herald.example' }]]);
});

import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openPanel } from '../../../page/from-outside/open-panel.ts';

function serve(open: () => Promise<void>) {
  const create = vi.fn(async () => ({ id: 2 }));
  Object.assign(browser, { sidePanel: { open } });
  Object.assign(browser.windows, { create });
  return create;
}

test('the side panel of the tab’s window is opened', async () => {
  const open = vi.fn(async () => {});
  const create = serve(open);
  await openPanel({ windowId: 3, id: 7 });
  expect(open).toHaveBeenCalledWith({ windowId: 3 });
  expect(create).not.toHaveBeenCalled();
});

test('where the browser keeps it closed, the tab’s panel stands in a window of its own', async () => {
  const create = serve(() => Promise.reject(new Error('not during a click')));
  await openPanel({ windowId: 3, id: 7 });
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({
      type: 'popup',
      url: expect.stringContaining('sidepanel.html?tab=7'),
    }),
  );
});

import { browser } from 'wxt/browser';
import { onMessage } from '../../messaging/protocol.ts';
import { openPanel } from '../../page/from-outside/open-panel.ts';
import { inject } from './inject.ts';

/** Opens the side panel from cards and by shortcut, and brings what it asks of a page. */
export function servePanel(): void {
  onMessage('openPanel', async ({ sender: { tab } }) => {
    if (tab) await openPanel(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab) void openPanel(tab).catch(() => undefined);
  });
  onMessage('bringQuotes', ({ data: tabId }) => inject({ tabId }, '/saving.js'));
}

import { browser } from 'wxt/browser';
import { sendMessage } from '../../messaging/protocol.ts';

const directions: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** The browser's own shortcuts, which a person may rebind; the reader listens for the default keys too. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const direction = directions[command];
    if (direction === undefined || tab?.id === undefined) return;
    // A tab without a reader has nobody to answer.
    void sendMessage('walkMentions', direction, tab.id).catch(() => undefined);
  });
}

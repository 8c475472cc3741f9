import { browser } from 'wxt/browser';
import type { onMessage } from '../../messaging/protocol.ts';

type Sender = Parameters<Parameters<typeof onMessage<'bringCards'>>[1]>[0]['sender'];

/**
 * Refuses what pages' processes send: what makes the background ask a host is the word of a person in one of
 * the extension's own pages.
 */
export function requireOwnPage({ url }: Sender): void {
  if (!url?.startsWith(browser.runtime.getURL('/')))
    throw new Error('Only pages of the extension may ask for this.');
}

import type { CDPSession, Page } from 'playwright-core';

/**
 * Looks into the closed shadow root, as only the extension's own world in the page can. For the demo,
 * the tests and the screenshots; the page itself has no such way.
 */
export interface InsideCard {
  /** Evaluates an expression in which `root` is the closed root, or undefined without a host. */
  evaluate<T>(expression: string): Promise<T>;
  /** The card's text as a person reads it, or "" where none is open. */
  text(): Promise<string>;
  waitForCard(timeout?: number): Promise<string>;
}

/** Says of a `root` whether it is the reader's: its own style sheet stands in it. */
export const isOurRoot = `root?.querySelector('style')?.textContent.includes('--caution-wash')`;

const findRoot = `(() => {
  // On a page of the extension's own our scripts run in the page itself, and there is no such API.
  if (!chrome.dom) return globalThis.sourceContextHost?.root;
  for (const element of document.querySelectorAll('[popover="manual"]')) {
    const root = chrome.dom.openOrClosedShadowRoot(element);
    if (${isOurRoot}) return root;
  }
})()`;

export async function lookInsideCard(page: Page): Promise<InsideCard> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string; frameId: unknown; isPage: unknown }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://'))
      contexts.push({
        id: context.id,
        origin: context.origin,
        frameId: context.auxData?.['frameId'],
        isPage: context.auxData?.['isDefault'],
      });
  });
  session.on('Runtime.executionContextsCleared', () => (contexts.length = 0));
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    const at = contexts.findIndex(({ id }) => id === executionContextId);
    if (at >= 0) contexts.splice(at, 1);
  });
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const evaluate = async <T>(expression: string): Promise<T> => {
    const here = contexts.filter(({ frameId }) => frameId === frameTree.frame.id);
    // On a page of the extension's own Playwright has a world of its own beside the page's.
    const context = here.find(({ isPage }) => isPage === true) ?? here.at(-1);
    if (!context) return undefined as T;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: context.id,
      expression: `(() => { const root = ${findRoot}; return (${expression}); })()`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  const text = async () =>
    (await evaluate<string>(`root?.querySelector('.card')?.innerText ?? ''`)) ?? '';
  return {
    evaluate,
    text,
    async waitForCard(timeout = 3_000) {
      const until = Date.now() + timeout;
      while (Date.now() < until) {
        const found = await text();
        if (found !== '') return found;
        await page.waitForTimeout(20);
      }
      throw new Error('No card opened.');
    },
  };
}

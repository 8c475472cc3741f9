import { describe, expect, test } from 'vitest';
import type { TestPage } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import {
  areasOf,
  dismiss,
  hover,
  isPainted,
  leave,
  middleOf,
  open,
  seeCard,
  untilCard,
  untilMarked,
  untilNoCard,
} from './harness/reader.ts';
import { useNewsroom, usePages } from './harness/sites.ts';

const addressOf = useNewsroom();
const pages = usePages();
const strict = usePages({ 'content-security-policy': "default-src 'none'; style-src 'self'" });

/** What a page that watches itself has seen; see `watchItself`. */
interface Witness {
  before: string;
  mutations: string[];
  violations: string[];
}

/** In the page: takes down every change of the document after it was parsed. */
function watchItself(): void {
  const witness: Witness = { before: '', mutations: [], violations: [] };
  Object.assign(globalThis, { witness });
  const describeNode = (node: Node) =>
    node instanceof Element ? node.cloneNode(false).nodeName : `${node.nodeName} ${node.nodeValue}`;
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      const isHost = (node: Node) => node instanceof HTMLElement && node.popover === 'manual';
      if (nodes.length > 0 ? nodes.every(isHost) : isHost(target)) continue;
      witness.mutations.push(`${type} of ${describeNode(target)}: ${nodes.map(describeNode)}`);
    }
  });
  const options = { childList: true, attributes: true, characterData: true, subtree: true };
  document.addEventListener('DOMContentLoaded', () => {
    witness.before = document.documentElement.outerHTML;
    observer.observe(document, options);
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    witness.violations.push(`${violatedDirective} ${blockedURI}`);
  });
}

function ask(page: TestPage) {
  return page.evaluate(() => {
    const { witness } = globalThis as unknown as { witness: Witness };
    const copy = document.documentElement.cloneNode(true) as Element;
    const hosts = copy.querySelectorAll('[popover="manual"]');
    for (const host of hosts) host.remove();
    return { ...witness, hosts: hosts.length, after: copy.outerHTML };
  });
}

inEveryBrowser((browser) => {
  test('a page that watches itself sees nothing but the one host element', async () => {
    const page = await browser().newPage();
    await page.beforeScripts(watchItself);
    await page.goto(addressOf('who-said-momentum'));
    await untilMarked(page, 'Mikhail Galuzin');
    await hover(page, 'Mikhail Galuzin', '#lead');
    await leave(page);
    await hover(page, 'Anchorage summit', '#summit');
    await dismiss(page);
    await page.press('KeyJ', 'Alt', 'Shift');
    await page.press('Enter');
    await untilCard(page);
    await dismiss(page);

    const { before, after, mutations, hosts } = await ask(page);
    expect(hosts).toBe(1);
    expect(mutations).toEqual([]);
    expect(after).toBe(before);
    await page.close();
  });

  test('a strict content security policy stops neither marks nor card', async () => {
    const page = await browser().newPage();
    await page.beforeScripts(watchItself);
    await page.goto(strict.addressOf('strict.html'));
    await untilMarked(page, 'Sergei Ryabkov', 'Anchorage summit');
    expect(await isPainted(page, 'Yury Ushakov')).toBe(true);
    await hover(page, 'Sergei Ryabkov');
    expect(await page.inCard(`getComputedStyle(root.querySelector('.card')).position`)).toBe(
      'fixed',
    );
    // Firefox asks for the favicon, which this policy stops too.
    const { violations } = await ask(page);
    expect(violations.filter((one) => !one.endsWith('/favicon.ico'))).toEqual([]);
    await page.close();
  });

  test('text in open shadow roots is marked, painted and has cards', async () => {
    const page = await open(browser(), pages.addressOf('shadow.html'));
    const names = ['Sergei Ryabkov', 'Vladimir Medinsky', 'Rustem Umerov', 'Mikhail Galuzin'];
    await untilMarked(page, ...names);
    for (const name of names) expect(await isPainted(page, name), `${name} is painted`).toBe(true);
    for (const name of ['Vladimir Medinsky', 'Rustem Umerov']) {
      expect((await hover(page, name)).name).toBe(name);
      await dismiss(page);
    }
  });

  describe('the top layer', () => {
    /** The card can be used: it lies on top where it stands, and its button takes a click. */
    async function expectUsable(page: TestPage, home: string): Promise<void> {
      const card = await untilCard(page);
      const found = await page.evaluate(({ x, y }) => {
        const top = document.elementFromPoint(x, y);
        return { popover: top?.getAttribute('popover'), home: top?.parentElement?.id };
      }, middleOf(card.area));
      expect(found).toEqual({ popover: 'manual', home });
      const close = await page.inCard<{ x: number; y: number }>(`(() => {
        const { x, y } = [...root.querySelectorAll('button.icon')].at(-1).getBoundingClientRect();
        return { x: x + 9, y: y + 9 };
      })()`);
      await page.click(close);
      await untilNoCard(page);
    }

    test('the card stands in modal dialogs, and outside again after them', async () => {
      const page = await open(browser(), pages.addressOf('layers.html'));
      await untilMarked(page, 'Steve Witkoff');
      await hover(page, 'Steve Witkoff');
      await expectUsable(page, '');

      await page.click(middleOf((await areasOf(page, 'Open the notes'))[0]!));
      await expect.poll(() => areasOf(page, 'Sergei Ryabkov')).not.toEqual([]);
      await hover(page, 'Sergei Ryabkov');
      await expectUsable(page, 'notes');

      await page.click(middleOf((await areasOf(page, 'More notes'))[0]!));
      await hover(page, 'Mikhail Galuzin');
      await expectUsable(page, 'second');

      await hover(page, 'Mikhail Galuzin');
      await page.press('Escape');
      expect(await seeCard(page)).toBeNull();
      const isOpen = () =>
        page.evaluate(() => document.querySelector('dialog#second')!.matches('[open]'));
      expect(await isOpen(), 'one press closes one thing').toBe(true);
      await page.press('Escape');
      expect(await isOpen()).toBe(false);

      await page.click(middleOf((await areasOf(page, 'Done'))[0]!));
      await hover(page, 'Steve Witkoff');
      await expectUsable(page, '');
    });

    test('the card stands in the element that fills the screen', async () => {
      const page = await open(browser(), pages.addressOf('layers.html'));
      await untilMarked(page, 'Yury Ushakov');
      await page.click(middleOf((await areasOf(page, 'Fill the screen'))[0]!));
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('stage');
      await hover(page, 'Yury Ushakov');
      await expectUsable(page, 'stage');
    });
  });
});

import { expect, test } from 'vitest';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';
import type { Area, TestPage } from './harness/browser.ts';
import type { ChromiumPage } from './harness/in-chromium.ts';
import {
  areasOf,
  dismiss,
  hover,
  open,
  pause,
  seeCard,
  untilCard,
  untilMarked,
  untilNoCard,
} from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

/** Everything by key: walk, open, read, close, and be back where one was. */

const addressOf = useNewsroom();

function rings(page: TestPage): Promise<Area[]> {
  return page.inCard(`[...root?.querySelectorAll('.ring') ?? []].map((ring) => {
    const { x, y, width, height } = ring.getBoundingClientRect();
    return { x, y, width, height };
  })`);
}

const said = (page: TestPage) =>
  page.inCard<string>(`root?.querySelector('[role="status"]')?.textContent ?? ''`);

/**
 * Begins the walk; keys are heard a moment after the first marks, and a press that is heard rings. Of several that
 * were heard late the walk goes back to where it began.
 */
async function beginWalk(page: TestPage): Promise<Area> {
  const press = async () => {
    await page.press('KeyJ', 'Alt', 'Shift');
    const until = Date.now() + 800;
    while (Date.now() < until && (await rings(page)).length === 0) await pause(50);
    return (await rings(page)).length;
  };
  await expect.poll(press, { timeout: 8_000, message: 'a press that is heard' }).toBeGreaterThan(0);
  for (let before = ''; !(await said(page)).includes(', 1 of ');) {
    before = await said(page);
    await page.press('KeyK', 'Alt', 'Shift');
    await expect.poll(() => said(page), { message: 'a step back' }).not.toBe(before);
  }
  const [ring] = await rings(page);
  if (!ring) throw new Error('The walk has no ring.');
  return ring;
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const focused = `root.activeElement?.className ?? ''`;

inEveryBrowser((browser) => {
  test('walk, open, close: the ring, the card, the focus', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin', 'Anchorage summit');
    const first = await beginWalk(page);
    const [, words] = /^(.+), 1 of \d+\./.exec(await said(page)) ?? [];
    expect(words).toBeTruthy();
    const areas = await areasOf(page, words!);
    expect(areas.some((area) => overlap(area, first))).toBe(true);

    await page.press('KeyJ', 'Alt', 'Shift');
    await expect.poll(() => said(page)).toContain(', 2 of ');
    await page.press('KeyK', 'Alt', 'Shift');
    await expect.poll(() => said(page)).toContain(', 1 of ');

    await page.press('Enter');
    const card = await untilCard(page);
    expect(card.name.length).toBeGreaterThan(3);
    await expect.poll(() => page.inCard<string>(focused)).toBe('card');
    await page.press('Tab');
    await expect
      .poll(() => page.inCard<string>(`root.activeElement?.getAttribute('aria-label') ?? ''`))
      .toContain(card.name);

    await page.press('Escape');
    await untilNoCard(page);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await rings(page)).not.toEqual([]);
    const [x, y] = [first.x - 6, first.y - 6];
    const around = { x, y, width: first.width + 12, height: first.height + 12 };
    const withRing = await page.screenshot(around);
    await page.press('Escape');
    await expect.poll(() => rings(page)).toEqual([]);
    expect(withRing.equals(await page.screenshot(around)), 'the ring is seen').toBe(false);
  });

  test('the focus goes back to the link it was on', async () => {
    const page = await open(browser(), addressOf('kremlin-rejects-impasse'));
    await untilMarked(page, 'Rybakov');
    await page.evaluate(() => document.querySelector<HTMLElement>('#lead a')!.focus());
    await beginWalk(page);
    await page.press('Enter');
    await untilCard(page);
    expect(page.address()).toBe(addressOf('kremlin-rejects-impasse'));
    await page.press('Escape');
    await untilNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.matches('#lead a'))).toBe(true);
  });

  test('a page’s own keys stay its own; keys in the card stay in the card', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      document.addEventListener('keydown', (event) => seen.push(event.key));
      const field = document.createElement('input');
      field.id = 'field';
      document.body.prepend(field);
      field.focus();
    });
    const seen = () =>
      page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.join(' '));
    await page.press('Enter');
    await page.type('jk');
    expect(
      await page.evaluate(() => document.querySelector<HTMLInputElement>('#field')!.value),
    ).toBe('jk');
    expect(await seen()).toBe('Enter j k');
    expect(await seeCard(page)).toBeNull();

    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await beginWalk(page);
    await page.press('Enter');
    await untilCard(page);
    const before = await seen();
    await page.press('KeyX');
    await page.press('Tab');
    expect(await seen()).toBe(before);
    await dismiss(page);
  });
});

/** The names that assistive technology is given for the nodes of a role. */
async function accessibleNames({ page }: ChromiumPage, role: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map((node) => String(node.name?.value));
}

inChromium((browser) => {
  test('a screen reader meets a dialog with the name of the entry', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Vladimir Putin');
    const { name } = await hover(page, 'Vladimir Putin', '#lead');
    const dialogs = await accessibleNames(page as ChromiumPage, 'dialog');
    expect(dialogs).toEqual([name]);
    const buttons = await accessibleNames(page as ChromiumPage, 'button');
    expect(buttons).toEqual(
      expect.arrayContaining([`Keep the card of ${name} open`, `Close the card of ${name}`]),
    );
    await dismiss(page);
  });
});

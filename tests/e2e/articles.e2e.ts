import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import {
  areasOf,
  dismiss,
  hover,
  marks,
  middleOf,
  open,
  pause,
  seeCard,
  settledMarks,
  untilMarked,
} from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

const addressOf = useNewsroom();

inEveryBrowser((browser) => {
  test('a plain page: people and events are marked and have their cards', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin', 'Anchorage summit');

    const person = await hover(page, 'Vladimir Putin', '#lead');
    expect(person.name).toBe('Vladimir Putin');
    expect(person.text).toContain('President of Russia');
    expect(person.days[0]).toBe('2025-08-15');
    await dismiss(page);

    const event = await hover(page, 'Anchorage summit', '#summit');
    expect(event.name).toBe('Anchorage summit');
    expect(event.text).toMatch(/15 August 2025|August 15, 2025/);
  });

  test('a page of statements: each is dated, and only what came before is shown', async () => {
    const page = await open(browser(), addressOf('who-said-momentum'));
    await untilMarked(
      page,
      'Sergei Ryabkov',
      '“interested in the swiftest settlement of the Ukrainian crisis”',
    );
    const card = await hover(page, 'Sergei Ryabkov', '#lead');
    expect(card.name).toBe('Sergey Ryabkov');
    expect(card.days).toEqual(['2025-10-08', '2025-10-08']);
    expect(card.text).toContain('3 days before this article');
    await dismiss(page);

    // Words that stand in the record tell when they were said first.
    const quote = await hover(page, 'swiftest');
    expect(quote.name).toBe('Mikhail Galuzin');
    expect(quote.text).toContain('In the same words, earlier');
    expect(quote.text).toMatch(/on record on .*September.*2025, 5 weeks before this article/);
    expect(quote.days[0]).toBe('2025-09-04');
  });

  test('a page of links: a name split by elements is one mention', async () => {
    const page = await open(browser(), addressOf('kremlin-rejects-impasse'));
    await untilMarked(page, 'Yury', 'Ushakov', 'Rybakov');
    const card = await hover(page, 'Yury Ushakov', '#lead');
    expect(card.name).toBe('Yury Ushakov');
    // The card that is open stays the same one: on another mention it would close and open anew.
    await page.inCard(`void (root.querySelector('.card').dataset.seen = 'first')`);
    const [, second] = await areasOf(page, 'Yury Ushakov', '#lead');
    await page.movePointer(middleOf(second!), 3);
    await pause(700);
    expect(await page.inCard(`root.querySelector('.card')?.dataset.seen`)).toBe('first');
    await dismiss(page);

    const event = await hover(page, 'Anchorage summit', '.story');
    expect(event.name).toBe('Anchorage summit');
    expect(event.days.length).toBeGreaterThan(0);
    await dismiss(page);

    const misspelt = await hover(page, 'Rybakov', '.story');
    expect(misspelt.name).toBe('Sergey Ryabkov');
    expect(misspelt.text).toContain('The page writes “Rybakov”.');
  });

  test('a single-page app: every story is read against its own date', async () => {
    const page = await open(browser(), addressOf('istanbul-rounds'));
    await untilMarked(page, 'Rustem', 'Andrey Rudenko');
    const before = await hover(page, 'Andrey Rudenko');
    expect(before.name).toBe('Andrey Rudenko');
    expect(before.days[0]).toBe('2025-05-30');
    await dismiss(page);

    const [link] = await areasOf(page, 'urged Kyiv to treat');
    await page.click(middleOf(link!));
    await expect.poll(() => page.address()).toContain('rudenko-before-round-two');
    await expect.poll(() => marks(page)).not.toContain('Rustem');
    await untilMarked(page, 'Andrey');
    await settledMarks(page);
    const after = await hover(page, 'Andrey Rudenko', '#lead');
    expect(after.days).toEqual([]);
    expect(after.laterDays).toContain('2025-05-30');
    await dismiss(page);

    await page.evaluate(() => history.back());
    await untilMarked(page, 'Rustem', 'Andrey Rudenko');
    await settledMarks(page);
    const again = await hover(page, 'Andrey Rudenko');
    expect(again.days).toEqual(before.days);
    await dismiss(page);
    const event = await hover(page, 'Istanbul talks', '#round-one');
    expect(event.name).toMatch(/Istanbul talks/);
  });

  test('a live blog: names of new updates are marked', async () => {
    const page = await open(browser(), addressOf('kremlin-visit', '?every=200'));
    await untilMarked(page, 'Jared Kushner', 'Kremlin talks');
    expect(await seeCard(page)).toBeNull();
    await untilMarked(page, 'Josh Gruenbaum', 'Rustem Umerov');
    await expect.poll(() => areasOf(page, 'That is all from us')).not.toEqual([]);
    await settledMarks(page);
    // In the corrected list, whose text was replaced under the marks it had.
    const card = await hover(page, 'Kirill Dmitriev', '#room');
    expect(card.name).toBe('Kirill Dmitriev');
    await dismiss(page);
    expect((await hover(page, 'Alaska summit', '#update-anchorage')).name).toBe('Anchorage summit');
  });

  test('a Russian page: names are known in their cases', async () => {
    const page = await open(browser(), addressOf('posle-ankoridzha'));
    await untilMarked(page, 'Рябкову', 'саммит в Анкоридже');
    const person = await hover(page, 'Рябкову', 'h1');
    expect(person.name).toBe('Sergey Ryabkov');
    expect(person.days).toContain('2025-10-08');
    await dismiss(page);
    expect((await hover(page, 'саммит в Анкоридже', '#lead')).name).toBe('Anchorage summit');
  });
});

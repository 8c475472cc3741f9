import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import {
  bringIntoView,
  dismiss,
  hover,
  middleOf,
  open,
  pause,
  seeCard,
  untilMarked,
} from './harness/reader.ts';
import {
  press,
  pressUntil,
  saveWords,
  seeFound,
  seePanel,
  select,
  untilPanel,
} from './harness/saving.ts';
import { portData } from './harness/port-data.ts';
import { usePages } from './harness/sites.ts';

const { addressOf } = usePages();
const words =
  'The harbour stays open through the winter, and 12 ships a day will not be turned away';

inEveryBrowser(
  (browser) => {
    test('select, save, see it again, find it in the next card, and told when it changed', async () => {
      const later = await open(browser(), addressOf('later.html'));
      await untilMarked(later, 'Ana Ruiz');
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await select(page, words);
      await untilPanel(page, 'Save quote');
      await press(page, 'Save quote');
      const saved = await untilPanel(page, /Saved/);
      expect(saved).toContain('Ana Ruiz');
      expect(saved).toContain('September 3, 2025');
      await untilPanel(page, /earlier[\s\S]*parliament/);
      // The words stay selected.
      expect(await page.evaluate(() => getSelection()?.toString().slice(0, 11))).toBe(
        'The harbour',
      );
      await expect.poll(() => seeFound(page)).toContain('found');

      await page.reload();
      await expect.poll(() => seeFound(page), { timeout: 8_000 }).toContain('found');

      const edited = await open(browser(), addressOf('story-edited.html'));
      await expect.poll(() => seeFound(edited), { timeout: 8_000 }).toContain('found-changed');
      const [area] = await bringIntoView(edited, 'The harbour stays open');
      await edited.click(middleOf(area!));
      const changed = await untilPanel(edited, 'changed these words');
      expect(changed).toContain('Changed: a number, a negation');
      await edited.press('Escape');

      // Another article of a later day, which stood open meanwhile: the quote is a prior statement of its speaker.
      await later.bringToFront();
      await expect
        .poll(async () => {
          await dismiss(later);
          return (await hover(later, 'Ana Ruiz')).text;
        })
        .toContain('Your quote');
      const card = (await seeCard(later))!;
      expect(card.text).toContain('12 ships a day');
      expect(card.days).toEqual(expect.arrayContaining(['2025-09-03', '2025-06-01']));
    });

    test('words that are gone are listed as lost, with the day they were last seen', async () => {
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await saveWords(page, 'will not be turned away', '#first');
      const cut = await open(browser(), addressOf('story-cut.html'));
      await untilMarked(cut, 'Ana Ruiz');
      const popup = await browser().openPopup(cut);
      await expect
        .poll(() => popup.evaluate(() => document.body.innerText), { timeout: 10_000 })
        .toContain('no longer on the page');
      await popup.close();
    });

    test('a passing selection brings a toolbar that goes with it', async () => {
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await select(page, 'no further questions');
      await untilPanel(page, 'Save quote');
      await page.press('Escape');
      await expect.poll(() => seePanel(page)).toBe('');
    });

    test('a selection that is drawn over the toolbar ends where the pointer is', async () => {
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await select(page, words);
      await untilPanel(page, 'Save quote');
      const [from] = await bringIntoView(page, words);
      const to = await page.inCard<{ x: number; y: number }>(`(() => {
        const { x, y, width, height } = root.querySelector('.saving .toolbar').getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`);
      await page.drag({ x: from!.x + 1, y: from!.y + from!.height / 2 }, to);
      const share = await page.evaluate(
        () => getSelection()!.toString().length / document.body.innerText.length,
      );
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(0.5);
    });

    test('by keys alone: the shortcut saves, asks who said it, and takes it back', async () => {
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await select(page, 'Nobody from the unions was there to reply');
      await pressUntil(page, 'KeyS', /Who said it\?[\s\S]*Eva Vega/);
      await page.press('KeyS', 'Alt', 'Shift');
      await expect
        .poll(() => page.inCard<string>(`root.activeElement?.className ?? ''`))
        .toContain('panel');
      await page.press('Tab');
      await page.press('Tab');
      await page.press('Tab');
      expect(await page.inCard(`root.activeElement.textContent`)).toMatch(/Eva Vega/);
      await page.press('Enter');
      await expect.poll(() => seePanel(page)).toMatch(/^Saved\s+Eva Vega/);
      // The focus has gone back to the page, where the words are still selected.
      await pause(500);
      expect(await seePanel(page)).toMatch(/^Saved\s+Eva Vega/);
      await press(page, 'Undo');
      await untilPanel(page, 'Nothing is saved');
    });

    test('what is typed in the form stays, whichever shortcut is pressed', async () => {
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await select(page, 'no further questions');
      await untilPanel(page, 'Save quote');
      await press(page, 'Save with note');
      await untilPanel(page, 'Tags');
      await page.type('Read again');
      for (const key of ['KeyS', 'KeyQ'] as const) {
        await page.press(key, 'Alt', 'Shift');
        await pause(500);
        expect(await page.inCard(`root.querySelector('textarea')?.value`)).toBe('Read again');
      }
      await press(page, 'Cancel');
    });

    test('all quotes of the page are listed with their speakers and saved at once', async () => {
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      const list = await pressUntil(page, 'KeyQ', 'Quotes on this page');
      expect(list).toMatch(/waited long enough[\s\S]*Eva Vega/);
      await page.inCard(
        `[...root.querySelectorAll('.list li input')].filter((one) => !one.disabled).forEach((one) => one.click())`,
      );
      await press(page, 'Save');
      await untilPanel(page, /quotes? (?:is|are) saved/);
      await page.press('KeyQ', 'Alt', 'Shift');
      await untilPanel(page, 'saved');
      expect(await page.inCard(`root.querySelectorAll('.list li input:not(:disabled)').length`)).toBe(0);
    }); // prettier-ignore

    test('words across paragraphs and in open shadow roots are saved and found again', async () => {
      const story = await open(browser(), addressOf('story.html'));
      await untilMarked(story, 'Ana Ruiz');
      await saveWords(story, 'the talks would go on. “We have waited long', 'article');
      await expect.poll(async () => (await seeFound(story)).length).toBeGreaterThan(1);

      const page = await open(browser(), addressOf('shadow-story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await saveWords(page, 'Within the second Eva Vega is named');
      await page.reload();
      await expect.poll(() => seeFound(page), { timeout: 8_000 }).toContain('found');
    });

    test('words of a page that is no article are saved and seen again, whether it is read or not', async () => {
      const page = await open(browser(), addressOf('plain.html'));
      const popup = await browser().openPopup(page);
      const read = () =>
        popup.evaluate(() => {
          const button = document.querySelector<HTMLElement>('button.action');
          if (button?.textContent !== 'Read this page anyway') return false;
          button.click();
          return true;
        });
      await expect.poll(read, { timeout: 8_000 }).toBe(true);
      await pause(1_000);
      await popup.close();
      await select(page, 'Harbour ferry, return');
      await untilPanel(page, 'Save quote');
      await press(page, 'Save quote');
      await untilPanel(page, /^Saved/);
      await expect.poll(() => seeFound(page), { timeout: 8_000 }).toContain('found');
      await page.reload();
      await expect.poll(() => seeFound(page), { timeout: 8_000 }).toContain('found');
    }); // prettier-ignore

    test('a page that shows another story without loading shows its own quotes', async () => {
      const page = await open(browser(), addressOf('app.html?story=first'));
      await untilMarked(page, 'Ana Ruiz');
      await saveWords(page, 'the cranes stand still until the morning');
      await expect.poll(() => seeFound(page)).toContain('found');
      // The words are still selected; a click on them would only end that.
      const [headline] = await bringIntoView(page, 'First story');
      await page.click(middleOf(headline!));
      const [words] = await bringIntoView(page, 'the cranes stand still');
      await page.click(middleOf(words!));
      await untilPanel(page, 'Saved on');
      await page.evaluate(() => (globalThis as unknown as { show(n: string): void }).show('second'));
      await expect.poll(() => seeFound(page), { timeout: 8_000 }).toEqual([]);
      await expect.poll(() => seePanel(page)).toBe('');
      await page.evaluate(() => (globalThis as unknown as { show(n: string): void }).show('first'));
      await expect.poll(() => seeFound(page), { timeout: 8_000 }).toContain('found');
      // Deleted from its card, it is no longer shown.
      const [area] = await bringIntoView(page, 'the cranes stand still');
      await page.click(middleOf(area!));
      await untilPanel(page, 'Saved on');
      await press(page, 'Delete');
      await expect.poll(() => seeFound(page)).toEqual([]);
      expect(await seePanel(page)).toBe('');
    }); // prettier-ignore

    test('the background is ended at the moment of saving: one quote is kept, and no second', async () => {
      const page = await open(browser(), addressOf('later.html'));
      await untilMarked(page, 'Ana Ruiz');
      for (const wait of [0, 5, 20]) {
        await select(page, 'The minister answered in writing');
        await untilPanel(page, 'Save quote');
        await browser().killBackground();
        await press(page, 'Save quote');
        await pause(wait);
        await browser().killBackground();
        await untilPanel(page, 'Saved');
        await page.press('Escape');
      }
      const popup = await browser().openPopup(page);
      const count = () =>
        popup.evaluate(() => document.body.innerText.split('The minister answered').length - 1);
      await expect.poll(count, { timeout: 8_000 }).toBe(3);
      await popup.close();
    });
  },
  { starter: portData },
);

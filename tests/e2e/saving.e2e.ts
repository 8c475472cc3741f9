import { expect, test } from 'vitest';
import { makeDataset, makePerson, makeStatement } from '../fixtures/make.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import { bringIntoView, hover, middleOf, open, untilMarked } from './harness/reader.ts';
import { press, seeFound, seePanel, select, untilPanel } from './harness/saving.ts';
import { usePages } from './harness/sites.ts';

const { addressOf } = usePages();
const starter = makeDataset({
  id: 'starter',
  people: [
    makePerson('ruiz', 'Ana Ruiz', {
      roles: [{ title: 'Foreign Minister', organization: 'Peru' }],
    }),
    makePerson('vega', 'Eva Vega'),
  ],
  statements: [
    makeStatement('s1', 'ruiz', '2025-06-01', {
      summary: 'Told parliament that the harbour would stay open through the winter.',
    }),
  ],
});
const words =
  'The harbour stays open through the winter, and 12 ships a day will not be turned away';

inEveryBrowser(
  (browser) => {
    test('select, save, see it again, find it in the next card', async () => {
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
      const card = await hover(page, 'Ana Ruiz');
      expect(card.text).toContain('harbour would stay open');

      const edited = await open(browser(), addressOf('story-edited.html'));
      await expect.poll(() => seeFound(edited), { timeout: 8_000 }).toContain('found-changed');
      const [area] = await bringIntoView(edited, 'The harbour stays open');
      await edited.click(middleOf(area!));
      const changed = await untilPanel(edited, 'changed these words');
      expect(changed).toContain('Changed: a number, a negation');
    });

    test('a passing selection brings a toolbar that goes with it', async () => {
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await select(page, 'no further questions');
      await untilPanel(page, 'Save quote');
      await page.press('Escape');
      await expect.poll(() => seePanel(page)).toBe('');
    });
  },
  { starter },
);

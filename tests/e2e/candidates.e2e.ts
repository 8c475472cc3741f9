import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import { dismiss, hover, open, untilCard, untilMarked } from './harness/reader.ts';
import { usePages } from './harness/sites.ts';

/** Two people of one surname, neither named in full on the page: the card asks, it does not guess. */

const source = { title: 'A made-up record', outlet: 'Example Wire', published: '2025-01-02' };

function statement(id: string, speaker: string) {
  const summary = `${id} is what was said about the talks.`;
  return { id, speaker, date: '2025-01-01', summary, about: [], source, relations: [] };
}

const twoOfOneName = {
  format: 'source-context/dataset@1',
  id: 'starter',
  title: 'Two of one name',
  language: 'en',
  licence: 'CC0-1.0',
  publisher: { name: 'Tests' },
  revision: 1,
  updated: '2026-01-01',
  people: [
    {
      id: 'galuzin',
      name: 'Mikhail Galuzin',
      aliases: [],
      roles: [{ title: 'Deputy minister' }],
      sameAs: [],
    },
    { id: 'anna', name: 'Anna Ushakov', aliases: [], roles: [{ title: 'Painter' }], sameAs: [] },
    { id: 'berta', name: 'Berta Ushakov', aliases: [], roles: [{ title: 'Sculptor' }], sameAs: [] },
  ],
  terms: [],
  statements: [statement('first', 'anna'), statement('second', 'berta')],
};

const { addressOf } = usePages();

inEveryBrowser(
  (browser) => {
    test('a surname that two bear shows both; choosing one shows their card, and back leads back', async () => {
      const page = await open(browser(), addressOf('two-of-one-name.html'));
      await untilMarked(page, 'Ushakov');
      const question = await hover(page, 'Ushakov', 'main');
      expect(question.name).toBe('Who or what is “Ushakov”?');
      expect(question.text).toContain('Berta Ushakov');
      expect(question.text).toContain('Painter');

      await page.inCard(
        `void [...root.querySelectorAll('.candidates button')].find((one) => one.textContent.includes('Berta')).click()`,
      );
      const chosen = await untilCard(page, 'Berta Ushakov');
      expect(chosen.text).toContain('second is what was said');
      expect(chosen.text).not.toContain('first is what was said');

      await page.inCard(`void root.querySelector('.back').click()`);
      await untilCard(page, 'Who or what is “Ushakov”?');
      await dismiss(page);
    });
  },
  { starter: twoOfOneName },
);

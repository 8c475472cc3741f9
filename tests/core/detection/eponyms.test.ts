import { describe, expect, test } from 'vitest';
import { fresh } from '../../fixtures/eponyms-fresh.ts';
import { known, type Eponyms } from '../../fixtures/eponyms.ts';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { readMentions } from '../../fixtures/news.ts';

/** The sentences of which the bracketed word is marked, each on a page of its own. */
function findMarked({ bearers }: Eponyms, sentences: string[], named: boolean): string[] {
  const dataset = makeDataset({ people: bearers.map((name, i) => makePerson(`p${i}`, name)) });
  return sentences.filter((sentence) => {
    const surname = /\[([^\]]+)\]/.exec(sentence)?.[1] ?? '';
    const bearer = bearers.find((name) => name.endsWith(` ${surname}`));
    expect(bearer).toBeDefined();
    // The bearer in full elsewhere on the page makes every surname his, unless a rule forbids it.
    const page = named ? `Nobody asked ${bearer} about it.\n` : '';
    const at = page.length + sentence.indexOf('[');
    return readMentions(page + sentence.replace(/[[\]]/g, ''), { dataset, language: 'en' }).some(
      (mention) => mention.start <= at && at < mention.end,
    );
  });
}

// Of 100 things at most 3 may be made a person, and no person may be lost.
describe.each([
  ['that the rules were written with', known],
  ['written after the rules', fresh],
])('sentences %s', (_, eponyms) => {
  test.each([
    ['alone', false],
    ['where the page names the bearer in full', true],
  ])('%s', (_, named) => {
    const taken = findMarked(eponyms, eponyms.things, named);
    expect(taken.length / eponyms.things.length, taken.join('\n')).toBeLessThanOrEqual(0.03);
    const found = findMarked(eponyms, eponyms.people, named);
    expect(eponyms.people.filter((sentence) => !found.includes(sentence))).toEqual([]);
  });

  test('are as many as they are said to be', () => {
    expect([eponyms.things.length, eponyms.people.length]).toEqual([120, 60]);
  });
});

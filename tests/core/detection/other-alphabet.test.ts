import { describe, expect, test } from 'vitest';
import { cyrillicNames } from '../../fixtures/cyrillic-names.ts';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { tellMentions } from '../../fixtures/news.ts';

/** Everyday words, those that sound like some Cyrillic name among them. */
const words = `
  Still Been Said Mass Hail Grief Dull Bout Wine Sand Route Rude Sheer Radio Younger Value Giant Bulk Vary Male Poll
  Market Garden River Winter Silver Golden Window Kitchen Morning Evening Summer Doctor Teacher Student Lawyer Driver
  Sailor Painter Butcher Barber Miller Carpenter Shepherd Soldier Captain Colonel Sergeant Bishop Deacon Pastor Prophet
  Apple Cherry Lemon Melon Pepper Carrot Potato Tomato Onion Garlic Butter Cheese Cream Sugar Honey Bread Biscuit
  Paper Pencil Letter Number Figure Circle Square Corner Border Center Middle Bottom Matter Reason Season Person Prison
  Common Canon Cannon Lesson Poison Salmon Pardon Button Cotton Mutton Ribbon Wagon Dragon Falcon Beacon Deacon Bacon
  Marine Machine Routine Magazine Medicine Engine Famine Cuisine Saline Turbine Vaccine Margin Virgin Origin Cabin Robin
  Basin Resin Raisin Cousin Satin Latin Penguin Muffin Coffin Dolphin Goblin Violin Javelin Mandolin Zeppelin Napkin
  Pumpkin Bumpkin Lambskin Oskar Czar Altar Collar Dollar Pillar Grammar Sugar Vulgar Beggar Cigar Guitar Radar Sonar
  Shiver Quiver Liver Clever Never Ever Fever Lever Sever Cover Hover Lover Rover Clover Drover Glover Plover Stover
`
  .split(/\s+/)
  .filter(Boolean);

test('of a thousand Cyrillic surnames hardly one is seen in an English word', () => {
  const surnames = cyrillicNames.filter((name) => name.length > 6);
  const dataset = makeDataset({
    people: surnames.map((name, i) => makePerson(`p${i}`, `Ананий ${name}`)),
  });
  const taken = words.flatMap((word) =>
    tellMentions(`After that the people of the town saw ${word} there again.`, { dataset }),
  );
  expect(taken.length, taken.join(', ')).toBeLessThanOrEqual(words.length / 200);
});

describe('a surname that the data has in the other alphabet only', () => {
  const dataset = makeDataset({
    people: [makePerson('rutte', 'Марк Рютте'), makePerson('ryabkov', 'Сергей Рябков'), makePerson('rubio', 'Marco Rubio'),makePerson('zelensky', 'Володимир Зеленський')],
  });

  test.each([
    ['Ryabkov left on Monday.', 'en', ['Ryabkov = ryabkov, surname-unique']],
    ['Mark Rutte left on Monday.', 'en', ['Mark Rutte = rutte, full-name-variant']],
    // Too short for its sound alone.
    ['They took another Rutte there.', 'en', []],
    ['Потом Рубио уехал.', 'ru', ['Рубио = rubio, surname-unique']],
    // Other languages' readings want the first name too.
    ['Selenskyj left on Monday.', 'en', []],
    ['Wolodymyr Selenskyj left on Monday.', 'en', ['Wolodymyr Selenskyj = zelensky, full-name-variant']],
    // On a page in Cyrillic a Latin word is a name of its own.
    ['Потом Ryabkov уехал.', 'ru', []],
  ])('%s', (text, language, mentions) => {
    expect(tellMentions(text, { dataset, language })).toEqual(mentions);
  });
}); // prettier-ignore

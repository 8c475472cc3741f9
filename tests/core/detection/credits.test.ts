import { expect, test } from 'vitest';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { tellMentions } from '../../fixtures/news.ts';

const named = {
  en: ['Marco Rubio', 'Marco Rubio left.\n'],
  ru: ['Марко Рубио', 'Марко Рубио уехал.\n'],
  uk: ['Марко Рубіо', 'Марко Рубіо поїхав.\n'],
} as const;

/** What a line after one that names the senator marks. */
function tell(language: keyof typeof named, line: string): string[] {
  const [name, before] = named[language];
  const dataset = makeDataset({ people: [makePerson('rubio', name)] });
  return tellMentions(`${before}${line}`, { dataset, language }).slice(1);
}

test.each<[keyof typeof named, string]>([
  ['en', 'Photo: Zorbas Rubio'],
  ['en', 'Photo: Zorbas Kanelli Rubio for the Gazette'],
  ['en', 'PHOTO: ZORBAS RUBIO'],
  ['en', 'Photograph by Zorbas Rubio'],
  ['en', 'Illustration: Zorbas Rubio'],
  ['en', 'Zorbas Rubio / AFP'],
  ['en', 'Zorbas Rubio/Getty Images'],
  ['en', 'Delegates in Rome. Zorbas Rubio | Reuters'],
  ['en', '© Zorbas Rubio'],
  ['en', 'AP Photo/Zorbas Rubio'],
  ['ru', 'Фото: Зорбас Рубио'],
  ['ru', 'Фото Зорбаса Рубио'],
  ['ru', 'Иллюстрация: Зорбас Рубио'],
  ['ru', 'Зорбас Рубио / ТАСС'],
  ['ru', 'REUTERS/Зорбас Рубио'],
  ['uk', 'Фото: Зорбас Рубіо'],
  ['uk', 'Світлина Зорбаса Рубіо'],
  ['uk', 'Зорбас Рубіо / УНІАН'],
])('%s: whoever is credited by a first name that no list has is somebody else: %s', (language, line) => {
  expect(tell(language, line)).toEqual([]);
}); // prettier-ignore

test.each<[keyof typeof named, string, string]>([
  ['en', 'Photo: Marco Rubio', 'Marco Rubio = rubio, full-name'],
  ['en', 'Photo: Senator Rubio / AFP', 'Rubio = rubio, surname-after-full-name'],
  ['en', 'Photo: Rubio in Rome', 'Rubio = rubio, surname-after-full-name'],
  ['en', 'Defiant Rubio left. The photo shows Senator Rubio.', 'Rubio = rubio, surname-after-full-name'],
  ['ru', 'Фото: госсекретарь Рубио', 'Рубио = rubio, surname-after-full-name'],
  ['ru', 'Фото: Госсекретарь Рубио / ТАСС', 'Рубио = rubio, surname-after-full-name'],
  ['ru', 'Глава Госдепа США Рубио/Трамп', 'Рубио = rubio, surname-after-full-name'],
  ['uk', 'Фото: держсекретар Рубіо', 'Рубіо = rubio, surname-after-full-name'],
])('%s: who is meant stays marked in a credit: %s', (language, line, mention) => {
  expect(tell(language, line)).toContain(mention);
}); // prettier-ignore

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { tellMentions } from '../../fixtures/news.ts';

const dataset = makeDataset({
  people: [
    makePerson('ushakov', 'Yuri Ushakov'),
    makePerson('ryabkov', 'Sergey Ryabkov'),
    makePerson('merkel', 'Angela Merkel'),
    makePerson('witkoff', 'Steve Witkoff'),
    makePerson('medinsky', 'Владимир Мединский'),
    makePerson('galuzin', 'Михаил Галузин'),
    makePerson('podolyak', 'Михайло Подоляк'),
    makePerson('trump', 'Donald Trump', { aliases: ['Дональд Трамп'] }),
    makePerson('bartok', 'Donald Bartok'),
    makePerson('bortok', 'Ada Bortok'),
    makePerson('okoy', 'Steve Okoy'),
    makePerson('sineenart', 'Sineenart Okoy'),
    makePerson('ulrich', 'Ulrich Merkel'),
    makePerson('melnyk', 'Иван Мельник'),
    makePerson('petrushev', 'Петр Петрушев'),
    makePerson('yanukovych', 'Віктор Янукович'),
  ],
});

const pages = [
  ['Yuri Ushakov', 'ushakov', 'en', 'On Monday # left the hall.'],
  ['Sergey Ryabkov', 'ryabkov', 'en', 'On Monday # left the hall.'],
  ['Angela Merkel', 'merkel', 'en', 'On Monday # left the hall.'],
  ['Steve Witkoff', 'witkoff', 'en', 'On Monday # left the hall.'],
  ['Владимир Мединский', 'medinsky', 'ru', 'Потом # покинул зал.'],
  ['Михаил Галузин', 'galuzin', 'ru', 'Потом # покинул зал.'],
  ['Михайло Подоляк', 'podolyak', 'uk', 'Потім # залишив залу.'],
  ['Віктор Янукович', 'yanukovych', 'uk', 'Потім # залишив залу.'],
] as const;

const alphabets = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  ru: 'абвгдежзийклмнопрстуфхцчшщыьэюя',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
};

/** Every single-letter slip of a name: a letter lost, added, changed, or two swapped. */
function slipsOf(name: string, alphabet: string): string[] {
  const small = name.toLowerCase();
  const slips = new Set<string>();
  for (let i = 0; i <= small.length; i++) {
    const [before, after] = [small.slice(0, i), small.slice(i)];
    slips.add(before + after.slice(1));
    slips.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2));
    for (const letter of alphabet) {
      slips.add(before + letter + after);
      slips.add(before + letter + after.slice(1));
    }
  }
  slips.delete(small);
  return [...slips].map((slip) => slip.charAt(0).toUpperCase() + slip.slice(1));
}

test('of all single-letter slips of a name that stands on the page 99 in 100 are found', () => {
  let found = 0;
  let all = 0;
  for (const [name, id, language, sentence] of pages)
    for (const slip of slipsOf(name.split(' ').at(-1)!, alphabets[language])) {
      const text = `${name}. ${sentence.replace('#', slip)}`;
      const mentions = tellMentions(text, { dataset, language });
      all++;
      if (mentions.some((mention) => mention.startsWith(`${slip} = ${id},`))) found++;
    }
  expect(all).toBeGreaterThan(3_000);
  expect(found / all).toBeGreaterThan(0.99);
});

test('two slips are no slip', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.nat(3), ([name, , language, sentence], at) => {
      const surname = name.split(' ').at(-1)!;
      const far = `${surname.slice(0, at + 1)}q${surname.slice(at + 1, -1)}q${surname.at(-1)}`;
      const text = `${name}. ${sentence.replace('#', far)}`;
      expect(tellMentions(text, { dataset, language })).toHaveLength(1);
    }),
  );
});

describe('a slip', () => {
  test.each([
    ['beside the first name is of its bearer', 'Yuri Ushakov came. Yuri Ushkov left.', 'Yuri Ushkov = ushakov, misspelling'],
    ['of a case form is of the name', 'Михаил Галузин прибыл. Галзину ответили.', 'Галзину = galuzin, misspelling'],
    ['that leaves five letters is found', 'Angela Merkel came. Mrkel left.', 'Mrkel = merkel, misspelling'],
    ['in the ending of a case form is of the name', 'Михаил Галузин прибыл. Говорили с Галузинрм.', 'Галузинрм = galuzin, misspelling'],
    ['of a short name in another case is of the name', 'Дональд Трамп прибыл. Спорят с Трапмом.', 'Трапмом = trump, misspelling'],
    ['after the name of a country is found', 'Михаил Галузин прибыл. Глава МИД Британии Галзин ушел.', 'Галзин = galuzin, misspelling'],
    ['after a place is found', 'Михаил Галузин прибыл. Говорят, в Мичигане Галзин ушел.', 'Галзин = galuzin, misspelling'],
    ['after a word in another alphabet is found', 'Михаил Галузин прибыл. В газете Bild Галзин ответил.', 'Галзин = galuzin, misspelling'],
    ['of a short surname beside the first name is its bearer’s', 'Steve Okoy came. Steve Ojoy left.', 'Steve Ojoy = okoy, misspelling'],
    ['of a short surname alone that swaps two letters is found', 'Donald Trump came. Trupm left.', 'Trupm = trump, misspelling'],
    ['of a short surname alone that adds a letter is found', 'Donald Trump came. Trurmp left.', 'Trurmp = trump, misspelling'],
    ['of a short first name is its bearer’s', 'Steve Witkoff came. Stvee Witkoff left.', 'Stvee Witkoff = witkoff, misspelling'],
    ['of a first name is its bearer’s among a family', 'Angela Merkel met Ulrich Merkel. Then Angla Merkel left.', 'Angla Merkel = merkel, misspelling'],
    ['that makes the surname of somebody whom the page nowhere names in full is a slip', 'Donald Bartok came. Bortok left.', 'Bortok = bartok, misspelling'],
    ['of a first name that stands alone is its bearer’s', 'Sineenart Okoy came. Later Sinenart left.', 'Sinenart = sineenart, misspelling'],
  ])('%s', (_, text, mention) => {
    expect(tellMentions(text, { dataset })).toContain(mention);
  });

  test.each([
    ['of a name that is not on the page', 'Ushkov left.'],
    ['with another’s first name', 'Yuri Ushakov came. Anna Ushkov left.'],
    ['that is a plural', 'Steve Witkoff came. The Witkoffs left.'],
    ['that is a case form', 'Михаил Галузин прибыл. Галузины остались.'],
    ['that is the surname of somebody else in full', 'Donald Bartok met Ada Bortok. Bortok left.'],
    ['that is a first name’s plural', 'Sineenart Okoy came. The Sineenarts left.'],
    ['of a first name that is another first name', 'Steve Witkoff came. Steven met Steffi Witkoff. Pete Witkoff left.'],
    ['of a first name with another surname', 'Sineenart Okoy came. Sinenart Smith left.'],
    ['of a short surname alone that changes a letter', 'Donald Trump came. Tromp left.'],
    ['of a short surname at the end', 'Donald Trump came. Trumpe left.'],
    ['of a short name that opens a sentence', 'Дональд Трамп прибыл. Трамом довольны.'],
    ['that is a surname made of the name', 'Иван Мельник прибыл. Потом пришел и Мельников.'],
    ['that is the name of which the surname is made', 'Петр Петрушев прибыл. Говорили с Петрушем.'],
    ['after an unknown first name', 'Михаил Галузин прибыл. Потом Ефимий Галзин ушел.'],
    ['in small letters', 'Angela Merkel came. The merkle left.'],
  ])('%s is none', (_, text) => {
    expect(tellMentions(text, { dataset }).filter((one) => one.endsWith('misspelling'))).toEqual([]);
  });
}); // prettier-ignore

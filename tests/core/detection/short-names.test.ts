import { describe, expect, test } from 'vitest';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { tellMentions } from '../../fixtures/news.ts';

/** What a text names by a short name, of people with these names; each is told by the name's letters alone. */
function tell(names: string[], text: string, language: string): string[] {
  const people = names.map((name) => makePerson(name.replace(/\P{L}/gu, ''), name));
  return tellMentions(text, { dataset: makeDataset({ people }), language })
    .filter((mention) => /short-name|first-name/.test(mention))
    .map((mention) => mention.replace(/, short-name$/, ''));
}

type Row = [names: string[], text: string, mentions: string[]];

const clintons = ['Bill Clinton', 'Hillary Clinton', 'Chelsea Clinton'];

describe('a relative', () => {
  test.each<Row>([
    [clintons, 'Bill Clinton came, and his daughter Chelsea left.', ['Chelsea = ChelseaClinton']],
    [clintons, 'Bill Clinton’s wife, Hillary, spoke.', ['Hillary = HillaryClinton']],
    [clintons, 'They saw the wife of Bill Clinton, Hillary.', ['Hillary = HillaryClinton']],
    [clintons, 'Bill and Hillary Clinton came.', ['Bill = BillClinton']],
    // Called so once, she is called so again.
    [clintons, 'Bill Clinton came, and his wife Hillary left.\nThen Chelsea spoke, and so did Hillary.', ['Hillary = HillaryClinton', 'Hillary = HillaryClinton, first-name-after-full-name']],
    // Somebody else's, one of another surname, and one of two.
    [clintons, 'Bill Clinton met Ada Okoye and her daughter Chelsea.', []],
    [clintons, 'Bill Clinton came, and his daughter Chelsea Okoye left.', []],
    [['Vladimir Putin', ...clintons], 'Bill Clinton met Vladimir Putin and his daughter Chelsea.', []],
    [['Jeb Bush', 'George W. Bush', 'George H. W. Bush'], 'Jeb Bush came with his brother George.', []],
    [clintons, 'Bill Clinton came, and a lawyer called Chelsea left.', []],
    [clintons, 'Bill Clinton has a son. After the war he moved to the town that others have called Chelsea.', []],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text, 'en')).toEqual(mentions);
  });
}); // prettier-ignore

describe('relatives in one paragraph', () => {
  test.each<Row>([
    [clintons, 'Bill Clinton came late. The paper says that he met Ada Okoye there, while daughter Chelsea stayed with friends.', ['Chelsea = ChelseaClinton']],
    [clintons, 'Bill Clinton came late. The paper says that he met Ada Okoye there, while the kids Chelsea and Ann stayed.', ['Chelsea = ChelseaClinton']],
    // Hers, of somebody, in another paragraph, two of one name, and one with a surname.
    [clintons, 'Bill Clinton came late. The paper says that he met Ada Okoye there, and her daughter Chelsea.', []],
    [clintons, 'Bill Clinton came late. The paper says that he met Ada Okoye there, the mother of Chelsea.', []],
    [clintons, 'Bill Clinton came late.\nThe paper says that somebody’s daughter Chelsea stayed.', []],
    [['Ann Okoye', 'Eve Okoye', 'Eve Ada Okoye'], 'Ann Okoye came late. The paper says that in the town of Lima daughter Eve stayed.', []],
    [clintons, 'Bill Clinton came late. The paper says that he met people there, and that daughter Chelsea Smith stayed.', []],
    // Two first names, where somebody is called by the surname.
    [['Ella Mae Okoye'], 'The Okoye house is empty. They left with five-year-old daughter Ella Mae on Monday.', ['Ella Mae = EllaMaeOkoye']],
    [['Ella Mae Okoye'], 'The Okoye house is empty. They left with Ella Mae on Monday.', []],
    [['Ella Mae Okoye'], 'The Okoye house is empty. They left with daughter Ella Mae Smith and son Ella Jo.', []],
    [['Ella Mae Okoye', 'Ella Mae Smith'], 'Smith and the Okoye house. They left with daughter Ella Mae.', []],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text, 'en')).toEqual(mentions);
  });
}); // prettier-ignore

describe('an office and a first name', () => {
  test.each<Row>([
    [['Pete Okoye'], 'They call him “Mayor Pete”, and Okoye smiles.', ['Pete = PeteOkoye']],
    [['Peter Okoye'], 'Okoye is known as Mayor Pete.', ['Pete = PeterOkoye']],
    // Any king, a plain first name, and one far away.
    [['Charles Okoye'], 'King Charles met Okoye.', []],
    [['Pete Okoye'], 'Pete came before Okoye.', []],
    [['Pete Okoye', 'Pete Lindqvist'], 'Okoye met Mayor Pete and Lindqvist.', []],
    [['Pete Okoye'], 'Mayor Pete Lindqvist met Okoye.', []],
    [['Pete Okoye'], `Okoye spoke${' about the weather there'.repeat(5)} to Mayor Pete.`, []],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text, 'en')).toEqual(mentions);
  });
}); // prettier-ignore

describe('an initial and the beginning of the surname', () => {
  test.each<Row>([
    [['Kevin Federline'], 'Kevin Federline sang. Then K-Fed left.', ['K-Fed = KevinFederline']],
    [['Jennifer Lopez'], 'J-Lo sings\nJennifer Lopez sang.', ['J-Lo = JenniferLopez']],
    [['Kevin Federline'], 'Federline sang. Then K-Fed left.', []],
    [['Kevin Federline', 'Karl Fedorov'], 'Kevin Federline met Karl Fedorov. Then K-Fed left.', []],
    [['Kevin Popov'], 'Kevin Popov likes K-pop and K - Pop, not K-Popov.', []],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text, 'en')).toEqual(mentions);
  });
}); // prettier-ignore

describe('in languages of cases', () => {
  const bidens = ['Джо Байден', 'Хантер Байден'];
  test.each<[string, ...Row]>([
    ['ru', bidens, 'Обыскали дом сына Джо Байдена Хантера.', ['Хантера = ХантерБайден']],
    ['ru', bidens, 'Сын бывшего вице-президента Джо Байдена Хантер уехал. «Дорогой Хантер», — пишут ему.', ['Хантер = ХантерБайден', 'Хантер = ХантерБайден, first-name-after-full-name']],
    ['ru', ['Сергей Скрипаль', 'Юлия Скрипаль'], 'Сергей Скрипаль и его дочь Юлия уехали.', ['Юлия = ЮлияСкрипаль']],
    ['ru', bidens, 'Джо Байден увидел женщину и сказал: Хантер здесь.', []],
    ['ru', bidens, 'Джо Байден молчит. Долго писали и о том, чего никто не видел, будто сыну избранного президента Хантеру платили.', ['Хантеру = ХантерБайден']],
    ['uk', bidens, 'Джо Байден захищає сина Гантера.', ['Гантера = ХантерБайден']],
    // A word that opens a sentence is large only for that.
    ['ru', ['Асия Биби'], 'Асия Биби свободна. Муж Асии уехал.', ['Асии = АсияБиби, first-name-after-full-name']],
  ])('%s %j: %s', (language, names, text, mentions) => {
    expect(tell(names, text, language)).toEqual(mentions);
  });
}); // prettier-ignore

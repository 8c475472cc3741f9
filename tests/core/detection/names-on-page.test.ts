import { describe, expect, test } from 'vitest';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { tellMentions } from '../../fixtures/news.ts';

/** What a text names, of people with these names; each is told by the name's letters alone. */
function tell(names: string[], text: string): string[] {
  const people = names.map((name) => makePerson(name.replace(/\P{L}/gu, ''), name));
  return tellMentions(text, { dataset: makeDataset({ people }), language: 'en' });
}

type Row = [names: string[], text: string, mentions: string[]];

describe('ways to write a first name', () => {
  test.each<Row>([
    [['J. K. Rowling'], 'JK Rowling wrote.', ['JK Rowling = JKRowling, full-name']],
    [['J. K. Rowling'], 'J.K. Rowling wrote.', ['J.K. Rowling = JKRowling, full-name']],
    [['JK Rowling'], 'J. K. Rowling wrote.', ['J. K. Rowling = JKRowling, full-name']],
    [['J. Wortham'], 'Jenna Wortham wrote.', ['Jenna Wortham = JWortham, full-name-variant']],
    [['T Bone Burnett'], 'They met T Bone Burnett there.', ['T Bone Burnett = TBoneBurnett, full-name']],
    [['R. Nicholas Burns'], 'Nicholas Burns wrote.', ['Nicholas Burns = RNicholasBurns, full-name']],
    [['Finn Christopher Hudson'], 'Chris Hudson sang.', []],
    [['John F. Kennedy'], 'John P. Kennedy wrote.', []],
    [['Vladimir Putin'], '“[Vladimir] Putin left,” he said.', ['Vladimir] Putin = VladimirPutin, full-name']],
    [['Louis C.K.'], 'Louis C.K. joked.', ['Louis C.K = LouisCK, full-name']],
    [['Vladimir Putin'], 'M. Putin smiled.', []],
    [['Vladimir Putin'], 'A. V. Putin smiled.', []],
    [['Donald Trump'], 'Donald Maria Jo Trump smiled.', []],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('phrases', () => {
  test.each<Row>([
    [['President of the United States'], 'They live in the United States.', []],
    [['education minister'], 'Minister Okoye met the Prime Minister.', []],
    [['Henry VIII of England'], 'Henry VIII married.', ['Henry VIII = HenryVIIIofEngland, full-name']],
    [['Elizabeth II'], 'Elizabeth I died; Elizabeth II reigned.', ['Elizabeth II = ElizabethII, full-name']],
    [['Meghan, Duchess of Sussex'], 'Meghan, Duchess of Sussex, left.', ['Meghan, Duchess of Sussex = MeghanDuchessofSussex, full-name']],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('hyphens', () => {
  test.each<Row>([
    [['Werner Braun'], 'Werner Braun spoke, then Braun-Pivet.', ['Werner Braun = WernerBraun, full-name']],
    [['Werner Braun'], 'Werner Braun spoke, then Pivet-Braun.', ['Werner Braun = WernerBraun, full-name']],
    [['Werner Braun', 'Yaël Braun-Pivet'], 'Werner Braun spoke, then Braun-Pivet.', ['Werner Braun = WernerBraun, full-name', 'Braun-Pivet = YaëlBraunPivet, surname-unique']],
    // Both halves are people where the page names the other alone.
    [['Vladimir Putin'], 'Vladimir Putin met Xi at the Putin-Xi summit.', ['Vladimir Putin = VladimirPutin, full-name', 'Putin = VladimirPutin, surname-after-full-name']],
    [['Donald Trump'], 'Donald Trump lost. Anti-Trump Republicans won.', ['Donald Trump = DonaldTrump, full-name', 'Trump = DonaldTrump, surname-after-full-name']],
    [['Kim Yoon-man'], 'The Man and Woman of the Year. Kim Yoon-man left. Man left. Kim waved.', ['Kim Yoon-man = KimYoonman, full-name', 'Kim = KimYoonman, surname-after-full-name']],
    [['Rosena Allin-Khan'], 'Dr Khan left; Allin-Khan spoke.', ['Allin-Khan = RosenaAllinKhan, surname-unique']],
    [['Saif ul-Malook'], 'Saiful Malook came. Malook left.', ['Saiful Malook = SaifulMalook, full-name', 'Malook = SaifulMalook, surname-after-full-name']],
    [['Jay-Z'], 'Jay-Z sang, and Jay Z left.', ['Jay-Z = JayZ, surname-unique', 'Jay Z = JayZ, surname-unique']],
    [['Abdel Fattah el-Sisi'], 'Abdel Fattah el-Sisi spoke. Sisi left.', ['Abdel Fattah el-Sisi = AbdelFattahelSisi, full-name', 'Sisi = AbdelFattahelSisi, surname-after-full-name']],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('fathers and sons', () => {
  const both = ['Donald Trump', 'Donald Trump Jr.'];
  test.each<Row>([
    [both, 'Donald Trump Jr. left.', ['Donald Trump Jr. = DonaldTrumpJr, full-name']],
    [both, 'Donald Trump left.', ['Donald Trump = DonaldTrump, full-name']],
    [['Donald Trump'], 'Donald Trump Jr. left.', []],
    [['Martin Luther King Jr.'], 'Martin Luther King dreamt.', ['Martin Luther King = MartinLutherKingJr, full-name']],
    // The plain surname is the father's.
    [both, 'Donald Trump Jr. called Donald Trump. Trump left.', ['Donald Trump Jr. = DonaldTrumpJr, full-name', 'Donald Trump = DonaldTrump, full-name', 'Trump = DonaldTrump, surname-after-full-name']],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('families', () => {
  const bushes = ['George W. Bush', 'George H. W. Bush'];
  const clintons = ['Hillary Clinton', 'Bill Clinton'];
  const named = 'Hillary Clinton = HillaryClinton, full-name';
  test.each<Row>([
    [bushes, 'George W. Bush left.', ['George W. Bush = GeorgeWBush, full-name']],
    [bushes, 'George HW Bush left.', ['George HW Bush = GeorgeHWBush, full-name']],
    [bushes, 'George Bush left.', ['George Bush = GeorgeWBush ? GeorgeHWBush']],
    [bushes, 'George W. Bush came. George Bush left.', ['George W. Bush = GeorgeWBush, full-name', 'George Bush = GeorgeWBush, full-name']],
    // Before a second one is named, the surname is the first one's.
    [clintons, 'Hillary Clinton came.\nClinton spoke.\nBill Clinton left.\nClinton waved.', [named, 'Clinton = HillaryClinton, surname-after-full-name', 'Bill Clinton = BillClinton, full-name', 'Clinton = HillaryClinton, surname-after-full-name']],
    // Beside the second one nobody can tell.
    [clintons, 'Hillary Clinton came.\nClinton spoke.\nBill Clinton left, and Clinton waved.', [named, 'Clinton = HillaryClinton, surname-after-full-name', 'Bill Clinton = BillClinton, full-name', 'Clinton = HillaryClinton ? BillClinton']],
    [clintons, 'Bill Clinton came.\nMrs. Clinton spoke.\nHillary Clinton left.', ['Bill Clinton = BillClinton, full-name', 'Clinton = HillaryClinton ? BillClinton', named]],
    // In a headline it is whom the text names first, unless that is beside the other or far below.
    [clintons, 'Clinton wins\nHillary Clinton won. Clinton spoke.\nBill Clinton left.', ['Clinton = HillaryClinton, surname-after-full-name', named, 'Clinton = HillaryClinton, surname-after-full-name', 'Bill Clinton = BillClinton, full-name']],
    [clintons, 'Clinton wins\nHillary Clinton came with Bill Clinton.', ['Clinton = HillaryClinton ? BillClinton', named, 'Bill Clinton = BillClinton, full-name']],
    [clintons, 'Mrs. Clinton wins\nBill Clinton spoke.\nHillary Clinton left.', ['Clinton = HillaryClinton ? BillClinton', 'Bill Clinton = BillClinton, full-name', named]],
    [clintons, 'Clinton waited.\nIt rained.\nIt snowed.\nIt thawed.\nHillary Clinton came.\nBill Clinton left.', ['Clinton = HillaryClinton ? BillClinton', named, 'Bill Clinton = BillClinton, full-name']],
    [clintons, 'Hillary Clinton came with Bill Clinton.\nClinton spoke.', [named, 'Bill Clinton = BillClinton, full-name', 'Clinton = HillaryClinton ? BillClinton']],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('a first name alone', () => {
  const saddam = 'Saddam Hussein = SaddamHussein, full-name';
  test.each<Row>([
    [['Saddam Hussein'], 'Saddam Hussein came. Saddam left.', [saddam, 'Saddam = SaddamHussein, first-name-after-full-name']],
    [['Saddam Hussein'], 'Saddam left.', []],
    [['Xi Jinping'], 'Xi Jinping came. President Xi left.', ['Xi Jinping = XiJinping, full-name', 'Xi = XiJinping, first-name-after-full-name']],
    // Somebody else of that name is on the page, known or not.
    [['Rachel Maddow'], 'Rachel Maddow met Rachel Okoye. Rachel left.', ['Rachel Maddow = RachelMaddow, full-name']],
    [['Rachel Maddow', 'Rachel Reeves'], 'Rachel Maddow met Rachel Reeves. Rachel left.', ['Rachel Maddow = RachelMaddow, full-name', 'Rachel Reeves = RachelReeves, full-name']],
    // Whom the page had called so before it may be called so again, but not beside the other.
    [['Rachel Maddow'], 'Rachel Maddow came. Rachel spoke.\nRachel Okoye left, and Rachel sat.\nRachel waved.', ['Rachel Maddow = RachelMaddow, full-name', 'Rachel = RachelMaddow, first-name-after-full-name', 'Rachel = RachelMaddow, first-name-after-full-name']],
    // A headline tells nothing either way.
    [['Kate Hudson'], 'Kate Stuns In Red Dress Again\nKate Hudson came and Kate left.', ['Kate Hudson = KateHudson, full-name', 'Kate = KateHudson, first-name-after-full-name']],
    [['Will Smith'], 'Will Smith came. Will he stay? He will.', ['Will Smith = WillSmith, full-name']],
    [['Paris Hilton'], 'Paris Hilton came. Paris was wet.', ['Paris Hilton = ParisHilton, full-name']],
    [['Bill Gates'], 'Bill Gates came. They passed the Bill.', ['Bill Gates = BillGates, full-name']],
    [['Charles Kennedy'], 'Charles Kennedy met King Charles.', ['Charles Kennedy = CharlesKennedy, full-name']],
    [['Charles Kennedy'], 'Charles Kennedy met Ray Charles.', ['Charles Kennedy = CharlesKennedy, full-name']],
    [['National Guard'], 'The National Guard came. A National poll followed.', ['National Guard = NationalGuard, full-name']],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('a slip in a long surname after the right first name', () => {
  const slip = (words: string) => `${words} = GladysBerejiklian, misspelling`;
  const variant = (words: string) => `${words} = GladysBerejiklian, full-name-variant`;
  test.each<Row>([
    [['Gladys Berejiklian'], 'Gladys Berejikilian came. Berejikilian left.', [variant('Gladys Berejikilian'), slip('Berejikilian')]],
    [['Gladys Berejiklian'], 'Gladys Berejiklian came. Gladys Berejeklian left.', ['Gladys Berejiklian = GladysBerejiklian, full-name', variant('Gladys Berejeklian')]],
    [['Gladys Berejiklian'], 'Maria Berejikilian came.', []],
    // Another name is more than vowels apart, and a short one is somebody else's.
    [['Gladys Berejiklian'], 'Gladys Berejikman came.', []],
    [['Michael Peterson'], 'Michael Petersen came.', []],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('somebody else of the surname', () => {
  test.each<Row>([
    // A first name no list has; at a sentence's start any word may be one.
    [['Kyran Bracken'], 'Amber Bracken', []],
    [['Kyriakos Mitsotakis'], 'Kyriakos Mitsotakis spoke of the late Zorbas Mitsotakis.', ['Kyriakos Mitsotakis = KyriakosMitsotakis, full-name']],
    [['Kyran Bracken'], 'They asked Zorana Bracken. Bracken left.', []],
    // A first name that the list has, where any word may be large.
    [['Marco Rubio'], 'Marco Rubio left.\nDrawing: Ignacio Rubio', ['Marco Rubio = MarcoRubio, full-name']],
    // Written small elsewhere, it was no name.
    [['Kyran Bracken'], 'Defiant Bracken left. He was defiant.', ['Bracken = KyranBracken, surname-unique']],
    [['Loretta Lynch'], 'Loretta Lynch left. They blame AG Lynch.', ['Loretta Lynch = LorettaLynch, full-name', 'Lynch = LorettaLynch, surname-after-full-name']],
    [['Štefan Füle'], 'Commissioner Stefan Fuele came. Fuele left.', ['Stefan Fuele = ŠtefanFüle, full-name', 'Fuele = ŠtefanFüle, surname-after-full-name']],
    [['Ayoze Perez'], 'Dubravka, Yedlin, Lascelles, Colback (Shelvey 73), Hayden, Diame, Perez (Sterry 90), Atsu', []],
    [['Ted Cruz'], 'Of those on the stage, Rubio, Cruz, Bush, Paul and Kasich, none had won before that night.', ['Cruz = TedCruz, surname-unique']],
    [['Shay Given'], 'Given what we know, they left.', []],
    [['Aung San'], 'A storm hit San Bernardino.', []],
    [['Paul Johnson', 'Rob Johnson'], 'Shares of Johnson & Johnson fell.', []],
    [['Donald Trump', 'Vladimir Putin'], 'Trump & Putin spoke.', ['Trump = DonaldTrump, surname-unique', 'Putin = VladimirPutin, surname-unique']],
    [['Denise Washington'], 'Denise Washington sang in Washington.', ['Denise Washington = DeniseWashington, full-name']],
    [['John Kerry'], 'They saw Kerry Washington there.', []],
    [['Mark Cuban'], 'Voters of Cuban descent stayed away.', []],
  ])('%j: %s', (names, text, mentions) => {
    expect(tell(names, text)).toEqual(mentions);
  });
}); // prettier-ignore

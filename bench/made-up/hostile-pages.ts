/** Pages that nobody writes but to stop whoever reads them. */
export interface HostilePage {
  name: string;
  /** Makes it, as `read --ndjson` takes it. */
  make(): { text: string } | { html: string };
}

/** Characters of a page: what reading has to end for within a second. */
export const hostileLength = 5_000_000;

/** Characters of a paragraph where a page has some. */
const paragraphLength = 2_000;

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

const names = 'Vladimir Putin met Donald Trump and Sergei Lavrov Marco Rubio Steve Witkoff ';
const nested = 100_000;
/** What comes after that is not looked through for quotes. */
const quotedLength = 299_000;

/** One row a shape; each is tried as one paragraph and as many. */
const shapes: readonly (readonly [name: string, piece: string])[] = [
  ['names', names],
  ['names as sentences', 'Vladimir Putin met Donald Trump. '],
  ['surnames', 'Putin Trump Lavrov Rubio Witkoff Zelensky '],
  ['event nouns and places', 'summit Anchorage talks Istanbul Alaska meeting '],
  ['events with people and dates', 'Putin Trump summit in Anchorage on August 15, 2025 '],
  ['places without nouns', 'Istanbul Anchorage Alaska '],
  ['quotation marks', '"'],
  ['opening and closing marks', '“”'],
  ['unclosed quotes', '“Vladimir Putin came '],
  ['unclosed single quotes', "‘Vladimir Putin's workers’ rights "],
  ['no full stop', 'the committee of Moscow agreed with Putin that nothing '],
  ['small words', 'the committee agreed with nobody that nothing '],
  ['Cyrillic', 'Владимир Путин заявил в Москве Дональду Трампу, что Лавров '],
  ['Cyrillic events', 'переговоры в Стамбуле с Мединским и Умеровым '],
  ['one word', 'a'],
  ['one capitalised word', 'A'],
  ['one Cyrillic word', 'А'],
  ['dates', 'August 15, 2025 on Monday 3 May '],
  ['said X said Y', 'Putin said Trump said '],
  ['quotes with speakers', '“We will go on with it,” said Vladimir Putin. '],
  ['quotes with days', '“We go on,” Putin said on Monday, '],
  ['relative days', 'two days ago said Putin last week '],
  ['slips', 'Vladimir Putin Puttin Lavrov Lavrof Zelenski Zelenskyj '],
  ['capitals', 'VLADIMIR PUTIN DONALD TRUMP '],
  ['initials', 'V. P. D. T. S. L. '],
  ['clipped names', 'Vladimir Putin V-Pu D-Tr '],
  ['hyphens', 'Putin-Trump-Lavrov-'],
  ['apostrophes', "Putin's O'Trump tyul'pin'ka "],
  ['full stops', '. '],
  ['stops without spaces', '.'],
  ['white space', ' \t'],
  ['brackets', 'Vladimir Putin (Vladimir Putin) ('],
  ['commas', 'Putin, '],
  ['addresses', 'https://Putin.example/www.Trump '],
  ['relatives', 'Trump’s son Donald and daughter Ivanka '],
  ['dashes', '— Да, — сказал Путин, — нет. '],
];

function inParagraphs(piece: string): string {
  return fill(`${fill(piece, paragraphLength)}\n`, hostileLength);
}

/** As many different words as a page can hold. */
function countUp(toWord: (n: number) => string): string {
  const words: string[] = [];
  for (let length = 0, n = 0; length < hostileLength; n++) {
    const word = toWord(n);
    words.push(word);
    length += word.length + 1;
  }
  return words.join(' ');
}

function letters(n: number): string {
  return n
    .toString(26)
    .replace(/./g, (digit) => 'abcdefghijklmnopqrstuvwxyz'.charAt(Number.parseInt(digit, 26)));
}

export function makeHostilePages(): HostilePage[] {
  return [
    ...shapes.flatMap(([name, piece]) => [
      { name: `${name}, one paragraph`, make: () => ({ text: fill(piece, hostileLength) }) },
      { name: `${name}, paragraphs`, make: () => ({ text: inParagraphs(piece) }) },
    ]),
    {
      name: 'different names',
      make: () => ({ text: `Vladimir Putin ${countUp((n) => `Putin${letters(n)}`)}` }),
    },
    { name: 'different words', make: () => ({ text: countUp((n) => `P${letters(n)}`) }) },
    {
      name: 'nested elements',
      make: () => ({ html: `${'<div>'.repeat(nested)}${names}${'</div>'.repeat(nested)}` }),
    },
    {
      name: 'nested inline elements',
      make: () => ({ html: `${'<b>'.repeat(nested)}${names}${'</b>'.repeat(nested)}` }),
    },
    {
      name: 'a paragraph of quotes',
      make: () => ({ text: fill('Putin said Trump said ', quotedLength) }),
    },
    { name: 'names as html', make: () => ({ html: `<p>${fill(names, hostileLength)}</p>` }) },
  ];
}

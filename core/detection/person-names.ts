import type { NamePattern } from '../model/candidate.ts';
import { fold } from './fold.ts';
import { generations } from './generations.ts';
import { isCyrillic } from './spelling.ts';
import { findWords, isCapitalised } from './words.ts';

/** Names as a dataset writes them, taken apart into the patterns by which pages write them. */

/** A name longer than this is no name that a page repeats; the rest is not looked for. */
const mostWordsOfName = 8;
/** What belongs to the surname after it: "Le Pen", "von der Leyen". */
const particles = new Set(
  `le la de du des del della di da dos das van von der den ter ten bin ibn al el ul st saint mac ben
   ле ла де дю дес дель делла ди да дос дас ван фон дер ден тер тен бин бін ибн ібн аль эль ель уль сен бен`.split(
    /\s+/,
  ),
);
const longestParticle = Math.max(...Array.from(particles, ({ length }) => length));
/** Newspapers leave these out: "al-Assad" is also "Assad". */
const articles = new Set('al el ul ash аль эль ель уль аш'.split(' '));
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'мл', 'ст']);
const generation = /^(млад|молод|стар)ший$/;
const numeral = /^[ivx]+$/;
const hyphen = /^[-\u2010\u2011'’]$/;

/** The words of a name, folded. */
export interface TakenApart {
  words: string[];
  capitals: boolean[];
  /** Whether a hyphen or an apostrophe ties a word to the one before it. */
  tied: boolean[];
}

export function takeApart(text: string): TakenApart {
  // Reading only the head of a hostile 10,000-character name keeps the index small.
  const words = findWords(text.slice(0, 400)).slice(0, mostWordsOfName);
  return {
    words: words.map((word) => fold(word.text)),
    capitals: words.map((word) => isCapitalised(word.text)),
    tied: words.map((word, i) => hyphen.test(text.slice(words[i - 1]?.end ?? 0, word.start))),
  };
}

/** "Lavrov, Sergey" turned round; "Henry Home, Lord Kames" without the title; "JK Rowling" as J. K. */
function straighten(text: string): string {
  const [name = '', tail = ''] = text.split(/, +/);
  if (tail === '' || suffixes.has(fold(tail.replace('.', ''))))
    return text.replace(/^([A-Z])([B-DF-HJ-NP-TV-Z])(?= [A-Z][a-z])/, '$1. $2.');
  if (name.includes(' ')) return name;
  return tail.includes(' of ') ? text : `${tail} ${name}`;
}

function wholePattern({ words, capitals }: TakenApart, end?: number): NamePattern {
  return { words: words.slice(0, end), given: [], capitals: capitals.slice(0, end), whole: true };
}

/** Of a name that is a phrase, "Kings of Leon", the last word alone names nobody. */
function readPhrase(name: TakenApart): NamePattern[] | undefined {
  const { words, capitals, tied } = name;
  // "Elizabeth II" is nobody without her number.
  if (words.length === 2 && numeral.test(words[1] ?? '')) return [wholePattern(name)];
  const small = words.findIndex((word, i) => !capitals[i] && !tied[i] && !particles.has(word));
  if (words.length < 2 || small < 0) return undefined;
  // "Henry VIII of England" is also called Henry VIII.
  const regnal = small > 1 && numeral.test(words[small - 1] ?? '');
  return [wholePattern(name), ...(regnal ? [wholePattern(name, small)] : [])];
}

/** Initials after a surname are turned to its front, "Gavrilova A. V.", but may be the surname: "Louis C.K.". */
function turnInitials(name: TakenApart): { name: TakenApart; asWritten: NamePattern[] } {
  const { words, capitals, tied } = name;
  const at = words.findLastIndex((word) => word.length > 1) + 1;
  if (at === 0 || at === words.length || tied.at(-1)) return { name, asWritten: [] };
  const turn = <T>(list: T[]) => [...list.slice(at), ...list.slice(0, at)];
  return {
    name: { words: turn(words), capitals: turn(capitals), tied: turn(tied) },
    asWritten: isCyrillic(words[0] ?? '') ? [] : [wholePattern(name)],
  };
}

/** First names or initials and a surname, as most names are. */
const plainName = /^[A-Z](?:[a-z]{2,20}|\.)(?: [A-Z](?:[a-z]{2,20}|\.)){0,2} [A-Z][a-z]{2,20}$/;

/** True of a name that needs no rule, as most of a million do. */
export function isPlainName(text: string): boolean {
  if (!plainName.test(text)) return false;
  const end = text.lastIndexOf(' ');
  const before = text.lastIndexOf(' ', end - 1);
  if (before < 0 || text[end - 1] === '.' || end - before - 1 > longestParticle) return true;
  return !particles.has(text.slice(before + 1, end).toLowerCase());
}

/** "J." without its stop. */
export function foldPlainWord(word: string): string {
  return fold(word.length === 2 ? word.slice(0, 1) : word);
}

function readPlainName(text: string): NamePattern | undefined {
  if (!isPlainName(text)) return undefined;
  const given = text.split(' ').map(foldPlainWord);
  return { words: given.splice(-1), given, capitals: [true] };
}

function readFullName(text: string): NamePattern[] {
  const taken = takeApart(straighten(text));
  const phrase = readPhrase(taken);
  if (phrase) return phrase;
  let suffix = generations[generation.exec(taken.words.at(-1) ?? '')?.[1] ?? ''];
  if (suffix !== undefined && taken.words.length > 2)
    for (const list of [taken.words, taken.capitals, taken.tied]) list.pop();
  while (taken.words.length > 1 && suffixes.has(taken.words.at(-1) ?? '') && !taken.tied.at(-1)) {
    const last = taken.words.pop() ?? '';
    suffix = generations[last] ?? last;
  }
  if (taken.words.length === 0) return [];
  const { name, asWritten } = turnInitials(taken);
  const { words, capitals, tied } = name;
  let surname = words.length - 1;
  while (surname > 0 && tied[surname]) surname--;
  while (surname > 1 && particles.has(words[surname - 1] ?? '')) surname--;
  // "Kim Yoon-man": a family name first, and no last word that stands large on a page.
  if (surname > 0 && !capitals.at(-1))
    return [
      wholePattern(name),
      {
        words: words.slice(0, surname),
        given: words.slice(surname),
        capitals: capitals.slice(0, surname),
      },
    ];
  const cut = (from: number): NamePattern => ({
    words: words.slice(from),
    given: words.slice(0, surname),
    capitals: capitals.slice(from, words.length),
    ...(suffix === undefined ? {} : { suffix }),
  });
  // "Asia-Bibi" may be a first name with a surname all the same; "Jay-Z" is not.
  if (surname === 0 && words.length === 2 && words.every((word) => word.length > 2)) surname = 1;
  const bare = articles.has(words[surname] ?? '') && surname + 1 < words.length;
  const short = bare ? [cut(surname + 1)] : [];
  // "Saif ul-Malook" is also Saiful Malook.
  if (bare && surname > 0 && /^(?:ul|уль)$/.test(words[surname] ?? '')) {
    const glued = `${words[surname - 1]}${words[surname]?.slice(0, 2)}`;
    short.push({ ...cut(surname + 1), given: [...words.slice(0, surname - 1), glued] });
  }
  return [cut(surname), ...short, ...asWritten];
}

/** Letters that are also written out, which folding does not give: Füle is Fuele. */
const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

/** A name with its German and Nordic letters written out; undefined where it has none. */
function spellOut(text: string): string | undefined {
  const spelled = text.replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? letter);
  return spelled === text ? undefined : spelled;
}

/** All ways in which a page may write a person's name. */
export function readPersonName(text: string): NamePattern[] {
  const plain = readPlainName(text);
  if (plain) return [plain];
  const spelled = spellOut(text);
  return [...readFullName(text), ...(spelled === undefined ? [] : readFullName(spelled))];
}

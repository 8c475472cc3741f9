import { isPassive, isWord, skipFillers } from './cues.ts';
import { maySpeak, nameAfter, nameBefore } from './names.ts';
import { reach, reachOn, type Paragraph, type Stretch } from './paragraph.ts';

/** Finding the subject of a verb among the words before it. */

/** "MOSCOW, May 5 (Agency) — The ministry said": where the sentence itself begins. */
function behindDateline({ tokens }: Paragraph, start: number, at: number): number {
  const first = tokens[start];
  if (!first?.capital || first.end - first.start < 2 || !first.shouted) return start;
  for (let i = start + 1; i < at && i < start + 10; i++) if (tokens[i]?.kind === '-') return i + 1;
  return start;
}

/** The subject of the main clause: behind "On Friday," and "Asked about it,". */
export function firstSubject(
  paragraph: Paragraph,
  at: number,
  end: number = at,
): Stretch | undefined {
  const { tokens, language } = paragraph;
  let from = behindDateline(paragraph, tokens[at]?.sentence ?? tokens[at - 1]?.sentence ?? 0, at);
  if (end - from > 2 * reach) return undefined;
  while (from < end) {
    const token = tokens[from];
    if (!isWord(token)) {
      from++;
      continue;
    }
    const opensAside =
      language.prepositions.has(token.word) ||
      language.subordinators.has(token.word) ||
      language.times.has(token.word) ||
      language.participleEnding.test(token.word);
    const ago =
      language.fillers.has(tokens[from + 1]?.word ?? '') && language.spans.has(token.word);
    if (opensAside || ago) {
      while (from < end && tokens[from]?.kind !== ',' && tokens[from]?.ending !== ',') from++;
      if (from >= end) return undefined;
      from++;
    } else if (
      language.coordinators.has(token.word) ||
      language.fillers.has(token.word) ||
      language.adverbEnding.test(token.word)
    )
      from++;
    else break;
  }
  const name = from < end ? nameAfter(paragraph, from) : undefined;
  return name && maySpeak(paragraph, name) ? name : undefined;
}

/** A semicolon, or an "and" that does not just join two names. */
function opensClause({ tokens, language }: Paragraph, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === ';') return true;
  const before = tokens[at - 1];
  return (
    isWord(token) && language.coordinators.has(token.word) && !(isWord(before) && before.capital)
  );
}

/** The subject of the nearest clause of first rank before a place: for "…, saying" and "and said". */
function governingSubject(paragraph: Paragraph, at: number, floor: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  const start = Math.max(floor, tokens[at]?.sentence ?? 0, at - reach);
  for (let i = at - 1; i > start; i--) {
    if (tokens[i]?.cue) {
      const form = language.verbs.get(tokens[i]?.word ?? '');
      const own =
        form === 'saying' || form === 'base' ? undefined : ownSubject(paragraph, i, floor);
      if (own) return own;
    }
    if (!opensClause(paragraph, i - 1)) continue;
    const name = nameAfter(paragraph, i);
    const next = name && tokens[name.to];
    const finite =
      isWord(next) &&
      (next.filler
        ? !language.participleEnding.test(next.word)
        : language.verbEnding.test(next.word));
    if (name && finite && maySpeak(paragraph, name)) return name;
  }
  // "After saying it was “…,” she left."
  return firstSubject(paragraph, at) ?? firstSubject(paragraph, at, reachOn(paragraph, at));
}

/** A finite verb's subject that stands before it in its own clause. */
function ownSubject(paragraph: Paragraph, verb: number, floor: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  if (isPassive(paragraph, verb)) return undefined;
  const at = skipFillers(paragraph, verb - 1, -1);
  const before = tokens[at];
  if (at < floor || !before) return undefined;
  if (before.kind === ',' || before.kind === '-' || before.ending === ',')
    return beforeAside(paragraph, at, floor);
  if (!isWord(before) || isShared(paragraph, at) || language.relatives.has(before.word))
    return undefined;
  const name = nameBefore(paragraph, at + 1, floor);
  if (!name) return undefined;
  // "A letter obtained by the paper warns": what hangs on a preposition inside is no subject.
  const lead = tokens[name.from - 1];
  const inner =
    isWord(lead) && language.prepositions.has(lead.word) && isWord(tokens[name.from - 2]);
  const main = inner && name.from - 1 > floor ? firstSubject(paragraph, verb) : undefined;
  return main && main.from < name.from ? main : trimLead(paragraph, name, floor);
}

/** "Came and said", "went on to say": the verb shares the subject of another before it. */
function isShared({ tokens, language }: Paragraph, at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return language.infinitives.has(word) || language.coordinators.has(word);
}

/** The subject before a verb at a place; undefined where the verb is passive or nobody is there. */
export function subjectOf(paragraph: Paragraph, verb: number, floor: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  if (isPassive(paragraph, verb)) return undefined;
  const at = skipFillers(paragraph, verb - 1, -1);
  const before = tokens[at];
  if (at < floor || !before) return undefined;
  const fillers = tokens.slice(at + 1, verb);
  const bare =
    language.verbs.get(tokens[verb]?.word ?? '') === 'saying' &&
    !fillers.some((token) => language.passives.has(token.word));
  if (isWord(before)) {
    if (language.relatives.has(before.word) || language.complementizers.has(before.word))
      return nameBefore(paragraph, tokens[at - 1]?.kind === ',' ? at - 1 : at, floor);
    // "Footage of Trump saying", but "tweets on Friday saying".
    const named = before.capital && before.sentence !== at && !language.times.has(before.word);
    if (bare && named) {
      let from = at;
      while (from > floor && isWord(tokens[from - 1]) && tokens[from - 1]?.capital) from--;
      return { from, to: at + 1 };
    }
  }
  return bare || isShared(paragraph, at)
    ? governingSubject(paragraph, at, floor)
    : (ownSubject(paragraph, verb, floor) ??
        (before.kind === ',' ? governingSubject(paragraph, at, floor) : undefined));
}

/** "In a statement Trump": what a first preposition governs is not the subject. */
function trimLead(paragraph: Paragraph, name: Stretch, floor: number): Stretch {
  const { tokens, language } = paragraph;
  const lead = tokens[name.from - 1];
  if (name.from <= floor || !isWord(lead) || !language.prepositions.has(lead.word)) return name;
  let from = name.to;
  while (from > name.from && tokens[from - 1]?.capital) from--;
  return from < name.to && from > name.from && !tokens[from - 1]?.possessive
    ? { from, to: name.to }
    : name;
}

/** "Umerov, secretary of the council, said": the name before what stands between commas. */
function beforeAside(paragraph: Paragraph, close: number, floor: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  const kind = tokens[close]?.kind === '-' ? '-' : ',';
  for (let at = close - 1; at > floor && at > close - reach; at--) {
    const token = tokens[at];
    if (token?.kind === '.') return undefined;
    if (token?.kind !== kind) continue;
    const name = nameBefore(paragraph, at, floor);
    const lead = name && name.from > floor ? tokens[name.from - 1] : undefined;
    const hangs = isWord(lead) && language.prepositions.has(lead.word);
    if (name && !hangs && maySpeak(paragraph, name)) return trimLead(paragraph, name, floor);
    // "In Lima, after the vote, Gov. Ann Ruiz (R), said": no aside at all, but a name of two words.
    const own = tokens.slice(at + 1, close);
    if (own.length > 1 && own.every((one) => one.capital && !one.possessive))
      return { from: at + 1, to: close };
  }
  return undefined;
}

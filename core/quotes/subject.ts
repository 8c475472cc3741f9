import { sentenceStart, type Paragraph, type Stretch } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** Finding who says: the subject of a verb among the words around it. */

/** Names of more words than this are lists and run-on sentences. */
const longestName = 14;

function isWord(token: Token | undefined): token is Token & { kind: 'word' } {
  return token?.kind === 'word';
}

export function isFiller({ language }: Paragraph, token: Token): boolean {
  if (token.capital) return false;
  return language.fillers.has(token.word) || language.adverbEnding.test(token.word);
}

/** A word that no name goes over: a verb of saying, a conjunction, a day. */
function isEdge(paragraph: Paragraph, at: number): boolean {
  const { tokens, language } = paragraph;
  const token = tokens[at];
  if (!isWord(token)) return true;
  if (language.times.has(token.word)) return token.capital || !isWord(tokens[at + 1]);
  if (token.capital && at > 0 && tokens[at - 1]?.kind !== '.') return false;
  return (
    language.subordinators.has(token.word) ||
    language.coordinators.has(token.word) ||
    language.relatives.has(token.word) ||
    language.pronouns.has(token.word) ||
    (language.infinitives.has(token.word) && !isWord(tokens[at + 1])) ||
    isFiller(paragraph, token) ||
    isCue(paragraph, at)
  );
}

/** "Continued Stone:" at the start of a sentence. */
export function isInverted({ tokens, language }: Paragraph, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  const form = language.verbs.get(token?.word ?? '');
  return (
    token?.capital === true &&
    (at === 0 || tokens[at - 1]?.kind === '.') &&
    (form === 'past' || form === 'present') &&
    next?.capital === true
  );
}

/** "Was asked", "is said": the subject does not speak. */
export function isPassive(paragraph: Paragraph, verb: number): boolean {
  const { tokens, language } = paragraph;
  if (language.verbs.get(tokens[verb]?.word ?? '') !== 'past') return false;
  for (let at = verb - 1; at >= 0; at--) {
    const token = tokens[at];
    if (!isWord(token) || !isFiller(paragraph, token)) return false;
    if (language.passives.has(token.word)) return true;
  }
  return false;
}

/** True where a token is a verb of saying and not the noun of the same form. */
export function isCue(paragraph: Paragraph, at: number): boolean {
  const { tokens, language } = paragraph;
  const token = tokens[at];
  if (!isWord(token) || token.possessive) return false;
  const form = language.verbs.get(token.word);
  if (form === undefined) return false;
  if (token.capital) return isInverted(paragraph, at);
  const before = tokens[at - 1];
  if (!isWord(before)) return form !== 'base' || before?.kind === 'quote' || before?.kind === ',';
  if (form === 'saying') return !language.determiners.has(before.word);
  if (language.determiners.has(before.word)) return false;
  if (before.possessive) return false;
  if (language.prepositions.has(before.word) && !before.capital)
    return form === 'base' && language.infinitives.has(before.word);
  if (!language.alsoNouns.has(token.word)) return true;
  // "The senator questions", but "new questions": only a plain subject makes these verbs,
  // or "the ad claims that" and "the headline reads:".
  const next = tokens[at + 1];
  return (
    (form === 'present' &&
      (next?.kind === 'quote' ||
        next?.kind === ':' ||
        language.complementizers.has(next?.word ?? ''))) ||
    before.capital ||
    language.pronouns.has(before.word) ||
    language.relatives.has(before.word) ||
    language.fillers.has(before.word) ||
    language.infinitives.has(before.word)
  );
}

/** The name that ends before `to`, over its prepositions: "a spokesman for the mayor". */
export function nameBefore(paragraph: Paragraph, to: number, floor: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  const last = tokens[to - 1];
  if (!isWord(last) || to <= floor) return undefined;
  if (language.pronouns.has(last.word)) return { from: to - 1, to };
  let from = to;
  while (from > floor && to - from < longestName && !isEdge(paragraph, from - 1)) {
    const token = tokens[from - 1];
    const before = tokens[from - 2];
    if (!token) break;
    const small = !token.capital || before?.kind === '.' || from - 1 === floor;
    if (small && language.determiners.has(token.word)) {
      from--;
      if (before && isWord(before) && joins(paragraph, from - 1, floor)) {
        from--;
        continue;
      }
      break;
    }
    if (small && language.prepositions.has(token.word)) {
      if (!joins(paragraph, from - 1, floor)) break;
    }
    from--;
  }
  while (from < to && startsBadly(paragraph, from)) from++;
  return from < to ? { from, to } : undefined;
}

/** True where the preposition at a place hangs on a noun before it. */
function joins(paragraph: Paragraph, at: number, floor: number): boolean {
  const { tokens, language } = paragraph;
  const token = tokens[at];
  if (!isWord(token) || at <= floor || !language.joining.has(token.word)) return false;
  const before = tokens[at - 1];
  return (
    isWord(before) &&
    !isEdge(paragraph, at - 1) &&
    !language.prepositions.has(before.word) &&
    !language.verbEnding.test(before.word)
  );
}

function startsBadly({ tokens, language }: Paragraph, at: number): boolean {
  const token = tokens[at];
  return isWord(token) && language.prepositions.has(token.word);
}

/** The name that starts at a place: "Peter Morgan" of "Peter Morgan, a lawyer". */
export function nameAfter(paragraph: Paragraph, from: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  const first = tokens[from];
  if (!isWord(first)) return undefined;
  if (language.pronouns.has(first.word)) return { from, to: from + 1 };
  let to = from;
  let named = false;
  while (to - from < longestName && !(to > from && isEdge(paragraph, to))) {
    const token = tokens[to];
    if (!isWord(token)) break;
    if (to === from && isEdge(paragraph, to)) return undefined;
    if (language.prepositions.has(token.word) && !token.capital) {
      if (to === from || named || !language.joining.has(token.word)) break;
    } else if (language.determiners.has(token.word) && to > from) {
      if (!language.prepositions.has(tokens[to - 1]?.word ?? '')) break;
    } else if (named && !token.capital && !tokens[to - 1]?.possessive) break;
    named ||=
      (token.capital && to > from) || (token.capital && !language.determiners.has(token.word));
    to++;
  }
  return to > from ? { from, to } : undefined;
}

/** True for a stretch that may speak: a pronoun, a name, or a noun with its article. */
export function maySpeak({ tokens, language }: Paragraph, { from, to }: Stretch): boolean {
  const first = tokens[from];
  if (!isWord(first)) return false;
  if (language.pronouns.has(first.word) || language.determiners.has(first.word)) return true;
  return (
    tokens.slice(from, to).some((token) => token.capital) || /s$/.test(tokens[to - 1]?.word ?? '')
  );
}

/** The subject of the main clause: behind "On Friday," and "Asked about it,". */
export function firstSubject(paragraph: Paragraph, at: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  let from = sentenceStart(paragraph, at);
  while (from < at) {
    const token = tokens[from];
    if (!isWord(token)) {
      from++;
      continue;
    }
    const opensAside =
      language.prepositions.has(token.word) ||
      language.subordinators.has(token.word) ||
      language.times.has(token.word) ||
      /ing$|ed$/.test(token.word);
    const ago =
      language.fillers.has(tokens[from + 1]?.word ?? '') && language.spans.has(token.word);
    if (opensAside || ago) {
      let comma = from;
      while (comma < at && tokens[comma]?.kind !== ',') comma++;
      if (comma >= at) return undefined;
      from = comma + 1;
    } else if (
      language.coordinators.has(token.word) ||
      language.fillers.has(token.word) ||
      language.adverbEnding.test(token.word)
    )
      from++;
    else break;
  }
  const name = from < at ? nameAfter(paragraph, from) : undefined;
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
  const start = Math.max(floor, sentenceStart(paragraph, at));
  for (let i = at - 1; i > start; i--) {
    if (isCue(paragraph, i)) {
      const form = language.verbs.get(tokens[i]?.word ?? '');
      const found =
        form === 'saying' || form === 'base' ? undefined : subjectOf(paragraph, i, floor);
      if (found) return found;
    }
    if (!opensClause(paragraph, i - 1)) continue;
    const name = nameAfter(paragraph, i);
    const next = name && tokens[name.to];
    if (
      name &&
      isWord(next) &&
      maySpeak(paragraph, name) &&
      (isFiller(paragraph, next) || language.verbEnding.test(next.word))
    )
      return name;
  }
  return firstSubject(paragraph, at);
}

/** The subject before a verb at a place; undefined where the verb is passive or nobody is there. */
export function subjectOf(paragraph: Paragraph, verb: number, floor: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  const form = language.verbs.get(tokens[verb]?.word ?? '');
  let at = verb - 1;
  let passive = false;
  for (
    let token = tokens[at];
    at >= floor && isWord(token) && isFiller(paragraph, token);
    token = tokens[--at]
  )
    passive ||= language.passives.has(token.word);
  if (passive && form === 'past') return undefined;
  const before = tokens[at];
  if (at < floor || !before) return undefined;
  if (isWord(before)) {
    if (language.relatives.has(before.word) || before.word === 'that') {
      const end = tokens[at - 1]?.kind === ',' ? at - 1 : at;
      return nameBefore(paragraph, end, floor);
    }
    // "Footage of Trump saying", but "tweets on Friday saying".
    if (form === 'saying' && !passive && before.capital && !language.times.has(before.word)) {
      let from = at;
      while (from > floor && isWord(tokens[from - 1]) && tokens[from - 1]?.capital) from--;
      return { from, to: at + 1 };
    }
    if (
      (form === 'saying' && !passive) ||
      language.infinitives.has(before.word) ||
      language.coordinators.has(before.word)
    )
      return governingSubject(paragraph, at, floor);
    const name = nameBefore(paragraph, at + 1, floor);
    if (!name) return undefined;
    // "A letter obtained by the paper warns": what hangs on a preposition inside is no subject.
    const lead = tokens[name.from - 1];
    const inner =
      isWord(lead) && language.prepositions.has(lead.word) && isWord(tokens[name.from - 2]);
    const main = inner && name.from - 1 > floor ? firstSubject(paragraph, verb) : undefined;
    return main && main.from < name.from ? main : trimLead(paragraph, name, floor);
  }
  if (before.kind !== ',')
    return before.kind === '-' ? beforeAside(paragraph, at, floor) : undefined;
  if (form === 'saying' && !passive) return governingSubject(paragraph, at, floor);
  return beforeAside(paragraph, at, floor) ?? governingSubject(paragraph, at, floor);
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
  const { tokens } = paragraph;
  const kind = tokens[close]?.kind;
  for (let at = close - 1; at > floor; at--) {
    const token = tokens[at];
    if (token?.kind === '.' || token?.kind === 'quote') return undefined;
    if (token?.kind !== kind) continue;
    const name = nameBefore(paragraph, at, floor);
    if (name && maySpeak(paragraph, name) && !startsAside(paragraph, name, floor))
      return trimLead(paragraph, name, floor);
    // "In Lima, after the vote, Gov. Ann Ruiz (R), said": no aside at all, but a name of two words.
    const own = nameBefore(paragraph, close, at + 1);
    if (
      own?.from === at + 1 &&
      tokens.slice(own.from, close).every((one) => one.capital && !one.possessive)
    )
      if (close - own.from > 1) return own;
  }
  return undefined;
}

function startsAside({ tokens, language }: Paragraph, name: Stretch, floor: number): boolean {
  const before = tokens[name.from - 1];
  return name.from > floor && isWord(before) && language.prepositions.has(before.word);
}

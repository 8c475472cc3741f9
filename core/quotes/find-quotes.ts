import type { Language } from '../detection/languages/language.ts';
import type { EntryKey } from '../model/entry.ts';
import type { FoundQuote, Speaker } from '../model/found-quote.ts';
import { personOf, type Resolved, type Spoken } from './antecedent.ts';
import { grammarOf } from './grammar.ts';
import type { QuoteLanguage } from './languages/language.ts';
import { sentenceStart, type Block, type Paragraph, type Stretch } from './paragraph.ts';
import { collectPeople, type PersonFacts } from './people.ts';
import { findReported } from './reported.ts';
import { resolveStretch } from './resolve.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { confidenceOf, doubtful, sureEnough } from './rules.ts';
import { attributeAll, type Said } from './sequence.ts';

/** A speaker's words are shown up to here. */
const longestStretch = 80;

function describeSpeaker(
  { text, tokens, start }: Paragraph,
  { from, to }: Stretch,
  resolved: Resolved | undefined,
): Speaker | null {
  const last = tokens[to - 1];
  let first = from;
  while (last && first < to - 1 && last.end - (tokens[first]?.start ?? 0) > longestStretch) first++;
  const begin = tokens[first]?.start;
  if (begin === undefined || !last) return null;
  const end = Math.min(last.end, begin + longestStretch);
  return {
    start: start + begin,
    end: start + end,
    text: text.slice(begin, end),
    ...(resolved ? { entry: resolved.entry } : {}),
  };
}

/** Somebody says something at a place: a quote's speaker, or the subject of a verb of saying. */
interface Saying extends Said {
  /** The quote of the paragraph in which it is said; undefined for a verb without one. */
  quote?: number | undefined;
  in: number;
}

/** All that is said in an article, in the order in which the speakers are named. */
function listSayings(
  paragraphs: readonly Paragraph[],
  attributed: readonly (readonly (Said | undefined)[])[],
): Saying[] {
  return paragraphs.flatMap((paragraph, number) => {
    const sayings: Saying[] = [];
    for (const [quote, said] of attributed[number]?.entries() ?? [])
      if (said) sayings.push({ ...said, quote, in: number });
    const used = new Set(sayings.map((saying) => saying.cue));
    for (let cue = 0; cue < paragraph.tokens.length; cue++) {
      if (used.has(cue) || !paragraph.tokens[cue]?.cue) continue;
      const name = grammarOf(paragraph.language).sayerAt(paragraph, cue);
      if (name) sayings.push({ paragraph: number, rule: 'reported', name, cue, in: number });
    }
    const place = (saying: Saying) => (saying.paragraph < number ? -1 : saying.name.from);
    return sayings.sort((a, b) => place(a) - place(b));
  });
}

/** Of 1,794 news pages none has 200; a page of nothing else has one every eleven characters. */
const mostQuotes = 5_000;

/** Words this long that stand in an article twice were said once. */
const shortestRepeat = 30;

/** The same words have the same speaker: the surer finding of an entry holds for both. */
function agree(one: FoundQuote, other: FoundQuote): void {
  const known = [one, other].filter(({ speaker }) => speaker?.entry !== undefined);
  const surest = known.sort((a, b) => b.confidence - a.confidence)[0]?.speaker?.entry;
  for (const { speaker } of [one, other]) if (speaker && surest) speaker.entry = surest;
}

/**
 * The quotes of an article and who says them, in the order of the text.
 * @param blocks the paragraphs, each with its mentions
 * @param sentences the same language's row of detection
 * @param factsOf what datasets know of a person that a mention names
 */
export function findQuotes(
  blocks: readonly Block[],
  language: QuoteLanguage,
  sentences: Language,
  factsOf: (key: EntryKey) => PersonFacts | undefined,
): FoundQuote[] {
  const paragraphs = readParagraphs(blocks, language, sentences);
  const attributed = attributeAll(paragraphs);
  const people = collectPeople(paragraphs, sentences, factsOf);
  const spoken: Spoken[] = [];
  const context = { paragraphs, people, names: sentences, spoken };
  const found: FoundQuote[] = [];
  const repeats = new Map<string, FoundQuote>();
  for (const saying of listSayings(paragraphs, attributed)) {
    const resolved = resolveStretch(saying.paragraph, saying.name, context);
    const paragraph = paragraphs[saying.in];
    const naming = paragraphs[saying.paragraph];
    if (!paragraph || !naming) continue;
    const person = personOf(naming, saying.name, resolved?.entry, context);
    const sentence = naming === paragraph ? sentenceStart(naming, saying.name.from) : 0;
    if (person) spoken.push({ ...person, paragraph: saying.in, sentence });
    const speaker = describeSpeaker(naming, saying.name, resolved);
    const cue = saying.cue === undefined ? undefined : naming.tokens[saying.cue];
    const span =
      saying.quote === undefined
        ? resolved && findReported(paragraph, saying)
        : paragraph.quoted[saying.quote];
    if (!span || !speaker) continue;
    const doubted = saying.doubtful === true || resolved?.sure === false;
    const confidence = Math.min(confidenceOf[saying.rule], doubted ? doubtful : 1);
    const quote: FoundQuote = {
      kind: saying.quote === undefined ? 'reported' : 'direct',
      start: paragraph.start + span.start,
      end: paragraph.start + span.end,
      speaker,
      ...(cue ? { cue: naming.text.slice(cue.start, cue.end) } : {}),
      rule: saying.rule,
      confidence,
      prefill: confidence >= sureEnough,
    };
    found.push(quote);
    const words = paragraph.text.slice(span.start, span.end);
    const twin = words.length < shortestRepeat ? undefined : repeats.get(words);
    if (twin) agree(twin, quote);
    else repeats.set(words, quote);
  }
  for (const [number, { quoted, start }] of paragraphs.entries())
    for (const [i, span] of quoted.entries())
      if (!attributed[number]?.[i])
        found.push({
          kind: 'direct',
          start: start + span.start,
          end: start + span.end,
          speaker: null,
          rule: 'no-speaker',
          confidence: confidenceOf['no-speaker'],
          prefill: false,
        });
  return found.sort((a, b) => a.start - b.start).slice(0, mostQuotes);
}

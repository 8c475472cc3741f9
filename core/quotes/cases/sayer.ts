import type { Stretch } from '../paragraph.ts';
import { agreementOf, hasStem } from './agreement.ts';
import { nameFrom } from './names.ts';
import { findToken, wordAt, type Scene } from './scene.ts';
import { findSubject } from './subject.ts';

/** Whoever says something, by a verb or by what stands for one. */

/** "По словам министра", "по его словам", "со ссылкой на министра". */
export function findSource(scene: Scene, from: number, to: number): Stretch | undefined {
  const { paragraph, cases } = scene;
  const { prepositions } = paragraph.language;
  const noun = findToken(scene, from, to, (token) => cases.accordingTo.has(token.word));
  if (noun < 0) return undefined;
  const his = cases.possessives.has(wordAt(scene, noun - 1));
  if (his) return { from: noun - 1, to: noun };
  if (!prepositions.has(wordAt(scene, noun - 1))) return undefined;
  const start = prepositions.has(wordAt(scene, noun + 1)) ? noun + 2 : noun + 1;
  return nameFrom(paragraph, cases, start, to);
}

/** "Приводит слова министра", "говорится в сообщении ведомства", "цитирует министра". */
export function findQuoter(
  scene: Scene,
  from: number,
  to: number,
  beside: boolean,
): Stretch | undefined {
  const { paragraph, cases } = scene;
  // Beside another verb it only adds who passes the words on: "сказал он, цитирует Reuters".
  const citing = beside
    ? -1
    : findToken(scene, from, to, (token) => hasStem(token.word, cases.citings));
  if (citing >= 0) return nameFrom(paragraph, cases, citing + 1, to);
  const noun = findToken(scene, from, to, (token) => cases.utterances.test(token.word));
  if (noun < 0) return undefined;
  // "Приводит его слова газета".
  if (cases.possessives.has(wordAt(scene, noun - 1))) return { from: noun - 1, to: noun };
  const governed = paragraph.language.prepositions.has(wordAt(scene, noun - 1));
  const verb = findToken(scene, from, noun, (token) => token.cue);
  const impersonal = cases.impersonal.test(wordAt(scene, verb));
  return governed && !impersonal ? undefined : nameFrom(paragraph, cases, noun + 1, to);
}

/** Adjectives behind "in": "в областном", "в обласній". */
const locative = /(?:[ое]м|[ое]й|ому|ій|их|ых)$/;

/** "Сообщили в администрации": several who are an office. */
function findOffice(scene: Scene, from: number, to: number, verb: number): Stretch | undefined {
  const { paragraph, cases } = scene;
  const { tokens } = paragraph;
  const agreement = agreementOf(wordAt(scene, verb), cases);
  if (agreement !== 'several' && agreement !== 'presentSeveral') return undefined;
  let nearest: number | undefined;
  for (let at = from; at < to; at++) {
    const next = tokens[at + 1];
    if (!cases.inside.has(wordAt(scene, at)) || !next) continue;
    // "В областном Минздраве", "в министерстве", "в центре «Рейтинг»".
    const noun =
      cases.qualities.test(next.word) || locative.test(next.word) ? tokens[at + 2] : next;
    const office =
      noun?.kind === 'quote' || noun?.capital || hasStem(noun?.word ?? '', cases.offices);
    if (!next.capital && !office) continue;
    if (nearest === undefined || Math.abs(at - verb) < Math.abs(nearest - verb)) nearest = at;
  }
  if (nearest === undefined) return undefined;
  if (tokens[nearest + 1]?.kind === 'quote') return { from: nearest + 1, to: nearest + 2 };
  return nameFrom(paragraph, cases, nearest + 1, to);
}

export interface Sayer {
  name: Stretch;
  cue?: number;
  doubtful?: boolean;
}

/** The verb that tells whose a gerund is: "процитировал …, заявив, что". */
function mainVerb({ paragraph, cases }: Scene, from: number, verb: number): number {
  const isFinite = (at: number) =>
    agreementOf(paragraph.tokens[at]?.word ?? '', cases) !== undefined;
  if (verb < 0 || isFinite(verb)) return verb;
  let main = verb - 1;
  while (main >= from && !isFinite(main)) main--;
  return main < from ? verb : main;
}

/** Who says something between two tokens: the subject of its verb of saying, or what stands for it. */
export function findSayer(scene: Scene, from: number, to: number, verb: number): Sayer | undefined {
  const { paragraph, cases } = scene;
  const quoter =
    findSource(scene, Math.max(from, verb), to) ?? findQuoter(scene, from, to, verb >= 0);
  if (quoter) return { name: quoter };
  const subject = findSubject(paragraph, cases, from, to, mainVerb(scene, from, verb));
  if (subject) return { name: subject.name, cue: verb, doubtful: subject.guessed };
  const source = findSource(scene, from, to);
  if (source) return { name: source };
  const office = findOffice(scene, from, to, verb);
  return office && { name: office, cue: verb };
}

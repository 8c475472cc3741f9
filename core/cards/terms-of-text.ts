import { fold } from '../detection/fold.ts';
import { stemCyrillic } from '../detection/case-forms.ts';
import { wordRanges } from '../detection/letters.ts';
import { isCyrillic, spellingKey } from '../detection/spelling.ts';

/** Words that tell nothing of a topic, in English, Russian and Ukrainian. Folded. */
const stopWords = new Set(
  (
    'a about above according after again against all also although always am among an and any are around as ask ' +
    'asked at away back be because been before being below between both but by call called came can cannot come ' +
    'could day days did do does doing done down during each either else even ever every few first for from further ' +
    'get give given go goes going got had has have having he her here hers him himself his how however if in into is ' +
    'it its itself just last later least less let like made make makes many may me might more most much must my need ' +
    'neither never no nor not now of off often on once one only onto or other others our out over own per put rather ' +
    'really reported said same say saying says see seen several shall she should since so some still such take taken ' +
    'tell than that the their them then there these they thing things this those though through thus time to ' +
    'together told too took toward towards under until up upon us use used very want was way we week well went were ' +
    'what when where whether which while who whom whose why will with within without would year years yet you your ' +
    'monday tuesday wednesday thursday friday saturday sunday mr mrs ms ' +
    'в во и на с со по о об от до за из к ко не что как это его ее их он она они мы вы а но или у же бы был была было ' +
    'были быть для при так также то та те том тем этом этой эта эти того тот который которая которое которые которых ' +
    'сказал сказала заявил заявила заявили сообщил сообщила отметил отметила если еще уже только между после перед ' +
    'будет будут может могут год года году день дня время все всех нет ли мне нам вам ему ей им себя свой своей своих ' +
    'та що це як до від із зі про його її їх він вона вони ми ви але або був було були також який яка яке які якщо ще ' +
    'вже лише після буде будуть може можуть рік року день дня час всі всіх ні чи сказав заявив заявила повідомив'
  ).split(' '),
);

/** A folded English word without the endings of its forms: negotiations and negotiating are negotiat. */
export function stemLatin(word: string): string {
  if (word.length < 5) return word.length === 4 ? word.replace(/(?<![su])s$/, '') : word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:ization|isation)$/, 'iz')
    .replace(/(?:ements?|ings?|edly|ed|es|s|ly)$/, '')
    .replace(/(?<=.{5})(?:ion|or|iv)$/, '');
}

/** Endings of nouns and adjectives, Russian and Ukrainian, that cases of names do not have. */
const topicEndings =
  /(?<=[\u0400-\u052F]{3})(?:иями|іями|иях|іях|иям|іям|ием|ией|ією|ами|ями|ого|его|ому|ему|ыми|ими|ии|ию|ия|ие|ий|ії|ію|ія|ій|ый|ой|ей|ої|ая|яя|ое|ее|ые|ую|юю|ам|ям|ах|ях|ом|ем|єм|ым|им|ых|их|ою|ею|єю|[аеиоуыьэюяіїєй])$/;
/** Genitive plurals, which surnames end in as well. */
const genitivePlural = /(?<=[\u0400-\u052F]{3})(?:ов|ев|ів|їв)$/;

/** A name keeps what belongs to it: Лаврова is лавров, переговоров is переговор. */
export function stemTopic(folded: string, isName: boolean): string {
  const stem = folded.replace(topicEndings, '');
  return isName ? stem : stem.replace(genitivePlural, '');
}

const anyWord = new RegExp(`[${wordRanges}]+`, 'g');

function termOf(word: string): string {
  const folded = fold(word);
  if (folded.length < 2 || stopWords.has(folded)) return '';
  // A number's digits are no sounds of a name.
  if (folded < ':') return folded;
  if (!isCyrillic(folded)) return spellingKey(stemLatin(folded));
  const isName = word[0] !== word[0]?.toLowerCase();
  return spellingKey(stemTopic(isName ? stemCyrillic(folded) : folded, isName));
}

/** Words met before with their terms; texts of one topic share most words. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/**
 * The words of a text by which topics are compared: without endings and stop words, names as all
 * alphabets spell them (Путина and Putin are one term).
 */
export function termsOfText(text: string): string[] {
  if (known.size > mostKnown) known.clear();
  const terms: string[] = [];
  for (const word of text.match(anyWord) ?? []) {
    let term = known.get(word);
    if (term === undefined) known.set(word, (term = termOf(word)));
    if (term !== '') terms.push(term);
  }
  return terms;
}

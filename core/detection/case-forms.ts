/**
 * Case endings of Russian and Ukrainian names. A stem is what the forms of one name share; it may be
 * shorter than the name's own, and two names may share one: stems only say what may be the same.
 */

/** -ский, -цький and what else ends in -кий; endings that no noun has. */
const adjectiveEnding =
  /(?<=[\u0400-\u052F]{2}к)(?:ий|ая|ую|ій)$|(?<=[\u0400-\u052F]{3})(?:ого|ому|ыми|ими|ый|ым)$/;
/** Endings of nouns. -ов, -ев and -ин are surnames themselves and stay; of two letters Ын and Эл have some. */
const nounEnding =
  /(?<=[\u0400-\u052F]{3})(?:ами|ями|ах|ях|ові|еві|єві|ом|ем|єм|им|ой|ої|(?<=[оеєиі][вн])ій|(?<=[иь])ей|ою|ею|єю|[уюаяоеєыиіїьй])$|(?<=[\u0400-\u052F][аеиоуэюяєії])(?:[ею]й|[еє]м|єю|[йяюєїие])$|(?<=^(?:[ыи]н|[эе]л))(?:ом|[ауеі])$/;
/** What is left of Сергея and Максима looks as if it had an ending; in Максим it is cut as one. */
const likeAnEnding = /(?<=[\u0400-\u052F]{3})(?:[еио]м|е)$/;
/** Кравец, Кравця; Ткаченок, Ткаченка. */
const fleetingVowel = /(?<=[\u0400-\u052F]{3})[ео](?=[цк]$)/;
/** Зеленський and Зеленский. */
const softBefore = /ь(?=к)/g;
/** Stems of names that change within: Павел, Павла; Федір, Федора; Київ, Києва. */
const changedStems: Readonly<Record<string, string>> = {
  павл: 'павел', льв: 'лев', федір: 'федор', антін: 'антон', сидір: 'сидор', прокіп: 'прокоп', ольз: 'ольг', гааз: 'гааг', праз: 'праг',
  христос: 'христ', київ: 'києв', харків: 'харков', харк: 'харков', львів: 'львов', чернігів: 'чернігов', миколаїв: 'миколаєв',
}; // prettier-ignore

/** A folded Cyrillic name without its case ending: Лаврову and Лавровым give лавров. */
export function stemCyrillic(folded: string): string {
  const stem = adjectiveEnding.test(folded)
    ? folded.replace(adjectiveEnding, '')
    : folded.replace(nounEnding, '').replace(likeAnEnding, '').replace(fleetingVowel, '');
  return changedStems[stem] ?? stem.replace(softBefore, '');
}

/** Endings of a name in the nominative. */
const nominative = /(?:[иы]й|ая|[аяйьо])$/;
/** What stands for them in other cases: after a name that ends in a consonant, and after all others. */
const consonantEndings = 'а у ы и е і ом ем ым им ові еві'.split(' ');
const otherEndings = [
  ...consonantEndings,
  ...'я ю є ї й ь єм ой ей ою ею ій ої єві ий ый ого ому ая ую'.split(' '),
];

/** A folded Cyrillic name with the case endings that it may have, some of other kinds of names among them. */
export function caseForms(folded: string): string[] {
  const stem = folded.replace(nominative, '');
  const endings = stem === folded ? consonantEndings : otherEndings;
  return [folded, ...endings.map((ending) => stem + ending)];
}

/** Endings of surnames like Мельников, and of forms like «Мельником», in which the two differ by a letter. */
const possessive = /[оеє][вм](?:[аыуе]|ым|ой|ых)?$/;

/** True for a word of the page that is a form of Мельников where the data has Мельник, or the reverse. */
export function isDerived(onPage: string, inData: string): boolean {
  const ending = possessive.exec(onPage)?.[0] ?? '';
  return (
    onPage.slice(0, onPage.length - ending.length) === inData.replace(possessive, '') &&
    ending.includes('в') !== inData.endsWith('в')
  );
}

/** Forms that only a woman's surname has, and forms that only a man's has, in both alphabets. */
const womansForm =
  /(?:[оеє]в|[иіы]н)(?:ой|ої|ій|ою)$|к(?:ая|ой|ую|ої|ій|ою)$|[сцз]ьк[ау]$|(?:[oe]v|in|ska[iyj])a$/;
const mansForm = /(?:[оеє]в|[иіы]н)(?:[ыио]м)?$|к(?:ий|ого|ому|им|ом)$|(?:[oe]v|in|sk[iyj]+)$/;
/** In the nominative, as datasets write names, Лаврова is hers; on a page it may be a form of his. */
const womansName = /(?:[оеє]в|[иіы]н)а$/;

/** Names that decline like nouns of men: their plural is a family, Скрипали, Клинтоны; none ends in -о. */
const declinesLikeMan = /(?:[бвгджзклмнпрстфхцчшщb-df-hj-np-tv-xz]|(?<!ов)ь)$/;
const noSingular = /(?:[ыи]|(?<![лрк])о|(?<![оеєиі][вн])ей|[ая]ми)$/;

/**
 * True for a word of the page that a bearer of the name in the data does not have in any case: a
 * woman's form of a man's surname (Зеленская, Зеленский) or the plural of a family.
 */
export function isAnothersForm(onPage: string, inData: string): boolean {
  if (declinesLikeMan.test(inData) && noSingular.test(onPage)) return true;
  if (mansForm.test(inData)) return womansForm.test(onPage);
  return (womansForm.test(inData) || womansName.test(inData)) && mansForm.test(onPage);
}

/** First names between spaces, asked so seldom that sets of them would be made in vain. */
const mensNamesInA =
  ' никита илья фома лука кузьма савва данила микита микола ілля хома кузьма сава гаврила мустафа муса ' +
  'иса іса никола миша саша паша женя петя ваня коля джошуа абдалла ';
const womensNames =
  ' любовь нинель хиллари мэри джилл мишель николь энн элизабет маргарет кэтрин нэнси дженнифер джейн ' +
  'хелен рейчел эстер гілларі мері мішель ніколь енн елізабет кетрін ненсі дженніфер гелен рейчел естер ' +
  'любов ';

/**
 * True for a case form that the bearer of the name does not have: a woman's surname that ends in a
 * consonant stays as it is, so «Клинтона» is Bill.
 */
export function isNotHerForm(surname: string, given: string | undefined): boolean {
  if (given === undefined || !/[б-джзй-нп-тф-щь]$/.test(surname) || mansForm.test(surname))
    return false;
  const isIn = (names: string) => names.includes(` ${given} `);
  return (/[ая]$/.test(given) && !isIn(mensNamesInA)) || isIn(womensNames);
}

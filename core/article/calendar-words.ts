/**
 * How languages write months and weekdays: regular expression sources for all forms of a word, folded
 * or not, to be matched without regard to case. January to December, Monday to Sunday.
 */
const slavic = '(?:ень|н[яюі]|нем)';

export const monthWords = {
  en: [
    'january|jan', 'february|feb', 'march|mar', 'april|apr', 'may', 'june|jun',
    'july|jul', 'august|aug', 'september|sept|sep', 'october|oct', 'november|nov', 'december|dec',
  ],
  de: [
    'januar|jänner|jan', 'februar|feber|feb', 'märz|maerz|mär|mrz', 'april|apr', 'mai', 'juni|jun',
    'juli|jul', 'august|aug', 'september|sept|sep', 'oktober|okt', 'november|nov', 'dezember|dez',
  ],
  fr: [
    'janvier|janv', 'f[ée]vrier|f[ée]vr', 'mars', 'avril|avr', 'mai', 'juin',
    'juillet|juil', 'ao[ûu]t', 'septembre|sept', 'octobre|oct', 'novembre|nov', 'd[ée]cembre|d[ée]c',
  ],
  it: [
    'gennaio|gen', 'febbraio|feb', 'marzo|mar', 'aprile|apr', 'maggio|mag', 'giugno|giu',
    'luglio|lug', 'agosto|ago', 'settembre|sett|set', 'ottobre|ott', 'novembre|nov', 'dicembre|dic',
  ],
  es: [
    'enero|ene', 'febrero|feb', 'marzo|mar', 'abril|abr', 'mayo|may', 'junio|jun',
    'julio|jul', 'agosto|ago', 'septiembre|setiembre|sept|sep', 'octubre|oct', 'noviembre|nov', 'diciembre|dic',
  ],
  ru: [
    'январ[а-я]+|янв', 'феврал[а-я]+|февр?', 'март[а-я]*|мар', 'апрел[а-я]+|апр', 'ма(?:й|я|ю|е|ем)', 'июн[а-я]+|июн',
    'июл[а-я]+|июл', 'август[а-я]*|авг', 'сентябр[а-я]+|сент?', 'октябр[а-я]+|окт', 'ноябр[а-я]+|ноя', 'декабр[а-я]+|дек',
  ],
  uk: [
    `січ${slavic}`, 'лют(?:ий|ого|ому|им)', `берез${slavic}`, `квіт${slavic}`, `трав${slavic}`, `черв${slavic}`,
    `лип${slavic}`, `серп${slavic}`, `верес${slavic}`, `жовт${slavic}`, 'листопад(?:а|і|у|ом)?', `груд${slavic}`,
  ],
} as const; // prettier-ignore

export const weekdayWords = {
  en: [
    'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
  ],
  ru: [
    'понедельник[а-я]*', 'вторник[а-я]*', 'сред[аыеу]', 'четверг[а-я]*', 'пятниц[а-я]+',
    'суббот[а-я]+', 'воскресень[а-я]+',
  ],
  uk: [
    'понеділ(?:ок|к)[а-яі]*', 'вівтор(?:ок|к)[а-яі]*', 'серед[аиіу]', 'четвер[а-яі]*', "п[’'ʼ]?ятниц[а-яі]+",
    'субот[а-яі]+', 'неділ[яіюе][а-я]*',
  ],
} as const; // prettier-ignore

/** What `findDates` must know of a language. */
export interface CalendarWords {
  months: readonly string[];
  /** May be empty: then no weekday is found. */
  weekdays: readonly string[];
}

/** Months of every language at once; no word means one month here and another there. */
export const everyMonth: CalendarWords = {
  months: monthWords.en.map((_, month) =>
    Object.values(monthWords)
      .map((row) => row[month])
      .join('|'),
  ),
  weekdays: [],
};

import { monthWords, weekdayWords, type CalendarWords } from './calendar-words.ts';

/** How a language says when something was said. Regular expression sources, matched in any case. */
export interface DayWords extends CalendarWords {
  /** Words for days, weeks and months counted back from the article's day. Longer ones first. */
  relative: readonly (readonly [words: string, unit: 'day' | 'week' | 'month', back: number])[];
  /** Numbers in "two days ago", from two on. */
  numbers: readonly string[];
  /** "days ago" after a number. */
  daysAgo: string;
  /** Before the article, nobody knows when. */
  vague: string;
  /** What opens the content of a statement; days after it are of what is told. */
  that: string;
  /** What follows a verb of saying at once where "that" is left out: "said the summit …". */
  bareContent: string;
  /** Right before a date, or at the head of its clause, these make it the day of something else. */
  notBefore: string;
  /** Before a month or year alone: "in August", "в 2022 году". */
  inPeriod: string;
  /** Before a weekday that is the day of something: "on Wednesday". Empty: it may stand alone. */
  beforeWeekday: string;
  /** Before a weekday or month: the one in the last week or year, never today's. */
  last: string;
  /** Likewise, of the one to come: of no statement. */
  next: string;
  /** After a date that belongs to a noun: "Wednesday's meeting". */
  ofNoun: string;
}

export const dayWords: Readonly<Record<string, DayWords>> = {
  en: {
    months: monthWords.en,
    weekdays: weekdayWords.en,
    relative: [
      ['the day before yesterday', 'day', 2],
      ['yesterday|last night|(?:a|one) day ago', 'day', 1],
      ['today|tonight|this (?:morning|afternoon|evening)|earlier in the day|hours ago', 'day', 0],
      ['(?:earlier )?this week', 'week', 0],
      ['last week|(?:a|one) week ago|a week earlier', 'week', 1],
      ['last month|(?:a|one) month ago', 'month', 1],
    ],
    numbers: ['two', 'three', 'four', 'five', 'six'],
    daysAgo: 'days ago',
    vague: 'a day (?:earlier|before)|days ago|in recent days|the (?:previous|next|following|same) day|earlier|previously|recently|in the past|last year|years ago|repeatedly|often|once',
    that: 'that|whether|how|why|if',
    bareContent: 'the|an?|he|she|it|they|we|there|his|her|their|its|this|these|those|no|any|some|such|both|all',
    notBefore: 'since|until|till|by|before|after|following|from|for|starting|scheduled|between|to|the|an?|his|her|their|its|when|as',
    inPeriod: '(?:in|during)\\s+(?:early\\s+|late\\s+|mid-)?',
    beforeWeekday: '',
    last: 'last|past',
    next: 'next|coming|upcoming',
    ofNoun: "^(?:[’']s(?![a-z])|\\s(?:summit|meeting|talks?|attacks?|strikes?|elections?|vote|deadline|deal|agreement|round|call|interview|speech))",
  },
  ru: {
    months: monthWords.ru,
    weekdays: weekdayWords.ru,
    relative: [
      ['позавчера', 'day', 2],
      ['вчера|накануне(?=\\s*(?:[,.—–-]|$|(?:в|во|на|по|о|об|вечером|днем|днём)\\s|(?:\\S+\\s)?\\S+(?:л|ла|ло|ли|лся|лась|лись)(?![а-яё])))', 'day', 1],
      ['сегодня', 'day', 0],
      ['на этой неделе', 'week', 0],
      ['на (?:прошлой|минувшей) неделе|неделю назад|неделей ранее', 'week', 1],
      ['в прошлом месяце|месяц назад', 'month', 1],
    ],
    numbers: ['два|двое', 'три|трое', 'четыре', 'пять', 'шесть'],
    daysAgo: '(?:дня|дней|суток) назад',
    vague: 'дн[её]м ранее|на днях|за день до|на следующий день|ранее|раньше|недавно|неоднократно|не раз|в прошлом году|когда-то|до этого',
    that: 'что|чтобы|будто|почему|как|ли',
    bareContent: '(?!)',
    notBefore: 'с|со|до|по|после|к|ко|от|перед|назначен\\S*|запланирован\\S*|между|на|когда',
    inPeriod: '(?:в|во)\\s+(?:начале\\s+|конце\\s+|середине\\s+)?',
    beforeWeekday: '(?:в|во)\\s+(?:(?:эту|этот|это|минувш\\S+|прошл\\S+|следующ\\S+|ближайш\\S+|будущ\\S+)\\s+)?',
    last: 'минувш\\S+|прошл\\S+',
    next: 'следующ\\S+|ближайш\\S+|будущ\\S+',
    ofNoun: '(?!)',
  },
  uk: {
    months: monthWords.uk,
    weekdays: weekdayWords.uk,
    relative: [
      ['позавчора', 'day', 2],
      ['вчора|учора|напередодні(?=\\s*(?:[,.—–-]|$|(?:в|у|на|по|про|ввечері|увечері)\\s|(?:\\S+\\s)?\\S+(?:в|ла|ло|ли|вся|лася|лися)(?![а-яіїєґ])))', 'day', 1],
      ['сьогодні', 'day', 0],
      ['цього тижня|на цьому тижні', 'week', 0],
      ['минулого тижня|на минулому тижні|тиждень тому', 'week', 1],
      ['минулого місяця|місяць тому', 'month', 1],
    ],
    numbers: ['два|двоє', 'три|троє', 'чотири', 'п[’\'ʼ]?ять', 'шість'],
    daysAgo: '(?:дні|днів|доби|діб) тому',
    vague: 'днем раніше|днями|за день до|наступного дня|раніше|нещодавно|неодноразово|не раз|торік|минулого року|колись|до цього',
    that: 'що|щоб|начебто|чому|як|чи',
    bareContent: '(?!)',
    notBefore: 'з|зі|із|до|по|після|від|перед|призначен\\S*|запланован\\S*|між|на|коли',
    inPeriod: '(?:в|у)\\s+(?:на початку\\s+|наприкінці\\s+)?',
    beforeWeekday: '(?:в|у|уві)\\s+(?:(?:цю|цей|минул\\S+|наступн\\S+)\\s+)?|(?:минулого|минулої|цього|цієї)\\s+',
    last: 'минул\\S+',
    next: 'наступн\\S+',
    ofNoun: '(?!)',
  },
}; // prettier-ignore

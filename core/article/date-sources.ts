import type { DateProvenance } from '../model/article.ts';
import type { Said } from './choose-date.ts';
import type { PageClues } from './page-clues.ts';
import { findWholeDays } from './whole-days.ts';

/** One place where pages put a date. */
export interface DateSource {
  from: DateProvenance;
  /** Raw values, the most trusted first; asked one by one, so that later ones cost nothing. */
  find: (page: PageClues) => Iterable<string | null | undefined>;
}

/** Ends of `<meta>` names, in letters only: parsely-pub-date, og:article:published_time, dc.date.issued. */
const publishedMetas = [
  'publishedtime', 'datepublished', 'publisheddate', 'publicationdate', 'publishdate', 'pubdate',
  'publishtime', 'articlepublished', 'dateissued', 'citationonlinedate', 'citationdate', 'sailthrudate',
  'dctermsdate', 'dcdate', 'datecreated', 'dctermscreated', 'articledate', 'displaydate',
]; // prettier-ignore
const updatedMetas = [
  'modifiedtime', 'datemodified', 'updatedtime', 'lastmodified', 'lastupdated', 'dctermsmodified',
]; // prettier-ignore

function* metasEnding(page: PageClues, ends: readonly string[]): Generator<string> {
  const metas = [...page.metas].map(
    ([name, content]) => [name.replace(/[^a-z]/g, ''), content] as const,
  );
  for (const end of ends)
    for (const [name, content] of metas) if (name.endsWith(end)) yield content;
}

/** Templates put the day of the last change beside the words "published on": the words count. */
function shownDate(element: Element, page: PageClues): string | null {
  const shown = findWholeDays((element.textContent ?? '').slice(0, 100), page.order)[0]?.day;
  const hidden =
    element.getAttribute('datetime') ??
    element.getAttribute('content') ??
    element.getAttribute('title');
  return shown !== undefined && !hidden?.startsWith(shown) ? shown : hidden;
}

/** Those of the story; one that stands alone on the page counts wherever it stands. */
function* elements(page: PageClues, selector: string): Generator<string | null> {
  const all = [...page.document.querySelectorAll(selector)];
  const own = all.filter((element) => !page.story().isElsewhere(element));
  for (const element of own.length === 0 && all.length === 1 ? all : own)
    yield shownDate(element, page);
}

/** The times of the story's own `<article>` before all others. */
function* times(page: PageClues): Generator<string | null> {
  yield* elements(
    page,
    'time[pubdate], time[class~="published"], abbr[class~="published"], .dt-published',
  );
  const own = page.story().headline?.closest('article');
  for (const time of own?.querySelectorAll('time[datetime]') ?? []) yield shownDate(time, page);
  yield* elements(page, 'article time[datetime], main time[datetime], header time[datetime]');
}

/** The day in an address such as /2025/09/04/ or /20260124/; else day first, as in rain-04-09-2025. */
const yearFirst = /[/_-]((?:19|20)\d{2})([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=\D|$)/;
const yearLast = /[/_~-](\d{2})([/_.-])(\d{2})\2((?:19|20)\d{2})(?=\D|$)/;

export function addressDates(address = ''): (string | undefined)[] {
  const first = yearFirst.exec(address);
  const last = yearLast.exec(address);
  return [
    first ? `${first[1]}-${first[3]}-${first[4]}` : undefined,
    last ? `${last[1]}/${last[3]}/${last[4]}` : undefined,
  ];
}

/** Some outlets end the window's title with the day: "Rain in Lima | The Courier | 23.05.2011". */
function* titleTail(page: PageClues): Generator<string | undefined> {
  const titles = [page.metas.get('og:title'), page.windowTitle];
  for (const title of titles)
    yield /[|–-]\s([^|–]{8,40})$/.exec(title?.trim().slice(-60) ?? '')?.[1];
}

const scriptKeys =
  /["']?(?:date_?published|publish(?:ed)?_?(?:at|date|time|on)|publication_?date|first_?publish(?:ed)?_?(?:date|at)|pub_?date|created_?(?:at|date))\\{0,2}["']?\s{0,2}[:=]\s{0,2}\\{0,2}["'](\d{4}-\d\d-\d\d[^"'\\]{0,20})/gi;

/** Scripts hold other stories too, so a day counts only where all their dates agree on it. */
function scriptDates(page: PageClues): string[] {
  const values: string[] = [];
  for (const script of page.document.querySelectorAll('script:not([src])'))
    for (const found of (script.textContent ?? '').matchAll(scriptKeys))
      values.push(found[1] ?? '');
  return new Set(values.map((value) => value.slice(0, 10))).size === 1 ? values : [];
}

/**
 * Where the day of publication is looked for, in the order of precision on news pages with known dates.
 * A bare `date` is when the page was built nearly as often as when the story was written (2 of 7 pages).
 */
export const publishedSources: readonly DateSource[] = [
  { from: 'json-ld', find: (page) => [page.jsonLd?.datePublished] },
  { from: 'meta', find: (page) => metasEnding(page, publishedMetas) },
  { from: 'microdata', find: (page) => elements(page, '[itemprop~="datePublished"], [property$="datePublished"]') },
  { from: 'time', find: times },
  { from: 'address', find: (page) => addressDates(page.address) },
  { from: 'text', find: (page) => page.visible().labelled },
  { from: 'text', find: (page) => page.visible().beside },
  { from: 'meta', find: (page) => ['date', 'created', 'issued'].map((name) => page.metas.get(name)) },
  { from: 'text', find: titleTail },
  { from: 'time', find: (page) => elements(page, 'time[datetime]') },
  { from: 'text', find: (page) => page.visible().named },
  { from: 'dateline', find: (page) => page.visible().dateline },
  { from: 'text', find: (page) => page.visible().short },
  { from: 'script', find: scriptDates },
  { from: 'dateline', find: (page) => page.visible().yearless },
  { from: 'updated', find: (page) => page.visible().updated },
]; // prettier-ignore

export const updatedSources: readonly DateSource[] = [
  { from: 'json-ld', find: (page) => [page.jsonLd?.dateModified] },
  { from: 'meta', find: (page) => metasEnding(page, updatedMetas) },
  { from: 'microdata', find: (page) => elements(page, '[itemprop~="dateModified"]') },
];

/** What a page's sources say, each asked only when those before it were of no use. */
export function* saidBy(sources: readonly DateSource[], page: PageClues): Generator<Said> {
  for (const { from, find } of sources) for (const value of find(page)) yield [from, value];
}

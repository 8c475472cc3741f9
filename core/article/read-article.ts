import type { Article, DateProvenance, FactProvenance } from '../model/article.ts';
import { addDays, type Day } from '../model/partial-date.ts';
import { isOwnAddress, parseAddress, stripAddress } from './canonical-url.ts';
import { publishedSources, updatedSources, type DateSource } from './date-sources.ts';
import { readJsonLd, type JsonLdArticle } from './json-ld.ts';
import type { PageClues } from './page-clues.ts';
import { toPlainText } from './plain-text.ts';
import { findStory } from './story.ts';
import { cutOutlet } from './title.ts';
import { findVisibleDays } from './visible-days.ts';
import { numberOrderOf, readTimestamp } from './whole-days.ts';

interface Found<From> {
  value: string;
  from: From;
}

/** A fact's sources in their order: where, and what stands there. */
type Sources = readonly (readonly [FactProvenance, string | null | undefined])[];

function firstSaid(sources: Sources): Found<FactProvenance> | undefined {
  for (const [from, said] of sources) {
    const value = toPlainText(said);
    if (value !== undefined) return { value, from };
  }
  return undefined;
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const content = toPlainText(meta.getAttribute('content'));
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Before the web there were no pages; some carry 1744. */
const firstDayOfTheWeb = '1990-01-01';

function findDate(
  sources: readonly DateSource[],
  page: PageClues,
  today: Day,
): Found<DateProvenance> | undefined {
  // Authors east of the reader may be a day ahead.
  const last = addDays(today, 1);
  for (const { from, find } of sources)
    for (const said of find(page)) {
      // Systems that write 11/01/2023 into a head think in America, whatever the page's language.
      const order = from === 'meta' && page.order === 'day-month' ? undefined : page.order;
      const value = said ? readTimestamp(said, order) : undefined;
      const day = value?.slice(0, 10) ?? '';
      if (value !== undefined && day >= firstDayOfTheWeb && day <= last) return { value, from };
    }
  return undefined;
}

/** A language tag as BCP 47 writes it, `ru_RU` too; undefined for what is none. */
function readLanguage(tag: string | null | undefined): string | undefined {
  return /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}$/i.test(tag?.trim() ?? '')
    ? tag?.trim().replaceAll('_', '-')
    : undefined;
}

function readPage(document: Document, address: string | undefined): PageClues {
  const metas = readMetas(document);
  const own = parseAddress(address);
  const isOwn = ({ url, headline }: JsonLdArticle) =>
    (own !== undefined && parseAddress(url, own.href)?.pathname === own.pathname) ||
    (headline !== undefined && headline === metas.get('og:title'));
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const jsonLd = readJsonLd(
    scripts.map((script) => script.textContent ?? ''),
    isOwn,
  );
  const language = firstSaid([
    ['html', readLanguage(document.documentElement?.getAttribute('lang'))],
    ['meta', readLanguage(metas.get('og:locale'))],
    ['json-ld', readLanguage(jsonLd?.language)],
    ['meta', readLanguage(metas.get('content-language') ?? metas.get('dc.language'))],
  ]);
  const windowTitle = document.querySelector('title')?.textContent ?? '';
  const order = numberOrderOf(language?.value);
  const story = once(() => findStory(document, `${metas.get('og:title') ?? ''} ${windowTitle}`));
  const visible = once(() =>
    findVisibleDays(document.body ?? document.documentElement, story(), order),
  );
  return { document, address, jsonLd, metas, language, windowTitle, order, story, visible };
}

/**
 * What a page says of itself, each fact with where it stands. Never throws, whatever the page holds.
 * @param address where the page was read; undefined for a loose file
 * @param today the reader's day: dates more than a day after it are not believed
 */
export function readArticle(document: Document, address: string | undefined, today: Day): Article {
  const page = readPage(document, address);
  const { jsonLd, metas, language } = page;
  const own = parseAddress(address);
  const outlet = firstSaid([
    ['json-ld', jsonLd?.publisher],
    ['meta', metas.get('og:site_name')],
    ['meta', metas.get('application-name')],
    ['address', own?.hostname.replace(/^www\./, '')],
  ]);
  const title =
    firstSaid([
      ['json-ld', jsonLd?.headline],
      ['meta', metas.get('og:title')],
    ]) ??
    firstSaid([
      ['heading', page.story().headline?.textContent],
      ['window', page.windowTitle],
    ]);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const addresses: Sources = [
    ['link', canonical],
    ['meta', metas.get('og:url')],
    ['json-ld', jsonLd?.url],
  ];
  const canonicalUrl = firstSaid([
    ...addresses.filter(([, said]) => said && isOwnAddress(said, address)),
    ['address', address],
  ]);
  const published = findDate(publishedSources, page, today);
  const updated = findDate(updatedSources, page, today);
  return {
    title: title && cutOutlet(title.value, outlet?.value, own?.hostname),
    outlet: outlet?.value,
    publishedAt: published?.value,
    publishedAtFrom: published?.from,
    updatedAt: updated?.value,
    updatedAtFrom: updated?.from,
    canonicalUrl: canonicalUrl && stripAddress(new URL(canonicalUrl.value, own?.href).href),
    language: language?.value,
    from: {
      title: title?.from,
      outlet: outlet?.from,
      canonicalUrl: canonicalUrl?.from,
      language: language?.from,
    },
  };
}

import type { Article, FactProvenance } from '../model/article.ts';
import type { Day } from '../model/partial-date.ts';
import { isOwnAddress, parseAddress } from './canonical-url.ts';
import { chooseDate } from './choose-date.ts';
import { publishedSources, saidBy, updatedSources } from './date-sources.ts';
import { readJsonLd, type JsonLdArticle } from './json-ld.ts';
import type { PageClues } from './page-clues.ts';
import { toPlainText } from './plain-text.ts';
import { findStory } from './story.ts';
import { cutOutlet } from './title.ts';
import { findVisibleDays } from './visible-days.ts';
import { numberOrderOf } from './whole-days.ts';

interface Fact {
  value: string;
  from: FactProvenance;
}

/** A fact's sources in their order: where, and what stands there. */
type Sources = readonly (readonly [FactProvenance, string | null | undefined])[];

function firstSaid(sources: Sources): Fact | undefined {
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

/** A language tag as BCP 47 writes it, `ru_RU` too; undefined for what is none. */
function readLanguage(tag: string | null | undefined): string | undefined {
  return /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}$/i.test(tag?.trim() ?? '')
    ? tag?.trim().replaceAll('_', '-')
    : undefined;
}

function readPage(document: Document, address: string | undefined, today: Day): PageClues {
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
    findVisibleDays(document.body ?? document.documentElement, story(), order, today),
  );
  return { document, address, jsonLd, metas, language, windowTitle, order, story, visible };
}

/**
 * What a page says of itself, each fact with where it stands. Never throws, whatever the page holds.
 * @param address where the page was read; undefined for a loose file
 * @param today the reader's day: dates more than a day after it are not believed
 */
export function readArticle(document: Document, address: string | undefined, today: Day): Article {
  const page = readPage(document, address, today);
  const { jsonLd, metas, language, order } = page;
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
    ['address', own?.href],
  ]);
  const published = chooseDate(saidBy(publishedSources, page), order, today);
  const updated = chooseDate(saidBy(updatedSources, page), order, today);
  return {
    title: title && cutOutlet(title.value, outlet?.value, own?.hostname),
    outlet: outlet?.value,
    publishedAt: published?.value,
    publishedAtFrom: published?.from,
    updatedAt: updated?.value,
    updatedAtFrom: updated?.from,
    canonicalUrl: canonicalUrl && new URL(canonicalUrl.value, own?.href).href.replace(/#.*$/s, ''),
    language: language?.value,
    from: {
      title: title?.from,
      outlet: outlet?.from,
      canonicalUrl: canonicalUrl?.from,
      language: language?.from,
    },
  };
}

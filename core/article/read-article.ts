import type { Article, DateProvenance } from '../model/article.ts';
import { dayOfTimestamp, isPartialDate } from '../model/partial-date.ts';
import { readJsonLd } from './json-ld.ts';

/** Names under which outlets put the day of publication in `<meta>`. */
const dateMetas = [
  'article:published_time', 'og:article:published_time', 'datePublished', 'date', 'pubdate',
  'publishdate', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dc.date', 'dcterms.date',
  'dcterms.created', 'og:pubdate', 'cXenseParse:recs:publishtime', 'article.published',
]; // prettier-ignore

/** The day in an address such as /2025/09/04/ or /20260124/. */
const addressDay = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|$)/;

function clean(value: string | null | undefined): string | undefined {
  const text = value?.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = clean(meta.getAttribute('content'));
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** A timestamp that begins with a day of the calendar not after tomorrow: pages carry 1744 and 2099. */
function isPlausible(timestamp: string | undefined, today: string): timestamp is string {
  const day = timestamp === undefined ? undefined : dayOfTimestamp(timestamp);
  return day !== undefined && day >= '1990-01-01' && day <= today;
}

export function dayFromAddress(address: string): string | undefined {
  const found = addressDay.exec(address);
  const day = found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
  return day !== undefined && isPartialDate(day) ? day : undefined;
}

function* dateClues(
  document: Document,
  address: string | undefined,
  jsonLdDate: string | undefined,
  metas: Map<string, string>,
): Generator<[string | undefined, DateProvenance]> {
  yield [jsonLdDate, 'json-ld'];
  for (const name of dateMetas) yield [metas.get(name.toLowerCase()), 'meta'];
  for (const element of document.querySelectorAll('[itemprop="datePublished"]'))
    yield [
      element.getAttribute('datetime') ??
        element.getAttribute('content') ??
        element.textContent ??
        '',
      'microdata',
    ];
  const inArticle = document.querySelector(
    'article time[datetime], main time[datetime], header time[datetime]',
  );
  yield [inArticle?.getAttribute('datetime') ?? undefined, 'time'];
  yield [address === undefined ? undefined : dayFromAddress(address), 'address'];
}

/** The canonical address where it is one of this page's own site; else the page's, without fragment. */
function chooseAddress(
  candidates: (string | undefined)[],
  address: string | undefined,
): string | undefined {
  const own = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  for (const candidate of candidates) {
    if (candidate === undefined || !URL.canParse(candidate, own?.href)) continue;
    const url = new URL(candidate, own?.href);
    if (!/^https?:$/.test(url.protocol) || (own && !sameSite(url, own))) continue;
    // A front page as canonical address is a common fault of templates.
    if (url.pathname === '/' && own && own.pathname !== '/') continue;
    url.hash = '';
    return url.href;
  }
  if (own) own.hash = '';
  return own?.href;
}

/** The name that an owner registers: `courier.example`, `courier.co.uk`. */
const registered = /[^.]+\.(?:(?:com?|org|net|gov|ac|edu)\.[a-z]{2}|[^.]+)$/;

export function sameSite(a: URL, b: URL): boolean {
  const site = (url: URL) => registered.exec(url.hostname)?.[0] ?? url.hostname;
  return site(a) === site(b);
}

/**
 * What a page says of itself: title, outlet, date with provenance, canonical address, language.
 * @param address where the page was read; undefined for a loose file
 * @param today the last day that a publication date may have
 */
export function readArticle(
  document: Document,
  address: string | undefined,
  today: string,
): Article {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const jsonLd = readJsonLd(scripts.map((script) => script.textContent ?? ''));
  const metas = readMetas(document);
  const article: Article = {
    title:
      clean(jsonLd?.headline) ??
      metas.get('og:title') ??
      clean(document.querySelector('h1')?.textContent) ??
      clean(document.querySelector('title')?.textContent),
    outlet: clean(jsonLd?.publisher) ?? metas.get('og:site_name') ?? metas.get('application-name'),
    language:
      clean(document.documentElement?.getAttribute('lang')) ??
      jsonLd?.language ??
      metas.get('og:locale')?.replace('_', '-'),
  };
  const canonical =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const said = [canonical, metas.get('og:url'), jsonLd?.url];
  article.canonicalUrl = chooseAddress(said, address);
  for (const [timestamp, from] of dateClues(document, address, jsonLd?.datePublished, metas)) {
    if (!isPlausible(timestamp, today)) continue;
    article.publishedAt = timestamp.trim();
    article.publishedAtFrom = from;
    break;
  }
  return article;
}

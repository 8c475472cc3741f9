import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../core/article/read-article.ts';

const today = '2025-09-10';
const address = 'https://www.courier.example/world/rain?part=2#top';

function read(html: string, url: string | undefined = address) {
  const whole = html.includes('<html') ? html : `<html><head>${html}</head><body></body></html>`;
  return readArticle(parseHTML(`<!doctype html>${whole}`).document, url, today);
}

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const ld = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('title and outlet', () => {
  const everything = ld({ headline: 'From JSON-LD', publisher: { name: 'JSON Courier' } }) +
    meta('og:title', 'From meta') + meta('og:site_name', 'Meta Courier') + '<title>From title</title>';

  test.each([
    ['JSON-LD before meta', everything, 'From JSON-LD', 'JSON Courier'],
    ['meta before heading', meta('og:title', 'From meta') + meta('og:site_name', 'Courier') + '<title>T</title>', 'From meta', 'Courier'],
    ['the heading before the window title', '<html><head><title>T | Courier</title></head><body><h1>From <b>h1</b></h1></body></html>', 'From h1', 'courier.example'],
    ['the window title', '<title> From\n title </title>', 'From title', 'courier.example'],
    ['nothing', '', undefined, 'courier.example'],
    ['an empty one is none', meta('og:title', '  ') + '<title>T</title>', 'T', 'courier.example'],
  ])('%s', (_, html, title, outlet) => {
    expect(read(html)).toMatchObject({ title, outlet });
  });
}); // prettier-ignore

describe('the date, with where it was found', () => {
  const time = (datetime: string) =>
    `<html><head></head><body><article><time datetime="${datetime}">then</time></article></body></html>`;

  test.each([
    ['JSON-LD', ld({ datePublished: '2025-09-04T10:00:00Z' }) + meta('article:published_time', '2025-09-03'), '2025-09-04T10:00:00Z', 'json-ld'],
    ['meta', meta('article:published_time', '2025-09-04T10:00:00+03:00'), '2025-09-04T10:00:00+03:00', 'meta'],
    ['meta by another name', '<meta name="parsely-pub-date" content="2025-09-04">', '2025-09-04', 'meta'],
    ['meta in capitals', '<meta name="DC.date.issued" content="2025-09-04">', '2025-09-04', 'meta'],
    ['microdata', '<html><head></head><body><p itemprop="datePublished" datetime="2025-09-04">then</p></body></html>', '2025-09-04', 'microdata'],
    ['a <time> in the article', time('2025-09-04T10:00'), '2025-09-04T10:00', 'time'],
    ['today', meta('date', today), today, 'meta'],
    ['tomorrow, where the author is', meta('date', '2025-09-11'), '2025-09-11', 'meta'],
    ['the first day that is believed', meta('date', '1990-01-01'), '1990-01-01', 'meta'],
  ])('%s', (_, html, publishedAt, publishedAtFrom) => {
    expect(read(html)).toMatchObject({ publishedAt, publishedAtFrom });
  });

  test('the address, where nothing else tells it', () => {
    const url = 'https://courier.example/2025/09/04/rain';
    expect(read('', url)).toMatchObject({ publishedAt: '2025-09-04', publishedAtFrom: 'address' });
  });

  test.each([
    ['the year 1744', '1744-05-01'],
    ['a day before the web', '1989-12-31'],
    ['the year 2099', '2099-01-01'],
    ['the day after tomorrow', '2025-09-12'],
    ['no day of the calendar', '2025-02-30'],
    ['words', 'last Thursday'],
    ['a month alone', '2025-09'],
    ['an empty text', ''],
  ])('%s is passed over for the next clue', (_, date) => {
    const html = ld({ datePublished: date }) + meta('article:published_time', '2025-09-04');
    expect(read(html)).toMatchObject({ publishedAt: '2025-09-04', publishedAtFrom: 'meta' });
    expect(read(ld({ datePublished: date })).publishedAt).toBeUndefined();
  });

  test.each([
    ['https://c.example/2025/09/04/rain', '2025-09-04'],
    ['https://c.example/news/20250904/rain.html', '2025-09-04'],
    ['https://c.example/2025-09-04-rain', '2025-09-04'],
    ['https://c.example/rain_2025_09_04', '2025-09-04'],
    ['https://c.example/rain-24-08-2025-17.php', '2025-08-24'],
    // Month or day first? The page does not tell.
    ['https://c.example/rain-04-08-2025-17.php', undefined],
    ['https://c.example/2025/02/30/rain', undefined],
    ['https://c.example/2025/13/01/rain', undefined],
    ['https://c.example/202509041/rain', undefined],
    ['https://c.example/1744/05/01/rain', undefined],
    ['https://c.example/rain', undefined],
  ])('in %s: %s', (url, day) => {
    expect(read('', url).publishedAt).toBe(day);
  });
}); // prettier-ignore

describe('the canonical address', () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

  test.each([
    ['as the page says', canonical('https://www.courier.example/rain'), 'https://www.courier.example/rain'],
    ['on another host of its site', canonical('https://courier.example/rain'), 'https://courier.example/rain'],
    ['relative', canonical('/rain'), 'https://www.courier.example/rain'],
    ['without its fragment', canonical('/rain#part'), 'https://www.courier.example/rain'],
    ['from og:url', meta('og:url', 'https://www.courier.example/rain'), 'https://www.courier.example/rain'],
    ['from JSON-LD', ld({ url: 'https://www.courier.example/rain' }), 'https://www.courier.example/rain'],
  ])('%s', (_, html, url) => {
    expect(read(html).canonicalUrl).toBe(url);
  });

  test.each([
    ['of another site', canonical('https://evil.example/rain')],
    ['of a site that ends alike', canonical('https://notcourier.example/rain')],
    ['that is no web address', canonical('javascript:alert(1)')],
    ['that is the front page', canonical('https://www.courier.example/')],
    ['that is broken', canonical('https://')],
    ['that is missing', ''],
  ])('%s is not taken; the page’s own is', (_, html) => {
    expect(read(html).canonicalUrl).toBe('https://www.courier.example/world/rain?part=2');
  });

  test.each([
    ['https://www.courier.co.uk/rain', 'https://courier.co.uk/storm', true],
    ['https://rival.co.uk/rain', 'https://courier.co.uk/storm', false],
    ['https://rival.com.au/rain', 'https://courier.com.au/storm', false],
    ['http://localhost/rain', 'http://intranet/storm', false],
    ['http://localhost:8000/rain', 'http://localhost:8000/storm', true],
  ])('%s is taken on %s: %s', (href, url, taken) => {
    expect(read(canonical(href), url).canonicalUrl).toBe(taken ? href : url);
  });

  test('is unknown for a loose file that names none', () => {
    const { document } = parseHTML('<html><head></head><body></body></html>');
    expect(readArticle(document, undefined, today).canonicalUrl).toBeUndefined();
  });
}); // prettier-ignore

test.each([
  ['<html lang="en-GB"><head></head><body></body></html>', 'en-GB', 'html'],
  [`<html lang="${'x'.repeat(50)}"><head>${meta('og:locale', 'ru_RU')}</head><body></body></html>`, 'ru-RU', 'meta'],
  [meta('og:locale', 'ru_RU') + ld({ inLanguage: 'uk' }), 'ru-RU', 'meta'],
  [ld({ inLanguage: 'uk' }), 'uk', 'json-ld'],
  ['<meta http-equiv="content-language" content="fr">', 'fr', 'meta'],
  ['', undefined, undefined],
])('the language of %s is %s', (html, language, from) => {
  expect(read(html)).toMatchObject({ language, from: { language: from } });
}); // prettier-ignore

test('each fact is told with where it stands', () => {
  const html =
    '<html lang="en"><head><link rel="canonical" href="/rain"><title>Rain in Lima</title></head><body><h1>Rain in Lima</h1></body></html>';
  expect(read(html).from).toEqual({
    title: 'heading',
    outlet: 'address',
    canonicalUrl: 'link',
    language: 'html',
  });
});

test('the outlet’s name is no part of the title', () => {
  const html = meta('og:title', 'Rain &#8211; in Lima | Courier') + meta('og:site_name', 'Courier');
  expect(read(html)).toMatchObject({ title: 'Rain – in Lima', outlet: 'Courier' });
});

test('of several articles in JSON-LD the page’s own counts', () => {
  const others = ld({
    headline: 'Storm',
    url: 'https://www.courier.example/storm',
    datePublished: '2025-01-01',
  });
  const own = ld({ headline: 'Rain', url: address, datePublished: '2025-09-04' });
  expect(read(others + own)).toMatchObject({ title: 'Rain', publishedAt: '2025-09-04' });
});

test('a page without a head is read', () => {
  const { document } = parseHTML('<p>Ana</p>');
  expect(() => readArticle(document, undefined, today)).not.toThrow();
});

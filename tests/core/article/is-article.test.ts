import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isArticle } from '../../../core/article/is-article.ts';

function looksLikeArticle(head: string, body: string): boolean {
  const { document } = parseHTML(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
  );
  return isArticle(document);
}

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
const story = `<p>${'Rain fell on Lima. '.repeat(20)}</p>`.repeat(2);
const teaser = '<p>Rain fell.</p>';

test.each([
  ['og:type', '<meta property="og:type" content="article">', ''],
  ['og:type in capitals', '<meta property="og:type" content="ARTICLE">', ''],
  ['JSON-LD', ld('{"@type":"NewsArticle"}'), ''],
  ['JSON-LD with spaces', ld('{ "@type" : "Article" }'), ''],
  ['JSON-LD with several types', ld('{"@type":["NewsArticle","Thing"]}'), ''],
  ['JSON-LD of a live blog', ld('{"@type":"LiveBlogPosting"}'), ''],
  ['microdata', '', '<div itemscope itemtype="http://schema.org/NewsArticle"></div>'],
  ['a story in <article>', '', `<article>${story}</article>`],
  ['a story among teasers', '', `<article>${story}</article>${`<article>${teaser}</article>`.repeat(10)}`],
])('%s: an article', (_, head, body) => {
  expect(looksLikeArticle(head, body)).toBe(true);
}); // prettier-ignore

test.each([
  ['nothing', '', ''],
  ['og:type of a site', '<meta property="og:type" content="website">', story],
  ['text without <article>', '', story],
  ['teasers', '', `<article>${teaser}</article>`.repeat(5)],
  ['a front page', '', `<article>${story}</article>`.repeat(31)],
  ['an empty article', '', '<article></article>'],
  ['a long heading', '', `<article><h1>${'Rain '.repeat(200)}</h1></article>`],
  ['JSON-LD of a recipe', ld('{"@type":"Recipe"}'), ''],
  ['the word in another script', '<script>var a = {"@type":"NewsArticle"}</script>', ''],
])('%s: no article', (_, head, body) => {
  expect(looksLikeArticle(head, body)).toBe(false);
});

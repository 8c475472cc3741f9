import { describe, expect, test } from 'vitest';
import { readJsonLd } from '../../../core/article/json-ld.ts';

const article = { '@type': 'NewsArticle', headline: 'Rain in Lima' };

function read(...blocks: unknown[]) {
  return readJsonLd(
    blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block))),
  );
}

test('all that an article says of itself', () => {
  const said = read({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: ' Rain in Lima ',
    publisher: { '@type': 'Organization', name: 'The Courier' },
    datePublished: '2025-03-05T10:00:00-05:00',
    dateModified: '2025-03-06',
    url: 'https://courier.example/rain',
    inLanguage: 'en',
  });
  expect(said).toEqual({
    headline: 'Rain in Lima',
    publisher: 'The Courier',
    datePublished: '2025-03-05T10:00:00-05:00',
    dateModified: '2025-03-06',
    url: 'https://courier.example/rain',
    language: 'en',
  });
});

describe('where the article stands', () => {
  test.each([
    ['alone', article],
    ['in a list', [{ '@type': 'WebSite' }, article]],
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, article] }],
    ['as the main thing of a page', { '@type': 'WebPage', mainEntity: article }],
    ['with several types', { ...article, '@type': ['Thing', 'NewsArticle'] }],
    ['with the address of its type', { ...article, '@type': 'https://schema.org/NewsArticle' }],
    ['of a kind of article', { ...article, '@type': 'OpinionNewsArticle' }],
    ['as a live blog', { ...article, '@type': 'LiveBlogPosting' }],
    ['in a comment', `<!-- ${JSON.stringify(article)} -->`],
    ['with a line break in a string', '{"@type":"NewsArticle","headline":"Rain\nin Lima"}'],
  ])('%s', (_, block) => {
    expect(read(block)?.headline).toBe('Rain in Lima');
  });

  test('the first one counts, broken blocks before it do not', () => {
    expect(read('{ not json', '', article, { ...article, headline: 'Other' })?.headline).toBe('Rain in Lima');
  });
}); // prettier-ignore

describe('blocks that editors broke', () => {
  test.each([
    ['in CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Rain"}\n//]]>'],
    ['with a comma too many', '{"@type":"NewsArticle","headline":"Rain",\n }'],
    ['with a semicolon after it', '{"@type":"NewsArticle","headline":"Rain"};'],
    [
      'with escaped quotation marks',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Rain&quot;}',
    ],
    ['as objects without a list', '{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Rain"}'],
  ])('%s', (_, block) => {
    expect(read(block)?.headline).toBe('Rain');
  });

  test('beyond repair give a date where only one stands there', () => {
    const broken = '{"@type":"NewsArticle","headline":"a "b" c","datePublished":"2025-03-05"';
    expect(read(broken)).toEqual({ datePublished: '2025-03-05', dateModified: undefined });
    expect(read(`${broken},"datePublished":"2025-03-06"`)).toBeUndefined();
  });
});

describe('which of several', () => {
  const other = { ...article, headline: 'Storm', url: 'https://a.example/storm' };

  test('is the page’s own, where it can be told', () => {
    const blocks = [JSON.stringify([article, other])];
    expect(readJsonLd(blocks, ({ url }) => url === 'https://a.example/storm')?.headline).toBe(
      'Storm',
    );
    expect(readJsonLd(blocks)?.headline).toBe('Rain in Lima');
  });

  test('an article without a date has that of its page, and no other fact of it', () => {
    const page = { '@type': 'WebPage', name: 'Page', datePublished: '2025-03-05' };
    expect(read({ '@graph': [page, article] })).toMatchObject({
      headline: 'Rain in Lima',
      datePublished: '2025-03-05',
    });
    expect(read(page)).toEqual({ datePublished: '2025-03-05', dateModified: undefined });
  });
});

describe('other shapes of the same', () => {
  test.each([
    [{ ...article, publisher: 'The Courier' }, { publisher: 'The Courier' }],
    [{ '@type': 'Article', name: 'Rain' }, { headline: 'Rain' }],
    [{ ...article, dateCreated: '2025-03-05' }, { datePublished: '2025-03-05' }],
    [{ ...article, mainEntityOfPage: 'https://a.example/' }, { url: 'https://a.example/' }],
    [{ ...article, mainEntityOfPage: { '@id': 'https://a.example/' } }, { url: 'https://a.example/' }],
  ])('%j', (block, expected) => {
    expect(read(block)).toMatchObject(expected);
  });
}); // prettier-ignore

describe('hostile blocks', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '<b>'],
    ['a number', 5],
    ['null', 'null'],
    ['another type', { '@type': 'Recipe', headline: 'Soup' }],
    ['a type that only begins alike', { '@type': 'NewsArticleList', headline: 'x' }],
    ['a type that is no text', { '@type': { '@type': 'NewsArticle' } }],
    ['an article nested too deep', '['.repeat(20) + JSON.stringify(article) + ']'.repeat(20)],
  ])('%s gives nothing', (_, block) => {
    expect(read(block)).toBeUndefined();
  });

  test('100,000 brackets do not end the run', () => {
    expect(() => read('['.repeat(100_000))).not.toThrow();
    expect(() => read('['.repeat(5_000) + ']'.repeat(5_000))).not.toThrow();
  });

  test('values of the wrong kind are left out', () => {
    const odd = {
      '@type': 'NewsArticle',
      headline: 5,
      publisher: 5,
      datePublished: {},
      url: null,
      inLanguage: [],
    };
    expect(read(odd)).toEqual({
      headline: undefined,
      publisher: undefined,
      datePublished: undefined,
      dateModified: undefined,
      url: undefined,
      language: undefined,
    });
  });

  test('a key named __proto__ changes no other object', () => {
    read('{"@type":"NewsArticle","__proto__":{"headline":"bad"}}');
    expect(({} as { headline?: string }).headline).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { readOne } from '../../../cli/commands/read.ts';
import { indexDataset } from '../../../core/detection/find-candidates.ts';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { news } from '../../fixtures/news.ts';

interface Answer {
  article: Record<string, unknown>;
  text?: string;
  mentions: { start: number; end: number; entry: string | null; candidates?: string[] }[];
  quotes: unknown[];
}

const datasets = [indexDataset(news)];

function read(request: object): Answer {
  return readOne(request, datasets) as Answer;
}

/** The words of each mention with its entry, sliced from the text that the offsets are into. */
function told({ mentions }: Answer, text: string): string[] {
  return mentions.map(({ start, end, entry }) => `${text.slice(start, end)} = ${entry}`);
}

describe('a text', () => {
  const text = 'Putin arrives\n\nVladimir Putin met “Donald Trump” — and Johnson 👩‍🚀.\nTrump left.';

  test('has mentions whose offsets slice back to their words', () => {
    expect(told(read({ text }), text)).toEqual([
      'Putin = putin',
      'Vladimir Putin = putin',
      'Donald Trump = trump',
      'Johnson = null',
      'Trump = trump',
    ]);
  });

  test('is not sent back; of its article its address tells', () => {
    const answer = read({ text, url: 'https://www.courier.example/a?utm_source=mail#b' });
    expect(answer.text).toBeUndefined();
    expect(answer.article).toEqual({
      title: null,
      outlet: 'courier.example',
      publishedAt: null,
      publishedAtFrom: null,
      updatedAt: null,
      updatedAtFrom: null,
      canonicalUrl: 'https://www.courier.example/a',
      language: 'en',
      from: { title: null, outlet: 'address', canonicalUrl: 'address', language: 'text' },
    });
  });

  test('has the day of its dateline', () => {
    const { article } = read({ text: 'KYIV, August 15, 2025. /Courier/. Putin left.' });
    expect(article).toMatchObject({ publishedAt: '2025-08-15', publishedAtFrom: 'dateline' });
  });

  test('names an ambiguous mention’s candidates by their ids', () => {
    const [mention] = read({ text: 'Johnson spoke.' }).mentions;
    expect(mention).toMatchObject({ entry: null, candidates: ['boris', 'ron'] });
  });

  test('has quotes with their speakers, offsets in the whole text', () => {
    const said = 'Rain.\n\n“It rains,” Putin said.\nPutin said that the rain would stay for days.';
    const [direct, reported] = read({ text: said }).quotes;
    expect(direct).toMatchObject({
      kind: 'direct',
      start: 7,
      end: 18,
      speaker: { start: 19, end: 24, text: 'Putin', entry: 'putin' },
      cue: 'said',
      rule: 'said-after',
      confidence: 0.97,
      prefill: true,
    });
    expect(reported).toMatchObject({ kind: 'reported', start: 47, end: 75, prefill: false });
  });

  test.each([
    ['ru', '«Дождь кончился», — сказал Владимир Путин.'],
    ['uk', '«Дощ скінчився», — наголосив Володимир Зеленський.'],
    // Nothing says that it is Ukrainian but its letters.
    [undefined, '«Дощ скінчився», — наголосив Володимир Зеленський.'],
  ])('has its quotes in the language of its page or letters: %s', (language, text) => {
    expect(read({ text, language }).quotes).toMatchObject([{ rule: 'said-after' }]);
  });

  test('that is empty names nobody', () => {
    expect(read({ text: '' })).toMatchObject({ mentions: [], quotes: [] });
  });
});

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('a page', () => {
  test.each([
    ['in one element', '<p>Vladimir Putin left.</p>', ['Vladimir Putin = putin']],
    ['split by elements', '<p><b>Vladi</b>mir <a href="#">Pu<i>tin</i></a> left.</p>', ['Vladimir Putin = putin']],
    ['with entities', '<p>&quot;Vladimir&nbsp;Putin&quot; left &amp; Trump&rsquo;s men stayed.</p>', ['Vladimir\u00A0Putin = putin', 'Trump = trump']],
    ['over two lines of source', '<p>Vladimir\n      Putin left.</p>', ['Vladimir\n      Putin = putin']],
    ['not over two paragraphs', '<p>Donald</p><p>Trump left.</p>', ['Trump = trump']],
    ['not in scripts and menus', '<nav>Putin</nav><script>Putin</script><p>Trump left.</p>', ['Trump = trump']],
    ['with a soft hyphen', '<p>Vladimir Pu&shy;tin left.</p>', ['Vladimir Pu\u00ADtin = putin']],
    ['of an event over two lines', '<p>Putin praised the Alaska\n    summit.</p>', ['Putin = putin', 'Alaska\n    summit = anchorage']],
  ])('%s', (_, body, mentions) => {
    const answer = read({ html: page(body) });
    expect(told(answer, answer.text!)).toEqual(mentions);
  });

  test('says of itself what it says', () => {
    const head = '<meta property="og:title" content="Rain"><meta property="og:site_name" content="Courier"><meta property="article:published_time" content="2025-03-05T10:00:00Z"><meta property="article:modified_time" content="2025-03-06">';
    expect(read({ html: page('', head), url: 'https://courier.example/a#b' }).article).toEqual({
      title: 'Rain',
      outlet: 'Courier',
      publishedAt: '2025-03-05T10:00:00Z',
      publishedAtFrom: 'meta',
      updatedAt: '2025-03-06',
      updatedAtFrom: 'meta',
      canonicalUrl: 'https://courier.example/a',
      language: 'en',
      from: { title: 'meta', outlet: 'meta', canonicalUrl: 'address', language: 'html' },
    });
  });

  test.each(['', 'no tags', '<p>Putin', '<html>', '</html><p>Putin', '<!doctype html>'])(
    'that is hardly one, %j, is read',
    (html) => {
      expect(() => read({ html })).not.toThrow();
    },
  );
}); // prettier-ignore

describe('the day', () => {
  const text = 'The Istanbul talks failed, Putin said.';
  const eventsOn = (published: string | undefined) =>
    read({ text, ...(published === undefined ? {} : { published }) })
      .mentions.map(({ entry }) => entry)
      .filter((entry) => entry !== 'putin');

  test.each([
    ['2022-05-01', ['istanbul-2022']],
    ['2025-09-04T23:30:00-04:00', ['istanbul']],
    ['2025-08', ['istanbul']],
    ['2021', []],
    [undefined, [null]],
  ])('%s is given: the talk is of %j', (published, entries) => {
    expect(eventsOn(published)).toEqual(entries);
  });

  test('given is told as given, before what the page says', () => {
    const html = '<html><head><meta name="date" content="2025-01-01"></head><body></body></html>';
    expect(read({ html, published: '2025-02-02' }).article).toMatchObject({
      publishedAt: '2025-02-02',
      publishedAtFrom: 'given',
    });
  });

  test.each(['yesterday', '04.09.2025', '2025-13', '2025-02-30', '', '2025-9-4'])(
    '%j is refused',
    (published) => {
      expect(() => read({ text, published })).toThrow(/which is no date; write it as 2025-08-15/);
    },
  );
});

describe('the language', () => {
  test.each([
    [{ text: 'Путину ответили.' }, 'ru', ['Путину = putin']],
    [{ text: 'Путину ответили.', language: 'ru-RU' }, 'ru-RU', ['Путину = putin']],
    [{ text: 'Putin left.' }, 'en', ['Putin = putin']],
  ])('of %j is %s', (request, language, mentions) => {
    const answer = read(request);
    expect(answer.article['language']).toBe(language);
    expect(told(answer, request.text)).toEqual(mentions);
  });
});

/** An answer or a clear "unknown", never a throw. Time is not tested; none of these takes long. */
describe('bad input is answered', () => {
  const many = (piece: string, count = 100_000) => piece.repeat(count);
  const head = (html: string) => page('<p>Putin left.</p>', html);
  const ld = (json: string) => head(`<script type="application/ld+json">${json}</script>`);
  const published = (value: string) =>
    head(`<meta name="article:published_time" content="${value}">`);

  const requests: [what: string, request: object][] = [
    ['open elements', { html: many('<div>') }],
    ['deep elements', { html: `${many('<section>')}Putin${many('</section>')}` }],
    ['nested inline elements', { html: `${many('<b>')}Putin` }],
    ['nested tables', { html: many('<table><tr><td>', 20_000) }],
    ['open brackets', { html: many('<') }],
    ['two pages in one', { html: `${page('<p>Putin</p>')}${page('<p>Trump</p>')}` }],
    ['a frameset', { html: '<html><frameset><frame src="a"></frameset></html>' }],
    ['a drawing', { html: '<svg><html></html></svg>' }],
    ['null characters', { html: '\0\0<p>\0Putin' }],
    ['lone surrogates', { html: page('<p>\uD800 Putin \uDC00</p>') }],
    ['a page without text', { html: page('<img src="a">') }],
    ['a page of 5 MB', { html: page(many(`<p>Vladimir Putin left on August 15, 2025. ${many('Rain fell. ', 25)}</p>`, 15_000)) }],
    ['a paragraph of 5 MB', { html: page(`<p>${many('Putin met nobody there that day, for it was raining hard. ', 90_000)}</p>`) }],
    ['a word of 5 MB', { html: page(`<p>${many('a', 5_000_000)}</p>`) }],
    ['spaces', { html: page(`<p>4${many(' ', 1_000_000)}September</p>`) }],
    ['numbers', { html: page(many('<p>1.1.1.1.1. 15 15 12.12.12.12</p>', 20_000)) }],
    ['quotation marks', { text: many('"') }],
    ['guillemets', { text: many('« ') }],
    ['a dateline without end', { text: `${many('MOSCOW, ')}September 4` }],
    ['a window title of separators', { html: head(`<title>${many(' | ')}</title>`) }],
    ['JSON-LD of brackets', { html: ld(many('[')) }],
    ['JSON-LD of spaces', { html: ld(`{"@type":"NewsArticle",${many(' ')}}`) }],
    ['JSON-LD of commas', { html: ld(`{${many(', ')}}`) }],
    ['JSON-LD of keys', { html: ld(`{${many('"datePublished" : ')}}`) }],
    ['JSON-LD of the wrong kinds', { html: ld('{"@type":"NewsArticle","datePublished":{"a":1},"headline":null,"publisher":[[]],"mainEntityOfPage":[1]}') }],
    ['a script of keys', { html: page(`<script>${many('published_at":"')}</script>`) }],
    ['many metas', { html: head(many('<meta name="a" content="2020">', 20_000)) }],
    ['a date without end', { html: published(many('1/')) }],
    ['the year 1744', { html: published('1744-08-31') }],
    ['the year 2099', { html: published('2099-01-01') }],
    ['no day of the calendar', { html: published('2025-02-30T10:00:00Z') }],
    ['a language without end', { html: `<html lang="${many('a-')}"><body>Putin</body></html>` }],
    ['a canonical address that is none', { html: head('<link rel="canonical" href="http://[">'), url: 'nowhere' }],
    ['an address that is none', { html: head('<link rel="canonical" href="/a">'), url: 'http://[' }],
    ['the text of an address that is none', { text: 'Putin left.', url: 'http://[' }],
  ]; // prettier-ignore

  test.each(requests)('%s', (_, request) => {
    const { article, mentions } = read(request);
    expect(Array.isArray(mentions)).toBe(true);
    expect(String(article['publishedAt'] ?? '2')).toMatch(/^2/);
  });

  test.each(['1744-08-31', '2099-01-01', '2025-02-30'])('%s is no date', (day) => {
    expect(read({ html: published(day) }).article['publishedAt']).toBeNull();
  });
});

describe('a bad request is refused with what to do', () => {
  test.each([
    [{}, 'has neither "text" nor "html"; give the article in one of them'],
    [{ text: 5 }, 'has a bad "text": '],
    [{ html: null }, 'has a bad "html": '],
    [{ text: 'a', url: 5 }, 'has a bad "url": '],
    [{ text: 'a', published: 20250815 }, 'has a bad "published": '],
    [{ text: 'a', language: ['en'] }, 'has a bad "language": '],
  ])('%j', (request, message) => {
    expect(() => read(request)).toThrow(message);
  });
});

test('several datasets are read together; one person in two is a question', () => {
  const other = indexDataset(
    makeDataset({ id: 'other', people: [makePerson('vp', 'Vladimir Putin')] }),
  );
  const { mentions } = readOne({ text: 'Vladimir Putin left.' }, [...datasets, other]) as Answer;
  expect(mentions).toMatchObject([{ entry: null, candidates: ['putin', 'vp'] }]);
});

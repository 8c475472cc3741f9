import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../core/article/read-article.ts';

const today = '2025-09-10';

function read(
  body: string,
  { head = '', language = 'de', url = undefined as string | undefined } = {},
) {
  const html = `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
  return readArticle(parseHTML(html).document, url, today);
}

const headline = '<h1>Regen über Lima am Morgen</h1>';
const story = `<p>${'Der Regen fiel seit dem 1. Mai 2024 ohne Ende auf die Stadt. '.repeat(6)}</p>`;
const ago = '<time datetime="2025-09-04T10:00">vor drei Stunden</time>';

describe('what a page shows its readers', () => {
  test.each([
    ['a label', `${headline}<p>Veröffentlicht am 4. September 2025</p>${story}`],
    ['a label in a line of its own', `${story}${story}<h5>Datum:</h5>04.09.2025`],
    ['a label after the day', `${headline}${story}<div>Am 4. September 2025 um 10:00 Uhr gepostet</div>`],
    ['a label after the day, in the foot of the story', `${headline}${story}<div class="post-footer">Dieser Artikel wurde am 4. September 2025 um 14:48 von Ana geschrieben und unter den Stichworten Regen, Sturm, Hagel und Schnee, in die Kategorie Wetter der Woche eingeordnet.</div>`],
    ['a label of a release', `${headline}<p>Mitteilung vom 4. September 2025</p>`],
    ['a name that only begins like a label', `${headline}<p>The Standard, 4. September 2025</p>`],
    ['a French one', `${headline}<p>Publié le jeudi 4 septembre 2025 à 10h</p>`],
    ['an Italian one', `${headline}<p>Pubblicato il 4 settembre 2025</p>`],
    ['a Spanish one', `${headline}<p>Publicado el 4 de septiembre de 2025</p>`],
    ['a Russian one', `${headline}<p>Опубликовано: 4 сентября 2025 г.</p>`],
    ['a Ukrainian one', `${headline}<p>Опубліковано 4 вересня 2025</p>`],
    ['a line after the headline', `${headline}<p>Von Ana Ruiz</p><p>04.09.2025</p>${story}<p>01.02.2024</p>`],
    ['a line before the headline', `<p>4. September 2025</p>${headline}${story}`],
    ['a line that touches it, whatever its class', `<h3 class="teaser-meta">04.09.2025</h3>${headline}${story}`],
    ['a line that repeats it, in the frame', `${headline}${story}<div id="sidebar"><p>Regen über Lima am Morgen wurde am <b>4. September 2025</b> um 23:03 Uhr gepostet.</p></div>`],
    ['the nearer of two', `<p>1. Mai 2024</p><p>Wetter</p>${headline}<p>4. September 2025</p>`],
    ['a badge in pieces', `${headline}<div>04</div><div>Sept</div><div>2025</div>`],
    ['a named line far from the headline', `${headline}${story.repeat(10)}<p class="entry-date">4. September 2025</p><p>1. Mai 2024</p>`],
    ['the only line with a day', `${headline}${story.repeat(10)}<p>Ana<br>4. September 2025</p>`],
    ['a dateline', `${headline}<p>Berlin, 4. September 2025 – ${'Der Damm hielt. '.repeat(20)}</p>`],
    ['a day at the head of a release', `${headline}<p>04.09.2025 „Der Damm hält. ${'Er hielt. '.repeat(20)}“</p>`],
  ])('%s', (_, body) => {
    const { publishedAt, publishedAtFrom } = read(body);
    expect(publishedAt).toBe('2025-09-04');
    expect(['text', 'dateline']).toContain(publishedAtFrom);
  });

  test('a line beside the headline, before a bare date in the head', () => {
    const head = '<meta name="date" content="2025-09-08">';
    expect(read(`<p>04.09.2025 - Ana Ruiz</p>${headline}${story}`, { head }).publishedAt).toBe('2025-09-04');
    expect(read(headline + story, { head }).publishedAt).toBe('2025-09-08');
  });

  test('the end of the window’s title', () => {
    const head = '<title>Regen über Lima | Courier | 04.09.2025</title>';
    expect(read(headline, { head })).toMatchObject({ publishedAt: '2025-09-04', publishedAtFrom: 'text' });
  });

  test('a dateline without a year is of the last such day', () => {
    const release = `<p>MOSKAU, 4. September (Courier) – ${'Der Damm hielt. '.repeat(20)}</p>`;
    expect(read(release)).toMatchObject({ publishedAt: '2025-09-04', publishedAtFrom: 'dateline' });
  });
}); // prettier-ignore

describe('<time>', () => {
  test.each([
    ['of the story', `<article><h2>Anderes</h2><time datetime="2024-05-01"></time></article><article>${headline}${ago}</article>`],
    ['that words the day otherwise', `<article>${headline}<time datetime="2025-09-06T08:00:00Z">Publié le 4 septembre 2025</time></article>`],
    ['beside related stories', `<main>${headline}<ul class="related"><li><time datetime="2024-05-01"></time></ul>${ago}</main>`],
    ['alone on its page, wherever', `${headline}<div class="teaser"><time datetime="2025-09-04">4. Sept.</time></div>`],
    ['as an <abbr>', `${headline}<abbr class="published" title="2025-09-04T10:00">gestern</abbr>`],
  ])('%s', (_, body) => {
    expect(read(body)).toMatchObject({ publishedAtFrom: 'time' });
    expect(read(body).publishedAt?.slice(0, 10)).toBe('2025-09-04');
  });
}); // prettier-ignore

describe('scripts', () => {
  const script = (...days: string[]) =>
    `<script>var a = {${days.map((day) => `"publishedAt":"${day}"`).join()}}</script>`;

  test('tell the day where they agree', () => {
    const agreeing = script('2025-09-04T10:00:00Z', '2025-09-04T11:00:00Z');
    expect(read(agreeing)).toMatchObject({ publishedAt: '2025-09-04T10:00:00Z', publishedAtFrom: 'script' });
    expect(read(script('2025-09-04', '2025-09-03')).publishedAt).toBeUndefined();
  });

  test('may escape their quotation marks', () => {
    expect(read('<script>a("{\\"datePublished\\":\\"2025-09-04\\"}")</script>').publishedAt).toBe('2025-09-04');
  });
}); // prettier-ignore

describe('no day of publication', () => {
  test.each([
    ['in the story', `${headline}${story}`],
    ['in a footer', `${headline}${story}<footer>Courier, 4. September 2025</footer>`],
    ['in a copyright', `${headline}${story}<p>© 2025 Courier</p>`],
    ['in replies', `${headline}${story}<ol class="comments"><li>4. September 2025, Ana</li></ol>`],
    ['in lists of other stories', `${headline}${story}<aside><p>4. September 2025</p></aside><div id="related"><p>3.9.2025</p></div>`],
    ['of the author’s membership', `${headline}<dd>Registriert: 04.09.2025</dd>`],
    ['of what is to come', `${headline}<p>Anmeldeschluss: 4. September 2025</p>`],
    ['at the end of a stretch of days', `${headline}<p>Gesperrt vom 24. August bis 4. September 2025</p>`],
    ['after today', `${headline}<p>Veröffentlicht am 4. September 2026</p>`],
    ['before the web', `${headline}<p>Veröffentlicht am 31. August 1744</p>`],
  ])('%s', (_, body) => {
    expect(read(body).publishedAt).toBeUndefined();
  });
}); // prettier-ignore

describe('the day of the last change', () => {
  test('is kept apart', () => {
    const head =
      '<meta property="article:published_time" content="2025-09-04"><meta property="article:modified_time" content="2025-09-06">';
    expect(read('', { head })).toMatchObject({
      publishedAt: '2025-09-04',
      updatedAt: '2025-09-06',
      updatedAtFrom: 'meta',
    });
    expect(
      read(`${headline}<p>Aktualisiert am 6. September 2025. Erschienen am 4. September 2025</p>`),
    ).toMatchObject({ publishedAt: '2025-09-04', publishedAtFrom: 'text' });
  });

  test('stands in where the page shows no other, and says so', () => {
    expect(read(`${headline}<p>Zuletzt geändert: 06.09.2025</p>`)).toMatchObject({
      publishedAt: '2025-09-06',
      publishedAtFrom: 'updated',
    });
  });

  test('in the head alone is not the day of publication', () => {
    const head = '<meta property="og:updated_time" content="2025-09-06">';
    expect(read('', { head }).publishedAt).toBeUndefined();
  });
});

describe('numbers that may be day or month', () => {
  const body = `${headline}<p>04/09/2025</p>`;

  test.each([
    ['de', '2025-09-04'],
    ['en-GB', '2025-09-04'],
    ['en-US', '2025-04-09'],
    ['en', undefined],
  ])('on a page in %s', (language, day) => {
    expect(read(body, { language }).publishedAt).toBe(day);
  });

  test('are left alone in a head: systems write them as in America', () => {
    const head = '<meta name="date" content="09/04/2025 12:43:42">';
    expect(read('', { head }).publishedAt).toBeUndefined();
  });
});

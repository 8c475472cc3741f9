import type { Person } from '../../core/model/entry.ts';
import { escape, makeCast, makeParagraph, someone } from './paragraphs.ts';
import { makeName } from './people.ts';
import { createChance, type Chance } from './random.ts';
import { makeSentence } from './sentences.ts';
import { sections } from './words.ts';

/**
 * News-like pages of our own making. Lengths follow what was measured on real news pages: characters
 * p50 9,900 and p95 24,500, 246 text nodes, 60 distinct capitalised words in the article, 190 on the
 * page (all at p50).
 */
export interface Page {
  path: string;
  html: string;
}

const medianLength = 9_900;
/** Of the logarithm of the length; from p95 / p50. */
const spread = 0.551;

/** The normal distribution's quantile, by Tukey's lambda: within 1% over the shares used here. */
function normalQuantile(share: number): number {
  return (share ** 0.1349 - (1 - share) ** 0.1349) / 0.1975;
}

function titleCase(text: string): string {
  return text.replace(/\b[a-z]{4,}/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function makeTeaser(known: readonly Person[], chance: Chance): string {
  const names = chance.happens(0.7) ? [someone(known, chance)] : [];
  const headline = makeSentence(chance, { words: 7, names, end: '' });
  const shown = escape(chance.happens(0.15) ? titleCase(headline) : headline);
  return `<li><span class="kicker">${chance.pick(sections)}</span>
          <a href="/story/${chance.below(1e6)}">${shown}</a> <small>${1 + chance.below(59)} min</small></li>`;
}

const style = `body{font:17px/1.6 Georgia,serif;margin:0;color:#222}header,footer{background:#eee;padding:8px}
nav li,footer li{display:inline-block;margin:0 8px}main{display:grid;grid-template-columns:minmax(0,2fr) 1fr;
gap:32px;max-width:1180px;margin:auto}aside li{margin:12px 0}.kicker{font:bold 12px sans-serif;color:#a00}
h1{font-size:40px;line-height:1.1}figure{margin:16px 0;background:#f4f4f4;padding:12px}a{color:#04c}`;

function bareLength(html: string): number {
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').length;
}

function makePage(number: number, length: number, known: readonly Person[]): Page {
  const chance = createChance(7_000 + number);
  const cast = makeCast(known, length / medianLength, chance);
  const named = new Set<string>();
  const [lead = ''] = cast.people;
  const headline = makeSentence(chance, { words: 9, names: [lead], end: '' });
  const writer = Object.values(makeName(chance)).join(' ');
  const teasers = Array.from({ length: 30 + chance.below(16) }, () => makeTeaser(known, chance));
  const menu = sections.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('\n      ');
  const around = bareLength(menu) + bareLength(teasers.join('')) + 400;
  const body: string[] = [];
  for (let written = around; written < length;) {
    const paragraph = makeParagraph(cast, named, chance);
    written += bareLength(paragraph);
    body.push(`<p>${paragraph}</p>`);
    if (chance.happens(0.12))
      body.push(`<h2>${escape(makeSentence(chance, { words: 5, end: '' }))}</h2>`);
    if (chance.happens(0.06))
      body.push(`<figure><figcaption>${escape(chance.pick(cast.people))} in
        ${chance.pick(cast.places)}. Photograph: <em>${makeName(chance).last}</em></figcaption></figure>`);
  }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: '2025-09-04T10:00:00Z',
  };
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${escape(headline)}</title>
    <meta property="og:type" content="article">
    <script type="application/ld+json">${JSON.stringify(data)}</script>
    <style>${style}</style>
  </head>
  <body>
    <header><nav><ul>
      ${menu}
    </ul></nav></header>
    <main>
      <article>
        <h1>${escape(headline)}</h1>
        <p class="byline">By <a href="/by">${escape(writer)}</a>,
          <time datetime="2025-09-04">September 4, 2025</time></p>
        ${body.join('\n        ')}
      </article>
      <aside><h2>Read next</h2><ul>
        ${teasers.join('\n        ')}
      </ul></aside>
    </main>
    <footer><ul>
      ${menu}
    </ul></footer>
  </body>
</html>
`;
  return { path: `/page-${number}.html`, html };
}

/** Pages whose lengths are the quantiles of the distribution, so that few pages show all of it. */
export function makePages(count: number, known: readonly Person[]): Page[] {
  return Array.from({ length: count }, (_, i) => {
    const length = medianLength * Math.exp(spread * normalQuantile((i + 0.5) / count));
    return makePage(i, Math.round(length), known);
  });
}

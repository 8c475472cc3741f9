import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOne } from '../../cli/commands/read.ts';
import { readStarter } from '../../cli/load-dataset.ts';
import { indexDataset, type IndexedDataset } from '../../core/detection/find-candidates.ts';
import { launchChromium, type ChromiumWithExtension } from '../../scripts/browser/chromium.ts';
import { serveNewsroom } from '../../scripts/newsroom/server.ts';
import { useBuild } from './harness/builds.ts';

/** The command line and the reader run the same two phases: on every demo page they mark the same words. */

interface Answer {
  text: string;
  mentions: { start: number; end: number; kind: 'person' | 'term' }[];
}

let browser: ChromiumWithExtension;
let datasets: IndexedDataset[];
let newsroom: Awaited<ReturnType<typeof serveNewsroom>>;

beforeAll(async () => {
  browser = await launchChromium(useBuild('chromium').path, { headless: true });
  newsroom = await serveNewsroom();
  const starter = readStarter();
  if (!starter.ok) throw new Error('The starter is not valid.');
  datasets = [indexDataset(starter.value)];
});
afterAll(async () => {
  await browser.close();
  await newsroom.close();
});

/** The marked words of a kind in the page's order, run together: a mark split by a link is two ranges. */
function markedInPage(kind: 'person' | 'term'): string {
  const ranges = [...(CSS.highlights.get(`source-context-${kind}`) ?? [])] as StaticRange[];
  ranges.sort((a, b) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    const after =
      a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
    return after ? -1 : 1;
  });
  const words = ranges.map((range) =>
    (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
  );
  return words.join('').replace(/\s+/g, '');
}

const pages = [
  'anchorage-three-weeks-on',
  'kremlin-rejects-impasse',
  'istanbul-rounds',
  'rudenko-before-round-two',
  'kremlin-visit',
  'posle-ankoridzha',
  'who-said-momentum',
];

describe('reader and command line', () => {
  test.each(pages)('mark the same words on %s', async (id) => {
    const page = await browser.context.newPage();
    const url = newsroom.articles.find((article) => article.id === id)?.url ?? '';
    await page.goto(url);
    // Events are marked a moment after names, and the live blog grows: reading and copying the page happen
    // in one turn, and again until the two agree.
    const readBoth = async () => {
      const { html, ...inPage } = (await page.evaluate(
        `(() => { const marked = ${markedInPage.toString()}; return { html: document.documentElement.outerHTML, person: marked('person'), term: marked('term') }; })()`,
      )) as { html: string; person: string; term: string };
      const answer = readOne({ html, url }, datasets) as Answer;
      const words = (kind: 'person' | 'term') =>
        answer.mentions
          .filter((mention) => mention.kind === kind)
          .map(({ start, end }) => answer.text.slice(start, end))
          .join('')
          .replace(/\s+/g, '');
      return { inPage, inCli: { person: words('person'), term: words('term') } };
    };
    await expect
      .poll(readBoth, { timeout: 8_000, interval: 300 })
      .toSatisfy(({ inPage, inCli }: Awaited<ReturnType<typeof readBoth>>) => {
        expect(inPage).toEqual(inCli);
        return inPage.person.length > 20 && inPage.term.length > 0;
      });
    await page.close();
  });
});

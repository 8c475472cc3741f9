import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readFiles, root } from '../../scripts/check/project-files.ts';
import { writeSheet } from '../../scripts/screenshots/contact-sheet.ts';
import { widthsOf, type Face } from '../../scripts/screenshots/face.ts';
import { faces } from '../../scripts/screenshots/faces.ts';
import { attributed, paragraphs } from '../../scripts/screenshots/scene.ts';
import { articles } from '../../scripts/newsroom/articles.ts';

const source = [...readFiles('scripts/screenshots/faces/*.ts').values()].join('\n');

/** The ids of a table of parts, such as `entrypoints/options/sections.ts`. */
function idsOf(path: string): string[] {
  const text = readFiles(path).get(path) ?? '';
  return Array.from(text.matchAll(/^ {2}\{ id: '([a-z]+)'/gm), ([, id = '']) => id);
}

test('every face has a name of its own, and three widths', () => {
  const ids = faces.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(faces.filter((face) => widthsOf(face).length !== 3)).toEqual([]);
});

const pages = globSync('entrypoints/*/index.html', { cwd: root }).map((path) =>
  dirname(path).replace(/^.*[\\/]/, ''),
);

test.each(pages)('the page %s has a face', (page) => {
  const advice = `Add a row that opens ${page}.html to a file of scripts/screenshots/faces`;
  expect(source.includes(`${page}.html`), advice).toBe(true);
});

test.each(idsOf('entrypoints/options/sections.ts'))('the settings of %s have a face', (id) => {
  const advice = 'Add a row to scripts/screenshots/faces/settings.ts';
  expect(
    faces.map((face) => face.id),
    advice,
  ).toContain(`settings-${id}`);
});

test.each(idsOf('entrypoints/library/views.ts'))('the library’s %s have a face', (id) => {
  const advice = 'Add a row to scripts/screenshots/faces/library.ts';
  expect(
    faces.map((face) => face.id),
    advice,
  ).toContain(`library-${id}`);
});

test('the sheet shows a face in both themes and all widths, and takes its title as text', () => {
  const face: Face = { id: 'one', title: 'A <b> & "c"', show: () => Promise.reject(new Error()) };
  const sheet = writeSheet([face]);
  const pictures = Array.from(sheet.matchAll(/<img src="([^"]+)"/g), ([, file]) => file);
  expect(pictures).toEqual(
    ['light', 'dark'].flatMap((theme) =>
      [360, 768, 1280].map((width) => `faces/one-${theme}-${width}.png`),
    ),
  );
  expect(sheet).toContain('A &lt;b> &amp; &quot;c&quot;');
});

test('the words that the pictures save stand in a paragraph of their article', () => {
  const path = `scripts/newsroom/pages${articles.find(({ id }) => id === attributed.article)?.path}`;
  const { document } = parseHTML(readFiles(path).get(path) ?? '');
  const texts = [...document.querySelectorAll(paragraphs)].map(({ textContent }) => textContent);
  expect(texts.filter((text) => text?.includes(attributed.words))).toHaveLength(1);
});

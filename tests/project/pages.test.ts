import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pages = globSync('entrypoints/*/index.html');

/** What a page has of its own: its style sheets, and what the manifest says of it. */
const isOwn = (line: string) => /rel="stylesheet"|name="manifest\./.test(line);

function readHead(page: string): string[] {
  const [head = ''] = readFileSync(page, 'utf8').split('</head>');
  return head.split('\n').filter((line) => !isOwn(line));
}

test.each(pages)('%s has the head of all pages', (page) => {
  expect(readHead(page)).toEqual(readHead('entrypoints/library/index.html'));
});

test('there are pages', () => {
  expect(pages.length).toBeGreaterThanOrEqual(5);
});

import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { blockAt, indexNodes, joinBlocks, piecesOf } from '../../../core/article/joined-text.ts';
import { collectBlocks } from '../../../core/article/text-blocks.ts';

const { document } = parseHTML(
  '<html><body><p>One <a>two</a> three</p><div>Four<p>five</p></div></body></html>',
);
const joined = joinBlocks(collectBlocks(document.body));

test('blocks stand a line each', () => {
  expect(joined.text).toBe('One two three\nFour\nfive\n');
  expect([0, 13, 14, 19, 99].map((at) => blockAt(joined, at))).toEqual([0, 0, 1, 2, 2]);
});

test('every stretch leads back to the characters of its nodes', () => {
  for (let start = 0; start < joined.text.length; start++)
    for (let end = start + 1; end <= joined.text.length; end++) {
      const words = piecesOf(joined, start, end).map(({ node, from, to }) => node.data.slice(from, to)); // prettier-ignore
      expect(words.join('')).toBe(joined.text.slice(start, end).replaceAll('\n', ''));
    }
});

test('nodes know where they start', () => {
  const at = indexNodes(joined);
  const places = joined.blocks.flatMap(({ block }) => block.parts.map(({ node }) => at.get(node)));
  expect(places).toEqual([0, 4, 7, 14, 19]);
});

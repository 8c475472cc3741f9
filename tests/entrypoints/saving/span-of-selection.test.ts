import { afterEach, expect, test } from 'vitest';
import { joinBlocks } from '../../../core/article/joined-text.ts';
import { collectBlocks } from '../../../core/article/text-blocks.ts';
import { spanOfSelection } from '../../../entrypoints/saving/span-of-selection.ts';

afterEach(() => document.body.replaceChildren());

function make(name: string, own: { id?: string }, ...inside: (Node | string)[]): HTMLElement {
  const element = Object.assign(document.createElement(name), own);
  element.append(...inside);
  return element;
}

function setUp() {
  document.body.append(
    make('nav', {}, 'Menu'),
    make('p', { id: 'a' }, 'One ', make('b', {}, 'two'), ' three'),
    make('p', { id: 'b' }, 'Four five'),
    make('button', {}, 'Press'),
  );
  const joined = joinBlocks(collectBlocks(document.body));
  const wordsOf = (start: [Node, number], end: [Node, number]) => {
    const [startContainer, startOffset] = start;
    const [endContainer, endOffset] = end;
    const span = spanOfSelection(joined, { startContainer, startOffset, endContainer, endOffset });
    return span && joined.text.slice(span.start, span.end);
  };
  const at = (selector: string) => document.querySelector(selector)!;
  return { wordsOf, at };
}

test('a selection within text, across elements, and across paragraphs', () => {
  const { wordsOf, at } = setUp();
  const [one, two] = [at('#a').firstChild!, at('b').firstChild!];
  expect(wordsOf([one, 1], [two, 2])).toBe('ne tw');
  expect(wordsOf([two, 0], [at('#b').firstChild!, 4])).toBe('two three\nFour');
  expect(wordsOf([at('#b').firstChild!, 4], [two, 0])).toBe('two three\nFour');
});

test('a selection that is given by elements: three clicks, or all of the page', () => {
  const { wordsOf, at } = setUp();
  expect(wordsOf([at('#a').firstChild!, 0], [at('#b'), 0])?.trim()).toBe('One two three');
  expect(wordsOf([document.body, 0], [document.body, 4])?.trim()).toBe('One two three\nFour five');
  expect(wordsOf([at('#a'), 1], [at('#a'), 2])).toBe('two');
});

test('a selection of a menu or a button is none of the article', () => {
  const { wordsOf, at } = setUp();
  expect(wordsOf([at('nav').firstChild!, 0], [at('nav').firstChild!, 4])).toBeUndefined();
  expect(wordsOf([at('button').firstChild!, 0], [at('button').firstChild!, 5])).toBeUndefined();
});

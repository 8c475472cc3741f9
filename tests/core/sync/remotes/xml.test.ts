import { describe, expect, test } from 'vitest';
import { findElements, findText, readXml } from '../../../../core/sync/remotes/xml.ts';

test('elements by their local names, whatever their prefixes', () => {
  const root = readXml(
    '\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<D:a xmlns:D="DAV:" x = \'1\'><b>one</b><D:b >two</D:b\n><c/></D:a>\n',
  );
  expect(root?.name).toBe('a');
  expect(findElements(root!, 'b').map(({ text }) => text)).toEqual(['one', 'two']);
  expect(findText(root!, 'c')).toBe('');
  expect(findText(root!, 'd')).toBeUndefined();
});

test('text with entities, CDATA and comments in it', () => {
  const root = readXml('<a>&lt;&amp;&#65;&#x42;<!-- no --><![CDATA[<&c;>]]>&apos;</a>');
  expect(root?.text).toBe("<&AB<&c;>'");
});

test.each([
  ['nothing', ''],
  ['text alone', 'hello'],
  ['text beside the root', '<a/>b'],
  ['two roots', '<a/><b/>'],
  ['an element that stays open', '<a><b></a>'],
  ['an element that is closed twice', '<a></a></a>'],
  ['a closing tag alone', '</a>'],
  ['a document type', '<!DOCTYPE a><a/>'],
  ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['an unknown entity', '<a>&nbsp;</a>'],
  ['an entity of every object', '<a>&constructor;</a>'],
  ['an entity that does not end', '<a>&amp</a>'],
  ['a number that is no character', '<a>&#1114112;</a>'],
  ['an attribute without quotes', '<a b=c/>'],
  ['a comment that does not end', '<a/><!-- '],
  ['a page', '<html><br></html>'],
  ['more depth than any server needs', '<a>'.repeat(40) + '</a>'.repeat(40)],
])('refuses %s', (_, text) => {
  expect(readXml(text)).toBeUndefined();
});

describe('hostile lengths are read in one go', () => {
  const many = 500_000;
  test.each([
    ['open tags', '<a'.repeat(many)],
    ['spaces in a tag', `<a${' '.repeat(many)}b`],
    ['attributes without an end', `<a${' b="c"'.repeat(many / 5)}`],
    ['comments', '<!--'.repeat(many)],
    ['ampersands', `<a>${'&'.repeat(many)}</a>`],
    ['an attribute that does not end', `<a b="${'c'.repeat(many)}`],
  ])('%s', (_, text) => {
    expect(readXml(text)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeHref } from '../../../core/model/source.ts';
import { anyText } from '../../fixtures/any-text.ts';

test.each([
  ['https://outlet.example/a', 'https://outlet.example/a'],
  ['HTTP://Outlet.example', 'http://outlet.example/'],
  ['https://outlet.example/a b?q="<x>', 'https://outlet.example/a%20b?q=%22%3Cx%3E'],
  ['  https://outlet.example/a\n', 'https://outlet.example/a'],
  ['https://пример.example/новость', 'https://xn--e1afmkfd.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C'],
  // A right-to-left mark in a path is written out, so that it turns nothing around.
  ['https://outlet.example/\u202Egpj.exe', 'https://outlet.example/%E2%80%AEgpj.exe'],
])('%j opens as %s', (address, href) => {
  expect(safeHref(address)).toBe(href);
}); // prettier-ignore

test.each([
  undefined, '', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
  'data:text/html,<b>', 'file:///etc/passwd', 'blob:https://outlet.example/1', 'ftp://outlet.example/',
  'moz-extension://a/b', 'view-source:https://outlet.example/', '/relative', 'relative', '//outlet.example/', '#part',
  'https://', 'https://out let.example/', 'https://outlet\u202E.example/',
])('%j does not open', (address) => {
  expect(safeHref(address)).toBeUndefined();
}); // prettier-ignore

test('a name before the host does not hide where a link goes', () => {
  // Browsers show the host only after it is opened; "bank.example@" before it deceives.
  expect(safeHref('https://bank.example@evil.example/')).toBeUndefined();
  expect(safeHref('https://user:secret@outlet.example/')).toBeUndefined();
});

test('whatever comes, only http and https go out', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), anyText), (address) => {
      const href = safeHref(address);
      if (href !== undefined) expect(new URL(href).protocol).toMatch(/^https?:$/);
    }),
  );
});

import { expect, test } from 'vitest';
import { decodePage } from '../../cli/decode-page.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
/** "Путин" in windows-1251. */
const putin = [0xcf, 0xf3, 0xf2, 0xe8, 0xed];
const inWindows1251 = (head: string) => Buffer.concat([latin(head), Buffer.from(putin)]);

test.each([
  ['UTF-8 without a word', Buffer.from('<p>Путин', 'utf8')],
  ['UTF-8 with its mark', Buffer.from('\uFEFF<p>Путин', 'utf8')],
  ['UTF-16', Buffer.from('\uFEFF<p>Путин', 'utf16le')],
  ['windows-1251', inWindows1251('<meta charset="windows-1251"><p>')],
  ['windows-1251 in the long form', inWindows1251('<META http-equiv=Content-Type content="text/html; charset=windows-1251"><p>')],
  ['UTF-8 that says windows-1251', Buffer.from('<meta charset="windows-1251"><p>Путин', 'utf8')],
])('%s is read', (_, bytes) => {
  expect(decodePage(bytes)).toMatch(/<p>Путин$/);
}); // prettier-ignore

test.each(['no-such-encoding', '', '"'])('an encoding called %j is passed over', (name) => {
  expect(decodePage(inWindows1251(`<meta charset="${name}"><p>`))).toContain('<p>\uFFFD');
});

test('an empty file is an empty page', () => {
  expect(decodePage(new Uint8Array())).toBe('');
});

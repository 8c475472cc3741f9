import { afterEach, beforeEach, expect, test } from 'vitest';
import { goToPlace } from '../../../entrypoints/options/go-to-place.ts';

const panel =
  '<section id="vaults/add"><h3 tabindex="-1">Add a vault</h3><button>Add</button></section>';
const setting = '<div id="reading/underline"><select></select></div>';

function show(address: string, drawn = ''): void {
  location.hash = address;
  document.body.innerHTML = `<main><h2 tabindex="-1">Title</h2><div id="late"></div>${drawn}</main>`;
}

const draw = (html: string) => (document.querySelector('#late')!.innerHTML = html);
const focused = () => document.activeElement?.localName;
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => show(''));
afterEach(goToPlace);

test.each([
  ['vaults/add', panel, 'h3'],
  ['reading/underline', setting, 'select'],
])('#%s leads to its panel or setting', (address, drawn, at) => {
  show(address, drawn);
  goToPlace();
  expect(focused()).toBe(at);
});

test('what the store has not brought yet is waited for at the title of the section', async () => {
  show('vaults/add');
  goToPlace();
  expect(focused()).toBe('h2');
  draw(panel);
  await settle();
  expect(focused()).toBe('h3');
});

test('a person who goes on meanwhile is not called back', async () => {
  show('vaults/add');
  goToPlace();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  draw(panel);
  await settle();
  expect(focused()).toBe('h2');
});

test('an address of a section alone moves nothing', () => {
  show('vaults', panel);
  goToPlace();
  expect(focused()).toBe('body');
});

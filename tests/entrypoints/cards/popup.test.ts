import { expect, test } from 'vitest';
import type { CardMaterial } from '../../../core/model/card.ts';
import type { Hover } from '../../../entrypoints/cards/hover.ts';
import { servePopup } from '../../../entrypoints/cards/popup.ts';
import type { Walk } from '../../../entrypoints/cards/walk.ts';
import type { Mark, Reading } from '../../../messaging/page-reading.ts';
import { onMessage, sendMessage } from '../../../messaging/protocol.ts';
import { makePerson } from '../../fixtures/make.ts';

const text = '“We wait for an answer from them,” said Ana Ruiz. Ruiz left.';

function mark(words: string, from: number, repeats?: string): Mark {
  const start = text.indexOf(words, from);
  const mention = { start, end: start + words.length, entry: 't ruiz', kind: 'person', rule: 'full-name', confidence: 1 } as const;
  return { mention, block: { root: document, text, parts: [] }, pieces: [], repeats };
} // prettier-ignore

test('the popup lists who is named; a quote that repeats a statement is no mention of its speaker', async () => {
  const marks = [mark('“We wait for an answer from them,”', 0, 's1'), mark('Ana Ruiz', 0), mark('Ruiz', 50)];
  const material: CardMaterial = {
    key: 't ruiz',
    dataset: { id: 't', title: 'Test' },
    entry: { type: 'person', ...makePerson('ruiz', 'Ana Ruiz') },
    statements: [],
    omitted: 0,
    names: {},
  };
  const reading = { marks: { inOrder: () => marks, marksIn: () => [] }, article: () => ({ title: 'A day' }) };
  const materials = { byEntry: new Map([['t ruiz', material]]), topic: () => new Map(), fetch: () => {}, renew: () => {}, bring: async () => {} };
  const ending = new AbortController();
  const page = { reading: reading as unknown as Reading, onMessage, ending };
  servePopup(page, materials, {} as Hover, {} as Walk);
  const { entries } = await sendMessage('summarisePage', undefined);
  ending.abort();
  expect(entries).toEqual([
    { key: 't ruiz', kind: 'person', name: 'Ana Ruiz', onPage: 'Ana Ruiz', mentions: 2 },
  ]);
}); // prettier-ignore

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serveSaving } from '../../../entrypoints/saving/saving.ts';
import type { PageReading } from '../../../messaging/page-reading.ts';
import { onMessage } from '../../../messaging/protocol.ts';

const line = (text: string) => `<p>“${text},” Ana Ruiz said on Friday in the port of Callao.</p>`;
const first = 'The harbour stays open for every ship that asks';
const second = 'Nobody from the unions was there to reply to us';

let ending = new AbortController();
let unlisten: (() => void)[] = [];
let saved: string[] = [];
let answerEarlier: (() => void) | undefined;

/** The reader has marked the speaker, whose earlier words are asked for after each saving. */
function markSpeaker(): void {
  const marks = Array.from(document.querySelectorAll('p'), ({ firstChild }) => {
    const node = firstChild as Text;
    const start = node.data.indexOf('Ana Ruiz');
    const mention = { start, end: start + 8, entry: 't ruiz', kind: 'person', rule: 'full-name', confidence: 1 } as const;
    return { mention, pieces: [{ node, from: start, to: start + 8 }] };
  });
  globalThis.sourceContextPage = {
    reading: { marks: { inOrder: () => marks }, shadowRoots: new Set() },
    ignore: () => {},
  } as unknown as PageReading;
} // prettier-ignore

function select(words: string): void {
  const paragraphs = Array.from(document.querySelectorAll('p'), ({ firstChild }) => firstChild as Text);
  const node = paragraphs.find(({ data }) => data.includes(words))!;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
} // prettier-ignore

beforeEach(() => {
  ending = new AbortController();
  saved = [];
  answerEarlier = undefined;
  globalThis.requestIdleCallback = (work) => Number(setTimeout(work));
  HTMLElement.prototype.showPopover = () => {};
  Object.assign(globalThis, { visualViewport: null });
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<article>${line(first)}${line(second)}</article>`;
  markSpeaker();
  unlisten = [
    onMessage('describePeople', ({ data }) =>
      data.map((key) => ({ key, name: 'Ana Ruiz', roles: [] })),
    ),
    onMessage('saveQuotes', ({ data: { quotes } }) => {
      saved.push(...quotes.map(({ selector }) => selector.exact));
      return { ok: true };
    }),
    onMessage('listEarlier', () => new Promise((answer) => (answerEarlier = () => answer([])))),
  ];
});
afterEach(() => {
  answerEarlier?.();
  ending.abort();
  for (const end of unlisten) end();
  globalThis.sourceContextPage = undefined;
});

test('other words are saved while the earlier ones of the last speaker are still asked for', async () => {
  const { saveSelection } = serveSaving(ending.signal);
  select(first);
  void saveSelection('save');
  await vi.waitFor(() => expect(answerEarlier).toBeDefined());
  select(second);
  await saveSelection('offer');
  void saveSelection('save');
  await vi.waitFor(() => expect(saved).toEqual([first, second]));
});

test('a shortcut pressed twice saves once', async () => {
  const { saveSelection } = serveSaving(ending.signal);
  select(first);
  void saveSelection('save');
  void saveSelection('save');
  await vi.waitFor(() => expect(saved).toEqual([first]));
  await saveSelection('save');
  expect(saved).toEqual([first]);
});

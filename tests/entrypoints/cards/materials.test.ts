import { afterEach, expect, test, vi } from 'vitest';
import { createMaterials } from '../../../entrypoints/cards/materials.ts';
import type { Mark } from '../../../messaging/page-reading.ts';
import { addToTopic, type Topic } from '../../../core/cards/rank.ts';
import type { CardMaterial } from '../../../core/model/card.ts';
import type { Mention } from '../../../core/model/mention.ts';
import { onMessage, sendMessage } from '../../../messaging/protocol.ts';
import { makePerson, makeStatement } from '../../fixtures/make.ts';

interface Request {
  keys: string[];
  day: string;
  most: number;
}

let unlisten = () => {};
afterEach(() => unlisten());

/** A background that has so many statements of everyone but those who are gone, and keeps what it was asked. */
function serve(statements: number, gone: readonly string[] = []): Request[] {
  const requests: Request[] = [];
  unlisten = onMessage('getCards', ({ data }) => {
    requests.push(data);
    const known = data.keys.filter((key) => !gone.includes(key));
    return known.map((key): CardMaterial => ({
      key,
      dataset: { id: 'test', title: 'Test' },
      entry: { type: 'person', ...makePerson(key, key) },
      statements: Array.from({ length: Math.min(statements, data.most) }, (_, i) =>
        makeStatement(`${key}-${i}`, key.split(' ')[1] ?? '', '2025-01-01'),
      ),
      omitted: 0,
      names: {},
    }));
  });
  return requests;
}

function mark(parts: Partial<Mention>): Mark {
  const mention = { start: 0, end: 1, entry: null, kind: 'person', rule: 'full-name', confidence: 1, ...parts } as const;
  return { mention, block: { text: '', parts: [] } as unknown as Mark['block'], pieces: [] };
} // prettier-ignore

function open(keys: (string | string[])[], day = () => '2025-08-15') {
  const marks = keys.map((key) =>
    mark(typeof key === 'string' ? { entry: key } : { candidates: key }),
  );
  const onCards = vi.fn();
  const reading = {
    marks: { inOrder: () => marks },
    blocks: () =>
      ['Ships wait outside the harbour.', 'Ships!'].map((text) => ({
        root: document,
        text,
        parts: [],
      })),
    day: () => ({ day: day(), known: true }),
  };
  const ask = <T>(question: () => Promise<T>) => question();
  const inSlices = async <T>(items: Iterable<T>, work: (item: T) => void) => {
    for (const item of items) work(item);
  };
  const ending = new AbortController();
  return {
    cards: createMaterials({ reading, ask, inSlices, sendMessage, ending }, onCards),
    marks,
    onCards,
  };
}

test('cards come in the order of the page, a few at a time, each asked for once', async () => {
  const requests = serve(1);
  const { cards, marks, onCards } = open(['t a', 't b', 't a', ['t c', 't b', 't d'], 't e']);
  cards.fetch();
  marks.push(mark({ entry: 't f' }));
  cards.fetch();
  await expect.poll(() => cards.byEntry.size).toBe(6);
  expect(requests.map(({ keys }) => keys.join())).toEqual(['t a,t b,t c,t d', 't e,t f']);
  expect(onCards).toHaveBeenCalledTimes(2);
});

test('the topic counts the words of the page and the entries it names', async () => {
  serve(0);
  const { cards } = open(['t a']);
  cards.fetch();
  await expect.poll(() => cards.byEntry.size).toBe(1);
  const topic: Topic = new Map();
  addToTopic(topic, 'Ships wait outside the harbour. Ships!', ['a']);
  expect(cards.topic()).toEqual(topic);
});

test('nothing is asked for a page without marks', async () => {
  const requests = serve(0);
  const { cards } = open([]);
  cards.fetch();
  await new Promise((passed) => setTimeout(passed, 20));
  expect(requests).toEqual([]);
});

test('a page that holds ten thousand statements asks for few of further entries', async () => {
  const requests = serve(3_000);
  const { cards } = open(Array.from({ length: 14 }, (_, i) => `t ${i}`));
  cards.fetch();
  await expect.poll(() => cards.byEntry.size).toBe(14);
  expect(requests.map(({ most }) => most)).toEqual([2_000, 2_000, 200, 200]);
});

test('cards for another day are not kept', async () => {
  let day = '2025-08-15';
  const requests = serve(1);
  const { cards } = open(['t a'], () => day);
  cards.fetch();
  await expect.poll(() => requests).toHaveLength(1);
  day = '2025-09-01';
  cards.fetch();
  await expect.poll(() => requests).toHaveLength(2);
  expect(requests.map((one) => one.day)).toEqual(['2025-08-15', '2025-09-01']);
});

test('what the reader has written since is fetched, each once more; until then the old card stays', async () => {
  const requests = serve(1);
  const { cards, onCards } = open(['t a', 't b', 't c', 't d', 't e']);
  cards.fetch();
  await expect.poll(() => onCards.mock.calls.length).toBe(2);
  unlisten();
  const again = serve(2, ['t b']);
  cards.renew();
  expect(cards.byEntry.size).toBe(5);
  // Who is told reads all cards, so one telling is enough.
  await expect.poll(() => onCards.mock.calls.length).toBe(3);
  expect([...cards.byEntry.keys()].toSorted()).toEqual(['t a', 't c', 't d', 't e']);
  expect(cards.byEntry.get('t a')?.statements).toHaveLength(2);
  expect(again.map(({ keys }) => keys.join())).toEqual(['t a,t b,t c,t d', 't e']);
  expect(requests).toHaveLength(2);
});

test('a card that no mark asks for any more goes when cards are renewed, and what is here is not asked for', async () => {
  const requests = serve(1);
  const { cards, marks, onCards } = open(['t a', 't b']);
  cards.fetch();
  await expect.poll(() => cards.byEntry.size).toBe(2);
  marks.splice(1);
  cards.renew();
  await expect.poll(() => onCards.mock.calls.length).toBe(2);
  expect([...cards.byEntry.keys()]).toEqual(['t a']);
  cards.fetch();
  await new Promise((passed) => setTimeout(passed, 20));
  expect(requests.map(({ keys }) => keys.join())).toEqual(['t a,t b', 't a']);
});

test('the old cards of a page that is renewed do not take the room of the new ones', async () => {
  const requests = serve(3_000);
  const { cards, onCards } = open(Array.from({ length: 8 }, (_, i) => `t ${i}`));
  cards.fetch();
  await expect.poll(() => onCards.mock.calls.length).toBe(2);
  cards.renew();
  await expect.poll(() => onCards.mock.calls.length).toBe(3);
  expect(requests.map(({ most }) => most)).toEqual([2_000, 2_000, 2_000, 2_000]);
});

test('a page that becomes another article while its cards are renewed gets those of the other', async () => {
  let day = '2025-08-15';
  const requests = serve(1);
  const { cards } = open(['t a'], () => day);
  cards.fetch();
  await expect.poll(() => requests).toHaveLength(1);
  cards.renew();
  day = '2025-09-01';
  cards.fetch();
  await expect.poll(() => cards.byEntry.size).toBe(1);
  expect(requests.at(-1)?.day).toBe('2025-09-01');
});

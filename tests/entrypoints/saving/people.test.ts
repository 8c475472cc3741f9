import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPeople } from '../../../entrypoints/saving/people.ts';
import type { Mark, PageReading } from '../../../messaging/page-reading.ts';
import { onMessage } from '../../../messaging/protocol.ts';

let unlisten = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  const mark = { mention: { kind: 'person', entry: 'test ruiz' } } as Mark;
  globalThis.sourceContextPage = {
    reading: { marks: { inOrder: () => [mark] } },
  } as unknown as PageReading;
});
afterEach(() => {
  unlisten();
  globalThis.sourceContextPage = undefined;
  vi.useRealTimers();
});

function listen() {
  unlisten = onMessage('describePeople', ({ data }) =>
    data.map((key) => ({ key, name: 'Ana Ruiz', roles: [] })),
  );
}

test('those whom the page names are described once', async () => {
  listen();
  const people = createPeople(new AbortController().signal);
  await people.onPage();
  unlisten();
  expect([...(await people.onPage()).keys()]).toEqual(['test ruiz']);
});

test('where nobody answers nobody is known, and they are asked about again', async () => {
  const people = createPeople(new AbortController().signal);
  const asked = people.onPage().then(
    (known) => known.size,
    () => 'rejected',
  );
  await vi.runAllTimersAsync();
  expect(await asked).toBe(0);
  listen();
  expect((await people.onPage()).size).toBe(1);
});

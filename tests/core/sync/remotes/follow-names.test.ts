import { expect, test } from 'vitest';
import type { Nats, NatsLink } from '../../../../core/sync/remotes/nats/connection.ts';
import { followNames } from '../../../../core/sync/remotes/nats/follow-names.ts';
import { messageHeader, type VaultNames } from '../../../../core/sync/remotes/nats/names.ts';
import { subjectOf } from '../../../../core/sync/remotes/nats/subjects.ts';

type Hear = (
  error: null,
  message: { subject: string; headers: { get(name: string): string | undefined } },
) => void;

/** Names of one folder, followed over a connection that never breaks. */
function follow() {
  const world = { now: 0, hear: undefined as Hear | undefined };
  const connection = {
    subscribe: (_subjects: string, { callback }: { callback: Hear }) => {
      world.hear = callback;
      return { closed: new Promise(() => undefined), unsubscribe: () => undefined };
    },
    status: () => ({
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
    }),
  };
  const link = {
    ask: (_signal: AbortSignal, what: (nats: Nats) => unknown) =>
      what({ connection } as unknown as Nats),
  } as NatsLink;
  const names = followNames(
    link,
    { team: 'desk', folder: 'heads' },
    { now: () => world.now, wait: () => Promise.resolve() },
  );
  void names.follow(() => undefined, new AbortController().signal);
  const hear = (path: string) =>
    world.hear?.(null, {
      subject: subjectOf('desk', 'anna', path),
      headers: { get: (name) => (name === messageHeader ? 'file 1' : undefined) },
    });
  return { names, world, hear };
}

const read = (...paths: string[]): VaultNames => ({
  stream: 's',
  sequence: paths.length,
  files: Object.fromEntries(paths.map((path) => [path, 'anna'])),
});

test('what is heard while names are read anew stands among them', () => {
  const { names, world, hear } = follow();
  names.begin(read('heads/a'));
  expect(Object.keys(names.current()?.files ?? {})).toEqual(['heads/a']);
  // Trusted no more they are asked for; what comes before the answer is not in it.
  world.now = 61_000;
  expect(names.current()).toBeUndefined();
  hear('heads/b');
  names.begin(read('heads/a'));
  expect(Object.keys(names.current()?.files ?? {}).sort()).toEqual(['heads/a', 'heads/b']);
});

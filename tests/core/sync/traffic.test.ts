import { expect, test } from 'vitest';
import { addStatements } from '../../faults/sample-rows.ts';
import { rollDice } from '../../faults/seeded.ts';
import { note, openDevice, openPair } from './devices.ts';
import { MemoryStore } from './memory-remote.ts';

test('idle: one request, the same at 100 rows and at 3,000', async () => {
  const traffic = [];
  for (const count of [100, 3_000]) {
    const place = new MemoryStore();
    const devices = ['a', 'b', 'c', 'd', 'e'].map((name) => openDevice(name, place));
    for (const [i, device] of devices.entries())
      addStatements(device.store, rollDice(i), count / 5, (i * count) / 5);
    for (const device of [...devices, ...devices]) await device.sync({ adopt: true });
    const { requests, bytesUp, bytesDown } = await devices[0]!.sync();
    expect(requests).toBe(1);
    expect(bytesUp).toBe(0);
    traffic.push(bytesDown);
  }
  expect(traffic[0]).toBe(traffic[1]);
  expect(traffic[0]).toBeLessThan(400);
});

test('100 new statements: five requests and less than 3 kB up, two requests down', async () => {
  const { anna, ben } = await openPair();
  addStatements(anna.store, rollDice(7), 100);
  const up = await anna.sync();
  expect(up).toMatchObject({ state: 'done', sent: 100, requests: 5 });
  expect(up.bytesUp).toBeLessThan(3_000);
  expect(await ben.sync()).toMatchObject({ received: 100, requests: 2 });
});

test('a sync that would change much here asks first, and goes on with its token only', async () => {
  const { anna, ben } = await openPair();
  addStatements(anna.store, rollDice(1), 60);
  await anna.sync();
  await ben.sync();
  for (let i = 0; i < 40; i++) anna.store.edit('entry', `s${i}`, undefined);
  await anna.sync();
  ben.store.edit('quote', 'b', note('b', 'still sent'));
  const asked = await ben.sync();
  expect(asked).toMatchObject({
    state: 'ask',
    received: 0,
    sent: 1,
    ask: { impact: { removed: 40 } },
  });
  expect(ben.store.standing('entry')).toHaveLength(60);
  expect(await ben.sync({ confirm: 'x' })).toMatchObject({ state: 'ask', received: 0 });
  expect(await ben.sync({ confirm: asked.ask!.token })).toMatchObject({ state: 'done' });
  expect(ben.store.standing('entry')).toHaveLength(20);
});

test('nobody is asked for what is new, or for a few', async () => {
  const { anna, ben } = await openPair();
  addStatements(anna.store, rollDice(1), 500);
  await anna.sync();
  expect((await ben.sync()).state).toBe('done');
  for (let i = 0; i < 19; i++) anna.store.edit('entry', `s${i}`, undefined);
  await anna.sync();
  expect((await ben.sync()).state).toBe('done');
});

import { beforeAll, expect, test } from 'vitest';
import { admitMember, foundTeam, removeMember } from '../../../../core/sync/members/change-team.ts';
import { openGroupKeys, type GroupKeys } from '../../../../core/sync/members/group-keys.ts';
import { makeIdentity, type Identity } from '../../../../core/sync/members/identity.ts';
import { readTeam, type Team } from '../../../../core/sync/members/team.ts';
import { sealAsTeam } from '../../../../core/sync/members/team-seal.ts';
import type { SealedPlace } from '../../../../core/sync/seal.ts';
import { now, random } from './desk.ts';

const body = new TextEncoder().encode('what was said');
const place: SealedPlace = { vault: 'v', use: 'segment', device: 'd', n: 3, previous: 'p' };
const until = { d: 3 };

let anna: Identity, boris: Identity, stranger: Identity;
let before: Team, after: Team;
const keysOf = new Map<Identity, GroupKeys>();

beforeAll(async () => {
  [anna, boris, stranger] = await Promise.all([makeIdentity(), makeIdentity(), makeIdentity()]);
  const changer = { identity: anna, now, random };
  const first = await foundTeam(changer, 'Anna');
  const one = readTeam([first], first.hash, first.hash);
  if (!one.ok) throw new Error(one.why);
  const admitted = await admitMember(one.team, changer, {
    id: boris.id, name: 'Boris', seal: boris.seal.public,
  }); // prettier-ignore
  if (!admitted.ok) throw new Error(admitted.why);
  const two = readTeam([first, admitted.stored], first.hash, first.hash);
  if (!two.ok) throw new Error(two.why);
  const removed = await removeMember(two.team, changer, boris.id, until);
  if (!removed.ok) throw new Error(removed.why);
  const three = readTeam([...two.team.records, removed.stored], first.hash, first.hash);
  if (!three.ok) throw new Error(three.why);
  [before, after] = [two.team, three.team];
  for (const one of [anna, boris]) keysOf.set(one, await openGroupKeys(after, one));
});

function sealOf(identity: Identity, team: Team, owners = new Map<string, string>()) {
  const keys = keysOf.get(identity) ?? keysOf.get(anna) ?? new Map();
  return sealAsTeam({ team, identity, keys, owners }, random);
}

test('what a member sealed opens at its place, with the name of who wrote it', async () => {
  const sealed = await sealOf(boris, before).seal(body, place);
  expect(await sealOf(anna, before).open(sealed, place)).toEqual({
    ok: true,
    body,
    signer: boris.id,
  });
});

test.each<[string, Partial<SealedPlace>]>([
  ['another number', { n: 4 }],
  ['another device', { device: 'e' }],
  ['another chain', { previous: 'q' }],
  ['another vault', { vault: 'w' }],
  ['another use', { use: 'snapshot' }],
])('it opens nowhere else: %s', async (_, changed) => {
  const sealed = await sealOf(boris, before).seal(body, place);
  const opened = await sealOf(anna, before).open(sealed, { ...place, ...changed });
  expect(opened).toEqual({ ok: false, why: 'forged' });
});

test('any bit that is turned over shows', async () => {
  const sealed = await sealOf(boris, before).seal(body, place);
  for (let at = 0; at < sealed.length; at++) {
    const turned = sealed.slice();
    turned[at] = (turned[at] ?? 0) ^ 1;
    expect((await sealOf(anna, before).open(turned, place)).ok, `byte ${at}`).toBe(false);
  }
});

test.each([0, 1, 50, 100])('%d bytes are too few', async (length) => {
  const opened = await sealOf(anna, before).open(new Uint8Array(length), place);
  expect(opened).toEqual({ ok: false, why: 'altered' });
});

test('a stranger who has the key is a stranger', async () => {
  const sealed = await sealOf(stranger, before).seal(body, place);
  const opened = await sealOf(anna, before).open(sealed, place);
  expect(opened).toEqual({ ok: false, why: 'stranger' });
});

test("a member does not write as another's device", async () => {
  const sealed = await sealOf(boris, before).seal(body, place);
  const owners = new Map([['d', anna.id]]);
  const opened = await sealOf(anna, before, owners).open(sealed, place);
  expect(opened).toEqual({ ok: false, why: 'forged' });
  const seal = sealOf(anna, before);
  const own = await seal.seal(body, { ...place, n: 1 });
  expect((await seal.open(own, { ...place, n: 1 })).ok).toBe(true);
  expect(await seal.open(sealed, place)).toEqual({ ok: false, why: 'forged' });
});

test('of a member who left counts what was there, and nothing later', async () => {
  const [old, late, other] = await Promise.all(
    [place, { ...place, n: 4 }, { ...place, device: 'e' }].map((at) =>
      sealOf(boris, before).seal(body, at),
    ),
  );
  if (!old || !late || !other) throw new Error('Not sealed.');
  const seal = sealOf(anna, after);
  expect((await seal.open(old, place)).ok).toBe(true);
  const stranger = { ok: false, why: 'stranger' };
  expect(await seal.open(late, { ...place, n: 4 })).toEqual(stranger);
  expect(await seal.open(other, { ...place, device: 'e' })).toEqual(stranger);
});

test('who left cannot open what comes later', async () => {
  const sealed = await sealOf(anna, after).seal(body, place);
  expect(await sealOf(boris, after).open(sealed, place)).toEqual({ ok: false, why: 'no-key' });
  await expect(sealOf(boris, after).seal(body, place)).rejects.toThrow('key of its era');
});

test('a seal of a later version is told as such', async () => {
  const sealed = await sealOf(anna, before).seal(body, place);
  sealed[0] = 2;
  expect(await sealOf(anna, before).open(sealed, place)).toEqual({ ok: false, why: 'newer' });
});

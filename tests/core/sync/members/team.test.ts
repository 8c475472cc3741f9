import { beforeAll, describe, expect, test } from 'vitest';
import {
  admitMember, foundTeam, handOver, removeMember, type ChangedTeam,
} from '../../../../core/sync/members/change-team.ts'; // prettier-ignore
import {
  fingerprintOf,
  makeIdentity,
  type Identity,
} from '../../../../core/sync/members/identity.ts';
import { openGroupKeys } from '../../../../core/sync/members/group-keys.ts';
import {
  memberOf,
  readTeam,
  standingMembers,
  type Team,
} from '../../../../core/sync/members/team.ts';
import {
  readRecord,
  writeRecord,
  type StoredRecord,
} from '../../../../core/sync/members/team-record.ts';
import { now, random } from './desk.ts';

let anna: Identity, boris: Identity, vera: Identity;

beforeAll(async () => {
  [anna, boris, vera] = await Promise.all([makeIdentity(), makeIdentity(), makeIdentity()]);
});

const changer = (identity: Identity, at = now) => ({ identity, now: at, random });
const memberOfKey = (identity: Identity, name: string) => ({
  id: identity.id,
  name,
  seal: identity.seal.public,
});

function added({ records, vault }: Team, changed: ChangedTeam | StoredRecord): Team {
  const stored = 'ok' in changed ? (changed.ok ? changed.stored : undefined) : changed;
  if (!stored) throw new Error('Not changed.');
  return read([...records, stored], vault);
}

function read(records: readonly StoredRecord[], vault: string, seen = vault): Team {
  const result = readTeam(records, vault, seen);
  if (!result.ok) throw new Error(result.why);
  return result.team;
}

async function teamOfThree(): Promise<Team> {
  const first = await foundTeam(changer(anna), 'Anna');
  const one = read([first], first.hash);
  const two = added(one, await admitMember(one, changer(anna), memberOfKey(boris, 'Boris')));
  return added(two, await admitMember(two, changer(anna), memberOfKey(vera, 'Vera')));
}

describe('the list of members', () => {
  test('tells who came, by whom and when, whatever order the records come in', async () => {
    const { records, vault } = await teamOfThree();
    const team = read(records.toReversed(), vault);
    expect(team.members.map(({ name, by, since }) => ({ name, by, since }))).toEqual([
      { name: 'Anna', by: anna.id, since: now },
      { name: 'Boris', by: anna.id, since: now },
      { name: 'Vera', by: anna.id, since: now },
    ]);
    expect(team.lead).toBe(anna.id);
  });

  test('tells who left, and since when nothing of theirs counts', async () => {
    const team = await teamOfThree();
    const until = { abc: 7 };
    const after = added(team, await removeMember(team, changer(anna, now + 1), boris.id, until));
    expect(standingMembers(after).map(({ name }) => name)).toEqual(['Anna', 'Vera']);
    const removed = { at: now + 1, by: anna.id, until };
    expect(memberOf(after, boris.id)?.removed).toEqual(removed);
    expect(after.era).toBe(1);
  });

  test('is led by another after a hand-over', async () => {
    const team = await teamOfThree();
    const handed = added(team, await handOver(team, changer(anna), vera.id));
    const without = added(handed, await removeMember(handed, changer(vera), anna.id, {}));
    expect(standingMembers(without).map(({ name }) => name)).toEqual(['Boris', 'Vera']);
  });

  test('is changed only as it may be', async () => {
    const team = await teamOfThree();
    const refusals = [
      [await removeMember(team, changer(boris), vera.id, {}), 'notLead'],
      [await handOver(team, changer(boris), boris.id), 'notLead'],
      [await admitMember(team, changer(boris), memberOfKey(vera, 'x')), 'notLead'],
      [await admitMember(team, changer(anna), memberOfKey(vera, 'Vera again')), 'known'],
      [await removeMember(team, changer(anna), anna.id, {}), 'lead'],
      [await removeMember(team, changer(anna), 'f'.repeat(64), {}), 'unknown'],
      [await handOver(team, changer(anna), 'f'.repeat(64)), 'unknown'],
      [await admitMember(team, changer({ ...anna, seal: boris.seal }), memberOfKey(await makeIdentity(), 'x')), 'noKey'],
    ] as const; // prettier-ignore
    for (const [changed, why] of refusals) expect(changed).toEqual({ ok: false, why });
  });

  test('does not follow a record of another, of no lead, or of a member who is gone', async () => {
    const team = await teamOfThree();
    const previous = team.records.at(-1)?.hash;
    const base = {
      format: 'source-context/team@1',
      vault: team.vault,
      n: 4,
      previous,
      at: now,
    } as const;
    const what = { change: 'hand-over', to: boris.id } as const;
    const bad = [
      await writeRecord(boris, { ...base, by: boris.id, what }),
      await writeRecord(anna, { ...base, by: anna.id, what, n: 5 }),
      await writeRecord(anna, { ...base, by: anna.id, what, vault: '0'.repeat(32) }),
      await writeRecord(anna, { ...base, by: anna.id, what, previous: team.vault }),
      await writeRecord(anna, { ...base, by: anna.id, what: { ...what, to: 'f'.repeat(64) } }),
    ];
    expect(read([...team.records, ...bad], team.vault).records).toHaveLength(3);
    const forged = await writeRecord(boris, { ...base, by: anna.id, what });
    expect(await readRecord(forged.bytes)).toBeUndefined();
    const good = await writeRecord(anna, { ...base, by: anna.id, what });
    expect(read([...team.records, ...bad, good], team.vault).lead).toBe(boris.id);
  });

  test('is the same everywhere when the lead changed it on two devices at once', async () => {
    const team = await teamOfThree();
    const one = await removeMember(team, changer(anna), boris.id, {});
    const two = await removeMember(team, changer(anna), vera.id, {});
    if (!one.ok || !two.ok) throw new Error('Not changed.');
    const left = read([...team.records, one.stored, two.stored], team.vault);
    const right = read([two.stored, one.stored, ...team.records], team.vault);
    expect(left).toEqual(right);
  });

  test('is of the founder that the invitation names, and holds what was seen', async () => {
    const { records, vault } = await teamOfThree();
    const other = await foundTeam(changer(vera), 'Anna');
    expect(readTeam([other], vault, vault)).toEqual({ ok: false, why: 'absent' });
    expect(readTeam([], vault, vault)).toEqual({ ok: false, why: 'absent' });
    const last = records.at(-1)?.hash ?? '';
    const shortened = readTeam(records.slice(0, 2), vault, last);
    expect(shortened).toEqual({ ok: false, why: 'rewritten' });
  });
});

describe('records from outside', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another thing', '{"record":{}}'],
    ['an endless one', `"${'x'.repeat(200_000)}"`],
  ])('%s is no record', async (_, text) => {
    // prettier-ignore
    expect(await readRecord(new TextEncoder().encode(text))).toBeUndefined();
  });

  test('one letter changed is no record', async () => {
    const { bytes } = await foundTeam(changer(anna), 'Anna');
    const text = new TextDecoder().decode(bytes).replace('"Anna"', '"Anno"');
    expect(await readRecord(new TextEncoder().encode(text))).toBeUndefined();
  });

  test('a name cannot turn the direction of a line', async () => {
    const { bytes } = await foundTeam(changer(anna), 'An\u202Ena');
    expect(await readRecord(bytes)).toBeUndefined();
  });
});

describe('the keys of a group', () => {
  test('who stays has all, who comes later too, who left none of the later', async () => {
    const team = await teamOfThree();
    const first = added(team, await removeMember(team, changer(anna), boris.id, {}));
    const dora = await makeIdentity();
    const second = added(first, await admitMember(first, changer(anna), memberOfKey(dora, 'Dora')));
    const third = added(second, await removeMember(second, changer(anna), vera.id, {}));
    const [ofAnna, ofDora, ofBoris, ofVera] = await Promise.all(
      [anna, dora, boris, vera].map((identity) => openGroupKeys(third, identity)),
    );
    expect([...(ofAnna?.keys() ?? [])].sort()).toEqual([0, 1, 2]);
    for (const era of [0, 1, 2]) expect(ofDora?.get(era), `${era}`).toEqual(ofAnna?.get(era));
    expect([...(ofBoris?.keys() ?? [])]).toEqual([0]);
    expect([...(ofVera?.keys() ?? [])].sort()).toEqual([0, 1]);
    expect(new Set(Array.from(ofAnna?.values() ?? [], String)).size).toBe(3);
  });

  test('a stranger has none', async () => {
    expect((await openGroupKeys(await teamOfThree(), await makeIdentity())).size).toBe(0);
  });
});

test('a fingerprint is short, and another for another key', async () => {
  expect(await fingerprintOf(anna.id)).toMatch(/^(?:[0-9A-F]{4} ){5}[0-9A-F]{4}$/);
  expect(await fingerprintOf(anna.id)).not.toBe(await fingerprintOf(boris.id));
});

import { describe, expect, test } from 'vitest';
import { lastSegmentsOf } from '../../../../core/sync/members/change-team.ts';
import { lastHeard } from '../../../../core/sync/members/last-heard.ts';
import { openMemoryRemote, MemoryStore } from '../memory-remote.ts';
import { found, join, now, remove, syncAll, write, type Desk } from './desk.ts';

const canary = 'the-minister-said-so';

async function openTeam(): Promise<{ place: MemoryStore; anna: Desk; boris: Desk; vera: Desk }> {
  const place = new MemoryStore();
  const anna = await found('anna', openMemoryRemote(place));
  const boris = await join('boris', openMemoryRemote(place), anna);
  const vera = await join('vera', openMemoryRemote(place), anna);
  return { place, anna, boris, vera };
}

async function segmentsOf(lead: Desk, of: Desk): Promise<Record<string, number>> {
  const books = await lead.store.readBooks(lead.membership.vault);
  return books ? lastSegmentsOf(books, of.membership.identity.id) : {};
}

describe('a newsroom', () => {
  test('what one member writes all others have, and who wrote it', async () => {
    const { anna, boris, vera } = await openTeam();
    write(boris, 'b1', canary);
    write(vera, 'v1');
    await syncAll([anna, boris, vera]);
    expect(anna.store.digest()).toBe(boris.store.digest());
    expect(vera.store.digest()).toBe(boris.store.digest());
    expect(anna.store.standing('entry').sort()).toEqual(['b1', 'v1']);
    const { vault } = await anna.sync();
    const heard = anna.team?.members.map(({ id, name }) => [
      name,
      lastHeard(id, vault?.devices ?? []),
    ]);
    expect(heard).toEqual([
      ['anna', undefined],
      ['boris', now],
      ['vera', now],
    ]);
  });

  test('who is new reads what was before', async () => {
    const { place, anna, boris, vera } = await openTeam();
    write(vera, 'old');
    await syncAll([vera, anna, boris]);
    await remove(anna, vera, await segmentsOf(anna, vera));
    write(boris, 'newer');
    await syncAll([boris, anna]);
    const dora = await join('dora', openMemoryRemote(place), anna);
    await syncAll([dora]);
    expect(dora.store.standing('entry').sort()).toEqual(['newer', 'old']);
  });

  test('an idle look asks the place once', async () => {
    const { place, anna, boris, vera } = await openTeam();
    write(boris, 'b1');
    await syncAll([anna, boris, vera], 3);
    const before = place.requests.length;
    await vera.sync();
    expect(place.requests.slice(before)).toEqual(['list heads']);
  });

  test('nothing readable lies at the place', async () => {
    const { place, boris } = await openTeam();
    write(boris, 'b1', canary);
    await boris.sync();
    for (const [path, bytes] of place.files)
      expect(Buffer.from(bytes).includes(canary), path).toBe(false);
  });

  test('a place that was wiped has everything again, the list of members too', async () => {
    const { place, anna, boris, vera } = await openTeam();
    write(boris, 'b1');
    await syncAll([anna, boris, vera]);
    const digest = anna.store.digest();
    place.restore();
    write(vera, 'v1');
    await syncAll([vera, boris, anna]);
    expect(anna.store.digest()).not.toBe(digest);
    expect(boris.store.digest()).toBe(anna.store.digest());
    const dora = await join('dora', openMemoryRemote(place), anna);
    await syncAll([dora]);
    expect(dora.store.digest()).toBe(anna.store.digest());
  });
});

describe('who does not belong', () => {
  test('has asked and waits', async () => {
    const place = new MemoryStore();
    const anna = await found('anna', openMemoryRemote(place));
    const stranger = await join('boris', openMemoryRemote(place), {
      ...anna,
      // The one who leads looks, and lets nobody in.
      sync: () => Promise.resolve({ state: 'member', requests: [], membership: anna.membership }),
    });
    const outcome = await stranger.sync();
    expect(outcome.state).toBe('waiting');
    expect(outcome.vault).toBeUndefined();
    const { requests } = await anna.sync();
    expect(requests.map(({ member }) => member.name)).toEqual(['boris']);
    expect(await requests[0]?.isInvitedBy('c29tZXRoaW5n')).toBe(false);
  });

  test('was removed: keeps what is there, and gets and gives nothing more', async () => {
    const { place, anna, boris, vera } = await openTeam();
    write(boris, 'before');
    await syncAll([boris, anna, vera]);
    const late = boris.membership;
    await remove(anna, boris, await segmentsOf(anna, boris));
    write(anna, 'secret');
    await syncAll([anna, vera]);

    expect((await boris.sync()).state).toBe('removed');
    expect(boris.store.standing('entry')).toEqual(['before']);

    // His device does not look at the list, and writes with the key that he was given.
    write(boris, 'after');
    const blind = openMemoryRemote(place);
    boris.membership = late;
    const list = async (folder: string, signal: AbortSignal) =>
      (await blind.list(folder, signal)).filter((name) => !name.startsWith('team.4.'));
    boris.remote = { ...blind, list };
    await boris.sync();

    const { vault } = await vera.sync();
    expect(vera.store.standing('entry').sort()).toEqual(['before', 'secret']);
    expect(vault?.faults.map(({ kind }) => kind)).toContain('stranger');
  });

  test('a list that leaves out what was seen is not believed', async () => {
    const { place, anna, boris, vera } = await openTeam();
    await remove(anna, boris, {});
    await vera.sync();
    for (const path of place.files.keys()) if (path.startsWith('heads/team.4.')) place.remove(path);
    vera.membership = { ...vera.membership, records: vera.membership.records.slice(0, 3) };
    expect((await vera.sync()).state).toBe('rewritten');
  });
});

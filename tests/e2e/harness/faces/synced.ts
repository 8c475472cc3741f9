import { webcrypto } from 'node:crypto';
import { getPublicKeyAsync } from '@noble/ed25519';
import { openBooks } from '../../../../core/sync/books.ts';
import { fromHex, toHex } from '../../../../core/sync/bytes.ts';
import { admitMember } from '../../../../core/sync/members/change-team.ts';
import type { Identity } from '../../../../core/sync/members/identity.ts';
import { beginTeam } from '../../../../core/sync/members/join-team.ts';
import { makeSealKeys } from '../../../../core/sync/members/key-wrap.ts';
import { readTeam } from '../../../../core/sync/members/team.ts';
import { readKeptRecord } from '../../../../core/sync/members/team-record.ts';
import type { DatasetRow, PackRow } from '../../../../storage/dataset-rows.ts';
import type { VaultRow } from '../../../../storage/vault-rows.ts';
import { makeOutcome, makeVault } from '../../../fixtures/make-vault.ts';

/** A device that has synced for a while: a vault, a newsroom, a pack. Nothing of it is asked of the network. */

const day = 86_400_000;
const random = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.getRandomValues(bytes);

/** The same member each time: what two people compare is made of their key. */
async function identify(digit: string): Promise<Identity> {
  const secret = digit.repeat(64);
  return {
    id: toHex(await getPublicKeyAsync(fromHex(secret))),
    secret,
    seal: await makeSealKeys(),
  };
}

const memberOf = ({ id, seal }: Identity, name: string) => ({ id, name, seal: seal.public });

/** This device leads it, one more is in, and one asks to come in. */
async function makeNewsroom(now: number): Promise<VaultRow> {
  const [lead, second, third] = await Promise.all(['1', '2', '3'].map(identify));
  const changer = { identity: lead!, now, random };
  const membership = await beginTeam(changer, 'Pia Lund');
  const kept = await Promise.all(membership.records.map(readKeptRecord));
  const read = readTeam(
    kept.map((one) => one!),
    membership.vault,
    membership.seen,
  );
  if (!read.ok) throw new Error(read.why);
  const admitted = await admitMember(read.team, changer, memberOf(second!, 'Tom Berg'));
  if (!admitted.ok) throw new Error(admitted.why);
  const records = [...membership.records, admitted.stored.bytes];
  return makeVault(membership.vault, {
    name: 'The Courier',
    remote: 'nats',
    settings: { servers: 'wss://nats.example', team: 'The Courier' },
    secrets: { fields: {}, key: '', membership: { ...membership, records } },
    paused: true,
    added: 2,
    newsroom: {
      state: 'member',
      requests: [{ member: memberOf(third!, 'Ida Holm'), isInvited: true }],
    },
  });
}

function makePack(now: number): { pack: PackRow; dataset: DatasetRow } {
  return {
    pack: {
      id: 'harbours',
      address: 'https://data.example/harbours/pack.json',
      key: 'k3'.repeat(22),
      version: 4,
      digest: '0'.repeat(64),
      expires: new Date(now + 90 * day).toISOString(),
      mirrors: [],
      bytes: 20_480,
      checkedAt: now - 3 * day,
      nextAt: now + day,
      failures: 0,
      waiting: { version: 5, removed: 60, of: 100 },
    },
    dataset: {
      id: 'harbours',
      origin: 'pack',
      head: {
        format: 'source-context/dataset@1',
        id: 'harbours',
        title: 'Harbours of the coast',
        description: 'Who runs them, and what they said.',
        language: 'en',
        licence: 'CC-BY-4.0',
        publisher: { name: 'Harbour Desk', url: 'https://data.example/' },
        revision: 4,
        updated: '2025-04-01',
      },
      generation: 900,
      // Its rows are not there.
      enabled: false,
      order: 9,
      amended: 0,
    },
  };
}

/** Rows by the table of the store that they stand in. */
export async function syncedRows(now: number): Promise<Record<string, object[]>> {
  const books = openBooks('desk', now, 0);
  const chain = { known: [], heardAt: now - 3 * day, has: [], covered: 0 };
  const last = makeOutcome({
    state: 'failed',
    failure: { failure: 'password', detail: { status: 401 } },
  });
  const vault = makeVault('mine', {
    name: 'My devices',
    paused: true,
    state: { last, syncedAt: now - 3 * day, failures: 1, nextAt: now + day },
  });
  const { pack, dataset } = makePack(now);
  return {
    vaults: [vault, await makeNewsroom(now)],
    books: [{ vault: 'mine', books: { ...books, devices: { phone: chain } } }],
    settings: [
      { id: 'device desk', name: 'Desk' },
      { id: 'device phone', name: 'Phone' },
    ],
    packs: [pack],
    datasets: [dataset],
  };
}

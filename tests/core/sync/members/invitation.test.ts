import { expect, test } from 'vitest';
import { makeIdentity } from '../../../../core/sync/members/identity.ts';
import {
  makeInvitationSecret,
  readInvitation,
  writeInvitation,
} from '../../../../core/sync/members/invitation.ts';
import { readRequest, writeRequest } from '../../../../core/sync/members/join-request.ts';
import { random } from './desk.ts';

const invitation = {
  vault: '0f'.repeat(16),
  seen: 'a1'.repeat(16),
  secret: makeInvitationSecret(random),
  kind: 'nats',
  fields: { servers: 'wss://one.example.org:8443', team: 'desk', member: 'борис?' },
};

test('a code comes back as it was, with the breaks that mail puts in', async () => {
  const code = await writeInvitation(invitation);
  expect(code).toMatch(/^SCTEAM1\.[\w-]+\.[0-9a-f]{8}$/);
  const mailed = ` ${code.match(/.{1,60}/g)?.join('\r\n ') ?? ''}\n`;
  expect(await readInvitation(mailed)).toEqual({ ok: true, invitation });
});

test('a code that lost a part is told from what is no code', async () => {
  const code = await writeInvitation(invitation);
  const incomplete = { ok: false, why: 'incomplete' };
  const none = { ok: false, why: 'notACode' };
  expect(await readInvitation(code.slice(0, -1))).toEqual(incomplete);
  expect(await readInvitation(code.replace('SCTEAM1.e', 'SCTEAM1.f'))).toEqual(incomplete);
  expect(await readInvitation('SCTEAM1')).toEqual(incomplete);
  expect(await readInvitation('SC-12345')).toEqual(none);
  expect(await readInvitation('')).toEqual(none);
  const forged = await writeInvitation({ ...invitation, vault: '<b>' });
  expect(await readInvitation(forged)).toEqual(none);
});

test('a request is known by the secret of its code, and by no other', async () => {
  const identity = await makeIdentity();
  const { vault, secret } = invitation;
  const request = await readRequest(await writeRequest(identity, { name: 'Boris', vault, secret }));
  expect(request?.member).toEqual({ id: identity.id, name: 'Boris', seal: identity.seal.public });
  expect(await request?.isInvitedBy(secret)).toBe(true);
  expect(await request?.isInvitedBy(makeInvitationSecret(random))).toBe(false);
});

test('a request that somebody changed is none', async () => {
  const { vault, secret } = invitation;
  const bytes = await writeRequest(await makeIdentity(), { name: 'Boris', vault, secret });
  const text = new TextDecoder().decode(bytes);
  for (const changed of [text.replace('Boris', 'Boros'), text.slice(1), '{}', 'x'.repeat(5_000)])
    expect(await readRequest(new TextEncoder().encode(changed))).toBeUndefined();
});

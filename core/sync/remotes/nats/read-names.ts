import { createInbox } from '@nats-io/nats-core';
import { RemoteError } from '../../remote.ts';
import type { Nats } from './connection.ts';
import { addMessage, keepNames, messageHeader, type VaultNames } from './names.ts';
import { folderSubjects, inboxOf, streamOf } from './subjects.ts';

/** Milliseconds for all that a folder's stream holds; 100,000 headers take two seconds. */
const readTimeout = 20_000;

export interface NamesRequest {
  place: string;
  team: string;
  member: string;
  folder: string;
  wait: (milliseconds: number) => Promise<void>;
}

/** Adds what happened in a folder since, headers only. */
async function readOn(names: VaultNames, nats: Nats, request: NamesRequest): Promise<void> {
  const { place, team, member, folder, wait } = request;
  const consumer = await nats.client.consumers.getPushConsumer(streamOf(team), {
    deliver_prefix: createInbox(inboxOf(member)),
    filter_subjects: folderSubjects(team, folder),
    opt_start_seq: names.sequence + 1,
    headers_only: true,
  });
  let { num_pending: pending } = await consumer.info(true);
  if (pending > 0) {
    const messages = await consumer.consume();
    void wait(readTimeout).then(() => messages.stop());
    for await (const { headers, subject, info } of messages) {
      const added = addMessage(names, subject, headers?.get(messageHeader));
      if (!added) throw new RemoteError('nonsense', place);
      pending = info.pending;
      if (pending === 0) break;
    }
  }
  // The servers forget it by themselves, but only after minutes.
  await consumer.delete();
  if (pending > 0) throw new RemoteError('unreachable', place);
}

/** What stands in a folder: what was known of it, and what the stream holds beyond that. */
export async function readNames(
  known: unknown,
  nats: Nats,
  request: NamesRequest,
): Promise<VaultNames> {
  const { created, state } = await nats.manager.streams.info(streamOf(request.team));
  const names = keepNames(known, created, state.last_seq);
  if (names.sequence < state.last_seq) await readOn(names, nats, request);
  return { ...names, sequence: state.last_seq };
}

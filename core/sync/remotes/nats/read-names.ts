import { RemoteError } from '../../remote.ts';
import type { Nats } from './connection.ts';
import { addMessage, keepNames, messageHeader, type VaultNames } from './names.ts';
import { isInFolder, streamOf, subjectsOf } from './subjects.ts';

/** Milliseconds until a number of messages must have come; 50,000 headers take a second. */
const batchTimeout = 10_000;
const batchSize = 50_000;

/** Milliseconds after which the servers forget who read. */
const inactiveAfter = 10_000;

/**
 * Adds what the stream holds up to a message, headers only. All subjects are read, so that the last message
 * itself tells that nothing is missing: a node that lags behind the others gives less, and says nothing
 * (seen at three nodes that take 20 writers).
 */
async function readUpTo(
  last: number,
  names: VaultNames,
  nats: Nats,
  { place, team, folder }: { place: string; team: string; folder: string },
): Promise<void> {
  const consumer = await nats.client.consumers.get(streamOf(team), {
    filter_subjects: subjectsOf(team),
    opt_start_seq: names.sequence + 1,
    headers_only: true,
    inactive_threshold: inactiveAfter,
  });
  while (names.sequence < last) {
    const before = names.sequence;
    const batch = await consumer.fetch({
      max_messages: Math.min(last - before, batchSize),
      expires: batchTimeout,
    });
    for await (const { headers, subject, seq } of batch) {
      const isOurs = isInFolder(subject, folder);
      if (isOurs && !addMessage(names, subject, headers?.get(messageHeader)))
        throw new RemoteError('nonsense', place);
      names.sequence = seq;
      if (seq >= last) break;
    }
    if (names.sequence === before) throw new RemoteError('unreachable', place);
  }
}

/** What stands in a folder: what was known of it, and what the stream holds beyond that. */
export async function readNames(
  known: unknown,
  nats: Nats,
  where: { place: string; team: string; folder: string },
): Promise<VaultNames> {
  const { created, state } = await nats.manager.streams.info(streamOf(where.team));
  const names = keepNames(known, created, state.last_seq);
  if (names.sequence < state.last_seq) await readUpTo(state.last_seq, names, nats, where);
  return names;
}

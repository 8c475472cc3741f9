import type { StoredMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/nats-core';
import { joinBytes, type Bytes } from '../../bytes.ts';
import { checkVaultFolder, checkVaultPath, RemoteError, type Remote } from '../../remote.ts';
import { largestFile, type RemoteDeps } from '../http.ts';
import { linkNats, timeoutFor, type NatsSettings } from './connection.ts';
import { followNames } from './follow-names.ts';
import { messageHeader, readPartCount, type MessageKind, type VaultNames } from './names.ts';
import { readNames } from './read-names.ts';
import { isInFolder, streamOf, subjectOf } from './subjects.ts';

/** The folder that each sync looks at; any other is read from its beginning. */
const watchedFolder = 'heads';

/** Bytes of a message that are not the file's: its subject and headers. */
const overhead = 4_096;

/** Messages under a file's name that are no file, and are passed over. */
const mostForeign = 20;

/**
 * A vault in a stream of NATS JetStream. Nothing that was written can be taken away, neither by a member nor
 * by the one who removes it: a removed file leaves the listing, and no more.
 */
export function openNats(
  place: string,
  settings: NatsSettings,
  { cache, now, wait }: Omit<RemoteDeps, 'fetch'>,
): Remote {
  const { team, member } = settings;
  const stream = streamOf(team);
  const link = linkNats(place, settings, wait);
  const watched = followNames(link, { team, folder: watchedFolder }, { now, wait });
  /** Subjects that this device has written and will hear: no news to it. */
  const own = new Set<string>();
  let isWatching = false;

  function readFolder(folder: string, known: unknown, signal: AbortSignal): Promise<VaultNames> {
    return link.ask(signal, (nats) => readNames(known, nats, { place, team, folder }));
  }

  async function readWatched(signal: AbortSignal): Promise<VaultNames> {
    const current = watched.current();
    if (current) return current;
    const names = await readFolder(watchedFolder, await cache.read(), signal);
    await cache.write(names);
    watched.begin(names);
    return names;
  }

  async function publish(
    subject: string,
    kind: MessageKind,
    bytes: Uint8Array,
    signal: AbortSignal,
  ): Promise<void> {
    if (isWatching) own.add(subject);
    const about = headers();
    about.set(messageHeader, kind);
    const timeout = timeoutFor(bytes.length);
    const options = { msgID: `${kind} ${subject}`, headers: about, timeout };
    const sent = await link.ask(signal, ({ client }) => client.publish(subject, bytes, options));
    if (sent.stream !== stream) throw new RemoteError('nonsense', place);
  }

  /** The first message of a subject at or after a place in the stream. */
  function readMessage(subject: string, from: number, signal: AbortSignal) {
    // The library's types know "next_by_subj" only for servers that answer without their leader's word.
    const query = { seq: from, next_by_subj: subject };
    return link.ask(signal, ({ manager }) => manager.streams.getMessage(stream, query));
  }

  async function readParts(first: StoredMsg, count: number, signal: AbortSignal) {
    const parts: Bytes[] = [new Uint8Array(first.data)];
    let length = first.data.length;
    for (let part = 2; part <= count; part++) {
      const message = await readMessage(`${first.subject}.+${part}`, 1, signal);
      if (!message) return undefined;
      length += message.data.length;
      if (length > largestFile) throw new RemoteError('nonsense', place);
      parts.push(new Uint8Array(message.data));
    }
    return joinBytes(...parts);
  }

  return {
    place,

    async list(folder, signal) {
      checkVaultFolder(folder);
      const { files } =
        folder === watchedFolder
          ? await readWatched(signal)
          : await readFolder(folder, undefined, signal);
      const start = folder === '' ? 0 : folder.length + 1;
      return Object.keys(files).map((path) => path.slice(start));
    },

    async get(path, signal) {
      const subject = subjectOf(team, '*', checkVaultPath(path));
      // Whoever wrote a path first, wrote it: names hold hashes that nobody else could know before.
      for (let from = 1, left = mostForeign; left > 0; left--) {
        const message = await readMessage(subject, from, signal);
        if (!message) return undefined;
        const count = readPartCount(message.header?.get(messageHeader));
        if (count !== undefined) return readParts(message, count, signal);
        from = message.seq + 1;
      }
      throw new RemoteError('nonsense', place);
    },

    async put(path, bytes, signal) {
      const subject = subjectOf(team, member, checkVaultPath(path));
      const most = await link.ask(signal, async ({ connection }) => connection.info?.max_payload);
      const size = Math.max((most ?? 0) - overhead, overhead);
      const count = Math.max(1, Math.ceil(bytes.length / size));
      // The first part says that the file is there, so it is sent last.
      for (let part = count; part > 1; part--) {
        const piece = bytes.subarray((part - 1) * size, part * size);
        await publish(`${subject}.+${part}`, 'part', piece, signal);
      }
      await publish(subject, `file ${count}`, bytes.subarray(0, size), signal);
    },

    /** A head leaves the listing; of any other file a message about it would only make the stream longer. */
    async remove(path, signal) {
      const subject = subjectOf(team, member, checkVaultPath(path));
      signal.throwIfAborted();
      if (isInFolder(subject, watchedFolder))
        await publish(subject, 'gone', new Uint8Array(), signal);
    },

    watch(changed, signal) {
      const tell = (subject: string | undefined) => {
        if (subject === undefined || !own.delete(subject)) changed();
      };
      isWatching = true;
      void watched.follow(tell, signal).then(() => {
        isWatching = false;
        own.clear();
      });
    },

    close: () => link.close(),
  };
}

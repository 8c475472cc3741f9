import * as v from 'valibot';
import { readSubject } from './subjects.ts';

/** Standing files that a listing may have; a vault of 25 devices has 26 in `heads`. */
const mostFiles = 100_000;

/** The standing files of a folder as of a place in the stream. */
export interface VaultNames {
  /** When the stream was made: another time is another stream. */
  stream: string;
  /** The last message that was seen. */
  sequence: number;
  /** Each path with the member who wrote it. */
  files: Record<string, string>;
}

const namesSchema = v.object({
  stream: v.string(),
  sequence: v.number(),
  files: v.record(v.string(), v.string()),
});

/**
 * What was known of a stream, where that still holds. Anything else, such as a stream that was made anew or
 * restored from a backup, is read from its beginning.
 */
export function keepNames(known: unknown, stream: string, last: number): VaultNames {
  const parsed = v.safeParse(namesSchema, known);
  if (parsed.success && parsed.output.stream === stream && parsed.output.sequence <= last)
    return parsed.output;
  return { stream, sequence: 0, files: {} };
}

/** The header by which our messages are known, with what a message does. */
export const messageHeader = 'Source-Context';

/** `file 3` is a file of three messages, `gone` takes one off the list, `part` is the rest of a file. */
export type MessageKind = `file ${number}` | 'gone' | 'part';

/** Of how many messages a file is made; undefined where the message is no file of ours. */
export function readPartCount(kind: string | undefined): number | undefined {
  const count = /^file ([1-9]\d{0,3})$/.exec(kind ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
}

/**
 * Adds a message to the names. Without our header it is none of ours: any member can have the servers answer
 * a question into another's subject (seen with nats-server 2.9), but not with a header.
 * @returns false where there are more files than can be
 */
export function addMessage(names: VaultNames, subject: string, kind: string | undefined): boolean {
  const file = readSubject(subject);
  if (!file) return true;
  const { member, path } = file;
  const writer = Object.hasOwn(names.files, path) ? names.files[path] : undefined;
  // A path belongs to the one who wrote it first; others can neither replace nor take it away.
  if (readPartCount(kind) !== undefined) names.files[path] = writer ?? member;
  else if (kind === 'gone' && writer === member) delete names.files[path];
  return Object.keys(names.files).length <= mostFiles;
}

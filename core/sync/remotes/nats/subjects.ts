/**
 * Where things lie in NATS. Each member writes under a subject of their own, which the servers enforce; a
 * file of the vault is a message whose subject ends in the file's path.
 */

/** The subject under which a member writes. */
export function writerOf(team: string, member: string): string {
  return `ds.${team}.w.${member}`;
}

export function subjectsOf(team: string): string {
  return `${writerOf(team, '*')}.>`;
}

export function streamOf(team: string): string {
  return `ds-${team}`;
}

/** Answers come to a member's own inbox, where nobody else can listen. */
export function inboxOf(member: string): string {
  return `_INBOX.${member}`;
}

/** What of JetStream's interface is used, and so all that is allowed. */
export function apiOf(team: string) {
  const stream = streamOf(team);
  return {
    create: `$JS.API.STREAM.CREATE.${stream}`,
    info: `$JS.API.STREAM.INFO.${stream}`,
    get: `$JS.API.STREAM.MSG.GET.${stream}`,
    /** A consumer's name is known to nobody but the one who made it. */
    consume: [
      `$JS.API.CONSUMER.CREATE.${stream}.>`,
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
      `$JS.API.CONSUMER.DELETE.${stream}.*`,
    ],
  };
}

/**
 * A file's subject, or with `*` that of anybody's file of this path. A dot would end a part of a subject; a
 * comma does not, and stands in no path of a vault.
 */
export function subjectOf(team: string, member: string, path: string): string {
  return `${writerOf(team, member)}.${path.replaceAll('.', ',').replaceAll('/', '.')}`;
}

/** The subjects of all files that lie directly in a folder. */
export function folderSubjects(team: string, folder: string): string {
  return subjectOf(team, '*', folder === '' ? '*' : `${folder}/*`);
}

/** Who wrote a message, and the file it is; undefined where its subject is none of a file. */
export function readSubject(subject: string): { member: string; path: string } | undefined {
  const [, , , member, ...tail] = subject.split('.');
  if (!member || tail.length === 0) return undefined;
  return { member, path: tail.join('/').replaceAll(',', '.') };
}

/** Whether a subject is that of a file which lies directly in a folder. */
export function isInFolder(subject: string, folder: string): boolean {
  const path = readSubject(subject)?.path ?? '';
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder;
}

import { file } from './file.ts';
import { folder } from './folder.ts';
import { nats } from './nats.ts';
import type { RemoteKind } from './remote-kind.ts';
import { s3 } from './s3.ts';
import { webdav } from './webdav.ts';

/** The kinds of place that a vault can lie in, as they are offered. Each takes what its own `settings` let in. */
export const remoteKinds: readonly RemoteKind<unknown>[] = [webdav, s3, folder, file, nats];

export function findRemoteKind(kind: string): RemoteKind<unknown> | undefined {
  return remoteKinds.find((row) => row.kind === kind);
}

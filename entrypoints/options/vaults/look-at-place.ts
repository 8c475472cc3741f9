import { lookAt, type FoundVault } from '../../../core/sync/find-vault.ts';
import { readHeads } from '../../../core/sync/heads.ts';
import { RemoteError, type Remote } from '../../../core/sync/remote.ts';

export type Looked = FoundVault | { kind: 'failed'; error: RemoteError } | { kind: 'stopped' };

/** What lies at a place. Reads only; nothing is written before a person has chosen. */
export async function lookAtPlace(remote: Remote, signal: AbortSignal): Promise<Looked> {
  try {
    return await lookAt(remote, readHeads(await remote.list('heads', signal)), signal);
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    if (error instanceof RemoteError) return { kind: 'failed', error };
    throw error;
  }
}

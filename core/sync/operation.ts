import type { Stamp } from './stamp.ts';

/**
 * One field of a row as it is merged: its value, when that was written, and what its writer saw there
 * before. A value of null says that there is none.
 */
export interface Register {
  value: unknown;
  at: Stamp;
  over?: Stamp | undefined;
}

/** What happened to a row: new values of some of its fields. The unit of the log. */
export interface Operation {
  kind: string;
  id: string;
  fields: Record<string, Register>;
}

/**
 * The field that says that a row is deleted. A row stands as long as any of its fields is newer than this:
 * an edit after a delete brings it back.
 */
export const removed = 'removed';

/** Grows when a device of today could not understand an operation of tomorrow. */
export const operationVersion = 1;

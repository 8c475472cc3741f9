/** What a file with everything would bring, by kind of row. */
export interface WholeCounts {
  kind: string;
  added: number;
  changed: number;
  same: number;
}

/** How reading a file with everything stands. */
export type WholeImport =
  | { is: 'waiting' }
  | { is: 'reading' }
  | {
      is: 'shown';
      name: string;
      /** Milliseconds. */
      writtenAt: number;
      counts: readonly WholeCounts[];
      /** Vaults with their keys, where the file has them. */
      vaults: number;
      /** Hosts of datasets that are subscribed to in the file and not here. */
      hosts: readonly string[];
      /** Rows of the file that cannot be read. */
      refused: number;
    }
  | { is: 'writing'; written: number; all: number }
  | { is: 'done'; written: number; stopped: boolean }
  | { is: 'refused'; why: WholeFault };

/** Why a file is not taken; nothing was written. */
export type WholeFault = 'foreign' | 'newer' | 'broken' | 'tooLarge' | 'full' | 'failed';

import type { TeamState } from '../../../core/sync/members/sync-newsroom.ts';
import type { PlaceForm } from '../vaults/model.ts';

/** A member of a newsroom, as the settings show them. */
export interface MemberItem {
  id: string;
  name: string;
  /** What two people compare by voice. */
  fingerprint: string;
  leads: boolean;
  isThis: boolean;
  /**
   * `waiting`: has used an invitation of this device's, and nobody has let them in yet; `uninvited`: asks
   * with a code that was not made here.
   */
  state: 'active' | 'waiting' | 'uninvited' | 'removed';
  /** When they were last heard from, in milliseconds. */
  heardAt?: number | undefined;
}

/** A team whose members write into one vault. */
export interface NewsroomItem {
  id: string;
  name: string;
  place: string;
  /** May invite and remove. */
  mayManage: boolean;
  /** Who may. */
  lead: string;
  /** Where this device stands. */
  state: TeamState;
  /** Why the last sync came to nothing, in the interface's words. */
  problem?: string | undefined;
  /** This device's own fingerprint, to be read out. */
  fingerprint: string;
  members: readonly MemberItem[];
}

/** How coming into a newsroom stands. */
export type JoinState =
  | { is: 'closed'; codeFault?: string | undefined }
  | { is: 'filling'; form: PlaceForm }
  | { is: 'confirming'; place: string }
  | { is: 'joining'; place: string }
  | { is: 'refused'; text: string };

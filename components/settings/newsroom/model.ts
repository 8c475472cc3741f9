/** A member of a newsroom, as the settings show them. */
export interface MemberItem {
  id: string;
  name: string;
  /** What two people compare by voice. */
  fingerprint: string;
  isFounder: boolean;
  isThis: boolean;
  /** `waiting`: has used an invitation, and nobody has let them in yet. */
  state: 'active' | 'waiting' | 'removed';
  /** When they were last heard from, in milliseconds. */
  heardAt?: number | undefined;
  /** How many rows hold something that they wrote. */
  wrote?: number | undefined;
}

/** A team whose members write into one vault. */
export interface NewsroomItem {
  id: string;
  name: string;
  place: string;
  /** May invite and remove. */
  mayManage: boolean;
  members: readonly MemberItem[];
}

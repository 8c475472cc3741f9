import type { EntryKey } from './entry.ts';
import { isOwnKey } from './dataset.ts';

/** How sure a rule is, from 0 to 1, and its id; `detection/rules.ts` lists them. */
export type MentionRule =
  | 'full-name'
  | 'full-name-variant'
  | 'surname-after-full-name'
  | 'first-name-after-full-name'
  | 'short-name'
  | 'surname-with-title'
  | 'surname-unique'
  | 'misspelling'
  | 'term-name'
  | 'event-date'
  | 'event-place'
  | 'several-candidates'
  /** Not a name: words of somebody that stand in the record. */
  | 'said-before';

/** A stretch of the text that names an entry. Offsets are UTF-16 code units. */
export interface Mention {
  start: number;
  end: number;
  /** Null where several candidates fit: then `candidates` holds two or more. */
  entry: EntryKey | null;
  kind: 'person' | 'term';
  rule: MentionRule;
  confidence: number;
  candidates?: EntryKey[];
  /** Found only by names that the reader gave to a published entry. */
  own?: true;
  /** Where the page misspells the name: as the dataset spells it. */
  correct?: string;
}

/** True for two mentions that say the same of the same words. */
export function isSameMention(one: Mention, other: Mention): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.entry === other.entry &&
    one.own === other.own &&
    one.rule === other.rule &&
    one.correct === other.correct &&
    String(one.candidates) === String(other.candidates)
  );
}

/** True for a mention that is one only by what the reader made: that it is one is nobody else's to know. */
export function namesOnlyOwn({ entry, candidates = [], own }: Mention): boolean {
  return own || (entry === null ? candidates : [entry]).every(isOwnKey);
}

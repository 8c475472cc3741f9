import type { ComponentType } from 'preact';
import type { EntryCard } from '../../core/model/card.ts';
import type { OpenEntry } from './EntryName.tsx';

export interface SectionProps {
  card: EntryCard;
  /** Undefined where a card leads nowhere. */
  onOpen?: OpenEntry | undefined;
}

/** A part of the card: a row of the table in `sections.ts`. */
export interface CardSection {
  id: string;
  isEmpty(card: EntryCard): boolean;
  View: ComponentType<SectionProps>;
}

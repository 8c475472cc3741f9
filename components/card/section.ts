import type { ComponentType } from 'preact';
import type { EntryCard } from '../../core/model/card.ts';

export interface SectionProps {
  card: EntryCard;
}

/** A part of the card: a row of the table in `sections.ts`. */
export interface CardSection {
  id: string;
  isEmpty(card: EntryCard): boolean;
  View: ComponentType<SectionProps>;
}

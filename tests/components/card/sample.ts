import type { CardStatement, EntryCard } from '../../../core/model/card.ts';

/** A card as the core assembles it, with only what a test wants to see changed. */
export function sampleCard(changes: Partial<EntryCard> = {}): EntryCard {
  return {
    type: 'entry',
    key: 'starter ryabkov',
    name: 'Sergey Ryabkov',
    dataset: 'Starter',
    roles: ['Deputy Foreign Minister, Russian Foreign Ministry'],
    rule: 'full-name',
    onPage: 'Sergei Ryabkov',
    prior: [],
    later: [],
    omitted: 0,
    article: { day: '2025-10-09', known: true },
    ...changes,
  };
}

export function sampleStatement(changes: Partial<CardStatement> = {}): CardStatement {
  return {
    id: 'ryabkov-1',
    date: '2025-10-08',
    distance: 1,
    summary: 'The momentum was used up.',
    speaker: { name: 'Sergey Ryabkov' },
    about: [],
    source: { title: 'At odds over Alaska', outlet: 'Example Wire', published: '2025-10-09' },
    relations: [],
    ...changes,
  };
}

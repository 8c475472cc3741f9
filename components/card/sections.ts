import type { CardSection } from './section.ts';
import { Cautions } from './sections/Cautions.tsx';
import { LaterStatements } from './sections/LaterStatements.tsx';
import { PriorStatements } from './sections/PriorStatements.tsx';
import { SaidBefore } from './sections/SaidBefore.tsx';
import { TermDetails, TermSources } from './sections/TermDetails.tsx';
import { Why } from './sections/Why.tsx';

/** The parts of an entry's card, in the order they stand. A new one is a file and a row. */
export const cardSections: readonly CardSection[] = [
  {
    id: 'cautions',
    isEmpty: (card) => card.correct === undefined && card.article.known,
    View: Cautions,
  },
  { id: 'said-before', isEmpty: (card) => card.saidBefore === undefined, View: SaidBefore },
  { id: 'term', isEmpty: (card) => card.term === undefined, View: TermDetails },
  { id: 'prior', isEmpty: () => false, View: PriorStatements },
  { id: 'later', isEmpty: (card) => card.later.length === 0, View: LaterStatements },
  { id: 'sources', isEmpty: (card) => !card.term?.sources.length, View: TermSources },
  { id: 'why', isEmpty: () => false, View: Why },
];

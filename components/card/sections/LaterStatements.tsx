import { countPhrase } from '../../shared/plural.ts';
import type { SectionProps } from '../section.ts';
import { StatementItem } from '../StatementItem.tsx';

/** What was said on the article's day or after it: one click away, never mixed with what was said before. */
export function LaterStatements({ card, onOpen }: SectionProps) {
  return (
    <details class="later">
      <summary>{countPhrase('later.title', card.later.length)}</summary>
      <ol>
        {card.later.map((statement) => (
          <StatementItem
            key={statement.id}
            statement={statement}
            showSpeaker={card.term !== undefined}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </details>
  );
}

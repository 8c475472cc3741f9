import { Component } from 'preact';
import { i18n } from '#i18n';
import { countPhrase } from '../../shared/plural.ts';
import type { SectionProps } from '../section.ts';
import { StatementItem } from '../StatementItem.tsx';

/** What a glance takes in. */
const shownAtFirst = 3;
/** A further page of statements; a speaker may have hundreds. */
const shownMore = 20;

/**
 * What was said before the article, the most relevant first: the reason for the card. A class, because it
 * alone keeps a state: hooks would weigh 1 kB in every article.
 */
export class PriorStatements extends Component<SectionProps, { shown: number }> {
  override state = { shown: shownAtFirst };

  override render({ card, onOpen }: SectionProps, { shown }: { shown: number }) {
    const setShown = (next: number) => this.setState({ shown: next });
    const rest = card.prior.length - shown;
    const title = card.term ? i18n.t('prior.aboutTitle') : i18n.t('prior.title');
    return (
      <section aria-label={title} class="prior">
        <h3>{title}</h3>
        {card.prior.length === 0 ? (
          <p class="hint">{i18n.t('prior.none')}</p>
        ) : (
          <ol>
            {card.prior.slice(0, shown).map((statement) => (
              <StatementItem
                key={statement.id}
                statement={statement}
                showSpeaker={card.term !== undefined}
                onOpen={onOpen}
              />
            ))}
          </ol>
        )}
        {rest > 0 && (
          <button type="button" class="more" onClick={() => setShown(shown + shownMore)}>
            {countPhrase('prior.more', rest)}
          </button>
        )}
        {rest <= 0 && shown > shownAtFirst && (
          <button type="button" class="more" onClick={() => setShown(shownAtFirst)}>
            {i18n.t('prior.fewer')}
          </button>
        )}
        {card.omitted > 0 && <p class="hint">{countPhrase('prior.omitted', card.omitted)}</p>}
      </section>
    );
  }
}

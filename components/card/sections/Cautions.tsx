import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import type { SectionProps } from '../section.ts';

/** What a reader must know before trusting the card: a slip in the page's spelling, a missing date. */
export function Cautions({ card }: SectionProps) {
  return (
    <div class="cautions">
      {card.correct !== undefined && (
        <p>
          <Isolated text={i18n.t('card.misspelt', [card.onPage])} />
        </p>
      )}
      {!card.article.known && <p>{i18n.t('card.today')}</p>}
    </div>
  );
}

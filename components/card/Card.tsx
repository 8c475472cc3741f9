import { i18n } from '#i18n';
import type { Card as CardContent, ChoiceCard, EntryCard } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import { Isolated } from '../shared/Isolated.tsx';
import { CardButtons, CardHeader, type CardActions } from './CardHeader.tsx';
import { cardSections } from './sections.ts';

const titleId = 'source-context-card-title';

function EntryContent({ card, actions }: { card: EntryCard; actions: CardActions }) {
  return (
    <>
      <CardHeader card={card} titleId={titleId} actions={actions} />
      <div class="body" tabIndex={0}>
        {cardSections
          .filter((section) => !section.isEmpty(card))
          .map(({ id, View }) => (
            <View key={id} card={card} />
          ))}
      </div>
    </>
  );
}

function ChoiceContent({
  card,
  actions,
  onChoose,
}: {
  card: ChoiceCard;
  actions: CardActions;
  onChoose(key: EntryKey): void;
}) {
  return (
    <>
      <header>
        <div class="title">
          <h2 id={titleId}>
            <Isolated text={i18n.t('card.choose', [card.onPage])} />
          </h2>
          <CardButtons name={card.onPage.slice(0, 80)} actions={actions} />
        </div>
        <p class="role">{i18n.t('card.chooseHint')}</p>
      </header>
      <ul class="body candidates">
        {card.candidates.map((candidate) => (
          <li key={candidate.key}>
            <button type="button" onClick={() => onChoose(candidate.key)}>
              <b>
                <Isolated text={candidate.name} />
              </b>
              <span>
                <Isolated text={candidate.detail} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export interface CardProps {
  card: CardContent;
  /** A sheet at the bottom of the screen, for touch; else a card beside its mention. */
  sheet: boolean;
  actions: CardActions;
  onChoose(key: EntryKey): void;
}

/** The card: a dialog that leaves the page usable, labelled by the name. */
export function Card({ card, sheet, actions, onChoose }: CardProps) {
  return (
    <div
      class={sheet ? 'card sheet' : 'card'}
      role="dialog"
      aria-modal="false"
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      {card.type === 'entry' ? (
        <EntryContent key={card.key} card={card} actions={actions} />
      ) : (
        <ChoiceContent card={card} actions={actions} onChoose={onChoose} />
      )}
    </div>
  );
}

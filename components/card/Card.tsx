import { i18n } from '#i18n';
import type { Card as CardContent, ChoiceCard, EntryCard } from '../../core/model/card.ts';
import { Isolated } from '../shared/Isolated.tsx';
import { CardButtons, CardHeader, type CardActions } from './CardHeader.tsx';
import type { OpenEntry } from './EntryName.tsx';
import { cardSections } from './sections.ts';

const titleId = 'source-context-card-title';

function EntryContent({
  card,
  actions,
  onOpen,
}: {
  card: EntryCard;
  actions: CardActions;
  onOpen: OpenEntry;
}) {
  return (
    <>
      <CardHeader card={card} titleId={titleId}>
        <CardButtons name={card.name.slice(0, 80)} actions={actions} entry={card.key} />
      </CardHeader>
      <div class="body" tabIndex={0}>
        {cardSections
          .filter((section) => !section.isEmpty(card))
          .map(({ id, View }) => (
            <View key={id} card={card} onOpen={onOpen} />
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
  onChoose: OpenEntry;
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
  /** One of several candidates, or a name inside the card. */
  onChoose: OpenEntry;
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
        <EntryContent key={card.key} card={card} actions={actions} onOpen={onChoose} />
      ) : (
        <ChoiceContent card={card} actions={actions} onChoose={onChoose} />
      )}
    </div>
  );
}

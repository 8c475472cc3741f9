import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryCard } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import { CardHeader } from '../card/CardHeader.tsx';
import { cardSections } from '../card/sections.ts';

interface CardDetailProps {
  card: EntryCard;
  isOnPage: boolean;
  actions: { onBack(): void; onOpen(key: EntryKey): void; onShowOnPage(key: EntryKey): void };
}

const titleId = 'panel-card-title';

/** The same card as on the page, over the whole panel; its names lead on, and back. */
export function CardDetail({ card, isOnPage, actions }: CardDetailProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.focus();
    window.scrollTo({ top: 0 });
  }, [card.key]);
  return (
    <section class="cards" ref={section} tabIndex={-1} aria-labelledby={titleId}>
      <div class="steps">
        <button type="button" onClick={actions.onBack}>
          {i18n.t('card.back')}
        </button>
        {isOnPage && (
          <button type="button" onClick={() => actions.onShowOnPage(card.key)}>
            {i18n.t('panel.showOnPage')}
          </button>
        )}
      </div>
      <CardHeader card={card} titleId={titleId}>
        {null}
      </CardHeader>
      {cardSections
        .filter((one) => !one.isEmpty(card))
        .map(({ id, View }) => (
          <View key={id} card={card} onOpen={actions.onOpen} />
        ))}
    </section>
  );
}

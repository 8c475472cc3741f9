import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { EntryCard } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import { Isolated } from '../shared/Isolated.tsx';
import { Corrected } from './Corrected.tsx';

export interface CardActions {
  pinned: boolean;
  onPin(): void;
  onClose(): void;
  /** Shows the page's entries beside it. */
  onPanel(): void;
  /** Be quiet about this entry until something new; undefined where nothing may be kept. */
  onSnooze: ((key: EntryKey) => void) | undefined;
  /** Set where another card led here. */
  onBack?: (() => void) | undefined;
}

interface IconButtonProps {
  /** What it does, and with what: a single X that means four things is a known complaint. */
  label: string;
  path: string;
  pressed?: boolean;
  onClick(): void;
}

function IconButton({ label, path, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

const icons = {
  pin: 'M5.5 2h5l-.6 4.6 2.1 2.2v1H8.6v4L8 15l-.6-1.2v-4H4v-1l2.1-2.2z',
  snooze: 'M4 12V7a4 4 0 0 1 8 0v5h1v1H3v-1zm2.5 2h3a1.5 1.5 0 0 1-3 0M2 2l12 11-.8.9L1.2 2.9z',
  panel: 'M2 3h12v10H2zm1.5 1.5v7h5v-7z',
  close: 'm4.6 3.4 8 8-1.2 1.2-8-8zm6.8 0 1.2 1.2-8 8-1.2-1.2z',
};

export function CardButtons({
  name,
  actions,
  entry,
}: {
  name: string;
  actions: CardActions;
  /** The one entry that the card is about. */
  entry?: EntryKey | undefined;
}) {
  const { pinned, onPin, onClose, onPanel, onSnooze, onBack } = actions;
  return (
    <div class="buttons">
      {onBack && (
        <button type="button" class="back" onClick={onBack}>
          {i18n.t('card.back')}
        </button>
      )}
      <IconButton
        label={i18n.t(pinned ? 'card.unpin' : 'card.pin', [name])}
        path={icons.pin}
        pressed={pinned}
        onClick={onPin}
      />
      {entry !== undefined && onSnooze && (
        <IconButton
          label={i18n.t('card.snooze', [name])}
          path={icons.snooze}
          onClick={() => onSnooze(entry)}
        />
      )}
      <IconButton label={i18n.t('card.panel')} path={icons.panel} onClick={onPanel} />
      <IconButton label={i18n.t('card.close', [name])} path={icons.close} onClick={onClose} />
    </div>
  );
}

/** Who or what: the name, and the role held when the article was written. */
export function CardHeader({
  card,
  titleId,
  children,
}: {
  card: EntryCard;
  titleId: string;
  /** Buttons beside the name. */
  children: ComponentChildren;
}) {
  const kind = card.term && i18n.t(`term.${card.term.kind}`);
  return (
    <header>
      <div class="title">
        <h2 id={titleId}>
          <Isolated text={card.name} />
        </h2>
        {children}
      </div>
      {kind !== undefined && <p class="role">{kind}</p>}
      {card.roles.map((role) => (
        <p class="role" key={role}>
          <Isolated text={role} />
        </p>
      ))}
      {card.roles.length === 0 && card.description !== undefined && (
        <p class="role">
          <Isolated text={card.description} />
        </p>
      )}
      {card.isCorrected && (
        <p>
          <Corrected />
        </p>
      )}
    </header>
  );
}

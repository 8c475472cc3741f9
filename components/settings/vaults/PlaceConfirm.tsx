import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { Phrase, slot } from '../../shared/Phrase.tsx';

export interface PlaceConfirmProps {
  place: string;
  byHand: boolean;
  /** Called during the click, so that the browser may be asked for access. */
  onConnect(): void;
  onCancel(): void;
}

/** Nothing is asked of a place before this: where it is, what will be sent there, and what it can see. */
export function PlaceConfirm({ place, byHand, onConnect, onCancel }: PlaceConfirmProps) {
  return (
    <div class="told">
      <p>
        <Phrase text={i18n.t('settings.add.ask', [slot])}>
          <strong>
            <Isolated text={place} />
          </strong>
        </Phrase>
      </p>
      <ul class="plain">
        <li>{i18n.t('settings.add.sends')}</li>
        <li>{i18n.t('settings.add.encrypted')}</li>
        <li>{i18n.t(byHand ? 'settings.add.seesByHand' : 'settings.add.sees')}</li>
      </ul>
      <div class="actions">
        <button type="button" class="primary" onClick={onConnect}>
          {i18n.t('settings.add.connect')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </div>
  );
}

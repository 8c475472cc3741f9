import { i18n } from '#i18n';
import { isSiteOn } from '../../core/model/reading.ts';
import { Isolated } from '../shared/Isolated.tsx';
import { Phrase, slot } from '../shared/Phrase.tsx';
import { Switch } from '../shared/Switch.tsx';
import { whySiteIsLocked, type PopupState } from './model.ts';

interface SwitchesProps {
  state: PopupState;
  onEverywhere(on: boolean): void;
  onSite(site: string, on: boolean): void;
}

/** Reading everywhere, and on this site: one click off, the same click back. */
export function Switches({ state, onEverywhere, onSite }: SwitchesProps) {
  const { switches, site } = state;
  const locked = whySiteIsLocked(state);
  const siteLabel =
    site === undefined ? (
      i18n.t('popup.thisSite')
    ) : (
      <Phrase text={i18n.t('popup.site', [slot])}>
        <Isolated text={site} />
      </Phrase>
    );
  return (
    <section aria-label={i18n.t('popup.switches')}>
      <Switch label={i18n.t('popup.everywhere')} on={switches.everywhere} onChange={onEverywhere} />
      <Switch
        label={siteLabel}
        on={!locked && site !== undefined && isSiteOn(switches, site)}
        lockedBecause={locked && i18n.t(`popup.locked.${locked}`)}
        onChange={(on) => {
          if (site !== undefined) onSite(site, on);
        }}
      />
    </section>
  );
}

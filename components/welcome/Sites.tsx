import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Reading } from '../../core/model/reading.ts';
import { TextField } from '../settings/TextField.tsx';
import { Isolated } from '../shared/Isolated.tsx';
import { useId } from '../shared/use-id.ts';

export interface SiteActions {
  onSites(sites: Reading['sites']): void;
  onSite(site: string, on: boolean): void;
  onGrant(): void;
  /** The site that an address or a host name means; undefined where it means none. */
  siteOf(typed: string): string | undefined;
}

interface SitesProps {
  reading: Pick<Reading, 'sites' | 'sitesOn'>;
  /** The browser holds web pages back. */
  withheld: boolean;
  actions: SiteActions;
}

const choices = [
  ['all', () => i18n.t('welcome.sites.all'), () => i18n.t('welcome.sites.allHint')],
  ['named', () => i18n.t('welcome.sites.named'), () => i18n.t('welcome.sites.namedHint')],
] as const;

function NamedSites({ reading, actions }: SitesProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = () => {
    const site = actions.siteOf(typed);
    setWrong(site === undefined);
    if (site === undefined) return;
    actions.onSite(site, true);
    setTyped('');
  };
  return (
    <div class="named">
      {reading.sitesOn.length > 0 && (
        <ul>
          {reading.sitesOn.map((site) => (
            <li key={site}>
              <Isolated text={site} />
              <button
                type="button"
                aria-label={i18n.t('welcome.sites.removeNamed', [site])}
                onClick={() => actions.onSite(site, false)}
              >
                {i18n.t('welcome.sites.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={i18n.t('welcome.sites.name')}
          value={typed}
          fault={wrong ? i18n.t('settings.reading.noSite') : undefined}
          onInput={setTyped}
        />
        <button type="submit">{i18n.t('welcome.sites.add')}</button>
      </form>
    </div>
  );
}

/** Where articles are read: on all sites, or on those that are named here. */
export function Sites(props: SitesProps) {
  const { reading, withheld, actions } = props;
  const id = useId();
  return (
    <section class="sites" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('welcome.sites.title')}</h2>
      {withheld && (
        <div class="access">
          <p>{i18n.t('welcome.sites.access')}</p>
          <button type="button" class="primary" onClick={actions.onGrant}>
            {i18n.t('popup.access.grant')}
          </button>
        </div>
      )}
      <div class="choices" role="radiogroup" aria-labelledby={id}>
        {choices.map(([value, label, hint]) => (
          <label key={value}>
            <input
              type="radio"
              name="sites"
              checked={reading.sites === value}
              onChange={() => actions.onSites(value)}
            />
            <span>
              {label()}
              <span class="hint">{hint()}</span>
            </span>
          </label>
        ))}
      </div>
      {reading.sites === 'named' && <NamedSites {...props} />}
      <p class="hint">{i18n.t('welcome.sites.later')}</p>
    </section>
  );
}

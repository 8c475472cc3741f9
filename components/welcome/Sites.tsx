import { i18n } from '#i18n';
import type { Reading } from '../../core/model/reading.ts';
import { SiteNames } from '../shared/SiteNames.tsx';
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
  return (
    <SiteNames
      sites={reading.sitesOn}
      texts={{
        field: i18n.t('welcome.sites.name'),
        add: i18n.t('welcome.sites.add'),
        remove: i18n.t('welcome.sites.remove'),
        removeSite: (site) => i18n.t('welcome.sites.removeNamed', [site]),
      }}
      onAdd={(site) => actions.onSite(site, true)}
      onRemove={(site) => actions.onSite(site, false)}
      siteOf={actions.siteOf}
    />
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

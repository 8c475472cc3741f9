import { i18n } from '#i18n';
import type { Reading } from '../../../core/model/reading.ts';
import { Choice } from '../../shared/Choice.tsx';
import { SiteNames } from '../../shared/SiteNames.tsx';
import { Switch } from '../../shared/Switch.tsx';
import { Panel } from '../Panel.tsx';

export interface SitesPanelProps {
  reading: Reading;
  /** The browser holds web pages back. */
  withheld: boolean;
  onChange(change: Pick<Reading, 'everywhere'> | Pick<Reading, 'sites'>): void;
  onSite(site: string, on: boolean): void;
  onGrant(): void;
  /** The site that an address or a host name means; undefined where it means none. */
  siteOf(typed: string): string | undefined;
}

type Sites = Reading['sites'];

/** What is said of the list that counts: the sites left out of all, or those that are named. */
function textsOf(sites: Sites) {
  return sites === 'named'
    ? {
        title: i18n.t('settings.reading.sitesOn'),
        hint: i18n.t('settings.reading.sitesOnHint'),
        none: i18n.t('settings.reading.noneOn'),
        field: i18n.t('settings.reading.nameSite'),
        add: i18n.t('settings.reading.name'),
        remove: i18n.t('settings.reading.takeOut'),
        removeSite: (site: string) => i18n.t('settings.reading.takeOutSite', [site]),
      }
    : {
        title: i18n.t('settings.reading.sitesOff'),
        hint: i18n.t('settings.reading.sitesOffHint'),
        none: i18n.t('settings.reading.noneOff'),
        field: i18n.t('settings.reading.addSite'),
        add: i18n.t('settings.reading.add'),
        remove: i18n.t('settings.reading.read'),
        removeSite: (site: string) => i18n.t('settings.reading.readAgain', [site]),
      };
}

/** Where articles are read. */
export function SitesPanel(props: SitesPanelProps) {
  const { reading, withheld, onChange, onSite, onGrant, siteOf } = props;
  const { title, hint, ...texts } = textsOf(reading.sites);
  const isNamed = reading.sites === 'named';
  return (
    <>
      <Panel id="reading/where" title={i18n.t('settings.reading.where')}>
        <Switch
          label={i18n.t('popup.everywhere')}
          on={reading.everywhere}
          onChange={(everywhere) => onChange({ everywhere })}
        />
        <Choice<Sites>
          label={i18n.t('settings.reading.sites')}
          value={reading.sites}
          options={[
            ['all', i18n.t('settings.reading.all')],
            ['named', i18n.t('settings.reading.named')],
          ]}
          onChange={(sites) => onChange({ sites })}
        />
        {withheld && (
          <div class="told">
            <p>{i18n.t('popup.access.text')}</p>
            <button type="button" onClick={onGrant}>
              {i18n.t('popup.access.grant')}
            </button>
          </div>
        )}
      </Panel>
      <Panel title={title} hint={hint}>
        <SiteNames
          sites={isNamed ? reading.sitesOn : reading.sitesOff}
          texts={texts}
          onAdd={(site) => onSite(site, isNamed)}
          onRemove={(site) => onSite(site, !isNamed)}
          siteOf={siteOf}
        />
      </Panel>
    </>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Reading } from '../../../core/model/reading.ts';
import { Choice } from '../../shared/Choice.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { Switch } from '../../shared/Switch.tsx';
import { Panel } from '../Panel.tsx';
import { TextField } from '../TextField.tsx';

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

function SiteForm({ reading: { sites }, onSite, siteOf }: SitesPanelProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { field, add } = textsOf(sites);
  const submit = () => {
    const site = siteOf(typed);
    setWrong(site === undefined);
    if (site === undefined) return;
    onSite(site, sites === 'named');
    setTyped('');
  };
  return (
    <form
      class="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={field}
        value={typed}
        fault={wrong ? i18n.t('settings.reading.noSite') : undefined}
        onInput={setTyped}
      />
      <button type="submit">{add}</button>
    </form>
  );
}

function SiteList({ reading: { sites, sitesOn, sitesOff }, onSite }: SitesPanelProps) {
  const { none, remove, removeSite } = textsOf(sites);
  const listed = sites === 'named' ? sitesOn : sitesOff;
  if (listed.length === 0) return <p>{none}</p>;
  return (
    <ul class="lines">
      {listed.map((site) => (
        <li key={site}>
          <span class="grow">
            <Isolated text={site} />
          </span>
          <button
            type="button"
            aria-label={removeSite(site)}
            onClick={() => onSite(site, sites !== 'named')}
          >
            {remove}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where articles are read. */
export function SitesPanel(props: SitesPanelProps) {
  const { reading, withheld, onChange, onGrant } = props;
  const { title, hint } = textsOf(reading.sites);
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
        <SiteList {...props} />
        <SiteForm {...props} />
      </Panel>
    </>
  );
}

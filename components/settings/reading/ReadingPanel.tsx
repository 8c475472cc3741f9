import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { Switch } from '../../shared/Switch.tsx';
import { Panel } from '../Panel.tsx';
import { TextField } from '../TextField.tsx';

export interface ReadingPanelProps {
  everywhere: boolean;
  /** Host names without "www.". */
  sitesOff: readonly string[];
  /** The browser holds web pages back. */
  withheld: boolean;
  onEverywhere(on: boolean): void;
  onSite(site: string, on: boolean): void;
  onGrant(): void;
  /** The site that an address or a host name means; undefined where it means none. */
  siteOf(typed: string): string | undefined;
}

function SiteForm({ onSite, siteOf }: Pick<ReadingPanelProps, 'onSite' | 'siteOf'>) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = () => {
    const site = siteOf(typed);
    setWrong(site === undefined);
    if (site === undefined) return;
    onSite(site, false);
    setTyped('');
  };
  return (
    <form
      class="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={i18n.t('settings.reading.addSite')}
        value={typed}
        fault={wrong ? i18n.t('settings.reading.noSite') : undefined}
        onInput={setTyped}
      />
      <button type="submit">{i18n.t('settings.reading.add')}</button>
    </form>
  );
}

/** Where articles are read. */
export function ReadingPanel(props: ReadingPanelProps) {
  const { everywhere, sitesOff, withheld, onEverywhere, onSite, onGrant } = props;
  return (
    <>
      <Panel title={i18n.t('settings.reading.where')}>
        <Switch label={i18n.t('popup.everywhere')} on={everywhere} onChange={onEverywhere} />
        {withheld && (
          <div class="told">
            <p>{i18n.t('popup.access.text')}</p>
            <button type="button" onClick={onGrant}>
              {i18n.t('popup.access.grant')}
            </button>
          </div>
        )}
      </Panel>
      <Panel
        title={i18n.t('settings.reading.sitesOff')}
        hint={i18n.t('settings.reading.sitesOffHint')}
      >
        {sitesOff.length === 0 ? (
          <p>{i18n.t('settings.reading.noneOff')}</p>
        ) : (
          <ul class="lines">
            {sitesOff.map((site) => (
              <li key={site}>
                <span class="grow">
                  <Isolated text={site} />
                </span>
                <button
                  type="button"
                  aria-label={i18n.t('settings.reading.readAgain', [site])}
                  onClick={() => onSite(site, true)}
                >
                  {i18n.t('settings.reading.read')}
                </button>
              </li>
            ))}
          </ul>
        )}
        <SiteForm {...props} />
      </Panel>
    </>
  );
}

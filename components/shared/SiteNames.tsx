import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from './TextField.tsx';
import { Isolated } from './Isolated.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

export interface SiteNamesProps {
  sites: readonly string[];
  texts: {
    /** Said where there are none. */
    none?: string;
    field: string;
    add: string;
    remove: string;
    /** What the button that removes it is called. */
    removeSite(site: string): string;
  };
  onAdd(site: string): void;
  onRemove(site: string): void;
  /** The site that an address or a host name means; undefined where it means none. */
  siteOf(typed: string): string | undefined;
}

function SiteForm({ texts, onAdd, siteOf }: SiteNamesProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = () => {
    const site = siteOf(typed);
    setWrong(site === undefined);
    if (site === undefined) return;
    onAdd(site);
    setTyped('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={texts.field}
        value={typed}
        fault={wrong ? i18n.t('settings.reading.noSite') : undefined}
        onInput={setTyped}
      />
      <button type="submit">{texts.add}</button>
    </form>
  );
}

/** Sites by their names: listed, removed, added. */
export function SiteNames(props: SiteNamesProps) {
  const { sites, texts, onRemove } = props;
  const frame = useKeptFocus<HTMLDivElement>();
  return (
    <div class="site-names" ref={frame}>
      {sites.length === 0 && texts.none !== undefined && <p>{texts.none}</p>}
      {sites.length > 0 && (
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <Isolated text={site} />
              <button
                type="button"
                aria-label={texts.removeSite(site)}
                onClick={() => onRemove(site)}
              >
                {texts.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <SiteForm {...props} />
    </div>
  );
}

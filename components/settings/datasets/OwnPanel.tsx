import { i18n } from '#i18n';
import { formatBytes } from '../../shared/bytes.ts';
import { countPhrase } from '../../shared/plural.ts';
import { Panel } from '../Panel.tsx';

export interface OwnPanelProps {
  quotes: number | undefined;
  statements: number | undefined;
  entries: number | undefined;
  bytes: number | undefined;
}

/** What the reader made; it stands before every other dataset. */
export function OwnPanel({ quotes, statements, entries, bytes }: OwnPanelProps) {
  return (
    <Panel id="datasets/own" title={i18n.t('own.data')} hint={i18n.t('settings.own.hint')}>
      <p>
        {[
          ...(quotes === undefined ? [] : [countPhrase('settings.quotes', quotes)]),
          // Most readers write none down.
          ...(statements ? [countPhrase('settings.statements', statements)] : []),
          ...(entries === undefined ? [] : [countPhrase('popup.entries', entries)]),
          ...(bytes === undefined ? [] : [formatBytes(bytes)]),
        ].join(', ')}
      </p>
      <p class="actions">
        <a href="/library.html#entries">{i18n.t('settings.own.open')}</a>
      </p>
    </Panel>
  );
}

import { i18n } from '#i18n';
import type { ViewProps } from '../view.ts';
import { ExportView } from './export-view.tsx';
import { ImportView } from './import-view.tsx';

/** `#exchange`, or `#exchange?…` with what chooses the quotes to be exported. */
export function ExchangeView(props: ViewProps) {
  return (
    <>
      <h2>{i18n.t('exchange.title')}</h2>
      <div class="exchange">
        <ExportView {...props} />
        <ImportView {...props} />
      </div>
    </>
  );
}

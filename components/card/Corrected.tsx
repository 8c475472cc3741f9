import { i18n } from '#i18n';

/** Stands beside what the reader says otherwise than its dataset. */
export function Corrected() {
  return <span class="kind own">{i18n.t('own.corrected')}</span>;
}

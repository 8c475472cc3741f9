import { i18n } from '#i18n';
import { numberFormat, pluralRules } from './formats.ts';

type Counted =
  | 'prior.more'
  | 'prior.omitted'
  | 'later.title'
  | 'popup.entries'
  | 'popup.mentions'
  | 'panel.before'
  | 'welcome.tried'
  | 'saving.saveMany'
  | 'saving.savedMany'
  | 'quotes.found'
  | 'quotes.selected.count'
  | 'quotes.done.deleted'
  | 'quotes.done.tagged'
  | 'quotes.done.linked'
  | 'entries.preview.matches'
  | 'entries.preview.unsure'
  | 'exchange.all'
  | 'exchange.chosen'
  | 'exchange.downloaded'
  | 'exchange.problems'
  | 'exchange.moreProblems'
  | 'exchange.done'
  | 'settings.rows'
  | 'settings.search.found'
  | 'settings.written'
  | 'settings.whole.refused'
  | 'settings.statements'
  | 'settings.quotes'
  | 'settings.outcome.sent'
  | 'settings.outcome.received'
  | 'settings.vaults.waiting';

/** A counted phrase in the form its language wants (the i18n module itself knows only one and other). */
export function countPhrase(key: Counted, count: number): string {
  const form = pluralRules().select(count);
  const known = form === 'one' || form === 'few' || form === 'many' ? form : 'other';
  return i18n.t(`${key}.${known}`, [numberFormat().format(count)]);
}

import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

/** The interface's language, as the browser chose it; dates and numbers follow it too. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

type Counted = 'prior.more' | 'prior.omitted' | 'later.title' | 'popup.entries' | 'popup.mentions';

/** A counted phrase in the form its language wants (the i18n module itself knows only one and other). */
export function countPhrase(key: Counted, count: number): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count);
  const known = form === 'one' || form === 'few' || form === 'many' ? form : 'other';
  return i18n.t(`${key}.${known}`, [new Intl.NumberFormat(uiLanguage()).format(count)]);
}

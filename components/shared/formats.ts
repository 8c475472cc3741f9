import { browser } from 'wxt/browser';

/**
 * The language of the interface's texts, as the reader or else the browser chose it; dates and numbers follow it too.
 * A browser in a language that we lack has English texts, and Chromium on Linux may choose texts by another variable
 * than the language it tells: what it tells counts where it says more of the same language, as en-GB does.
 */
export function uiLanguage(): string {
  const chosen = globalThis.sourceContextFace?.words?.language;
  if (chosen !== undefined) return chosen;
  const ofTexts = browser.i18n.getMessage('popup_language' as '@@ui_locale');
  const ofBrowser = browser.i18n.getUILanguage();
  return ofBrowser.split('-')[0] === ofTexts ? ofBrowser : ofTexts || ofBrowser;
}

/**
 * Remembers what is made for a language and a kind. Making a formatter costs most of a millisecond, and
 * a card needs dozens (measured: 4.5 ms a card).
 */
export function remember<T>(make: (language: string, kind: string) => T): (kind?: string) => T {
  const made = new Map<string, T>();
  return (kind = '') => {
    const language = uiLanguage();
    const key = `${language} ${kind}`;
    let format = made.get(key);
    if (format === undefined) made.set(key, (format = make(language, kind)));
    return format;
  };
}

export const numberFormat = /* @__PURE__ */ remember((language) => new Intl.NumberFormat(language));
/** The order of names in a list. */
export const nameOrder = /* @__PURE__ */ remember((language) => new Intl.Collator(language));
export const pluralRules = remember((language) => new Intl.PluralRules(language));

/** Spans of time: "5 weeks". The kind is a unit that `Intl.NumberFormat` knows. */
export const spanFormat = remember(
  (language, unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
);

/** Dates as exact as they are known: the kind is `year`, `month` or `day`. */
export const dateFormat = remember(
  (language, exactness) =>
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(exactness === 'year' ? {} : { month: 'long' }),
      ...(exactness === 'day' ? { day: 'numeric' } : {}),
    }),
);

/** Moments, to the minute and in the reader's own time zone. */
export const momentFormat = /* @__PURE__ */ remember(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
);

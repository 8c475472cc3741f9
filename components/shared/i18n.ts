import type { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

type Translate = ReturnType<typeof createI18n<GeneratedI18nStructure>>['t'];

/** As browsers do it: $1 to $9 are filled in. */
function fillIn(message: string, given: readonly string[]): string {
  return message.replace(/\$([1-9])/g, (_, at: string) => given[Number(at) - 1] ?? '');
}

/** Where views take their texts (as `#i18n`): from the language that the reader chose, else from the browser. */
export const i18n = {
  t: ((key: string, given: string[] = []): string => {
    const name = key.replaceAll('.', '_');
    const message = globalThis.sourceContextFace?.words?.messages[name];
    return message === undefined
      ? browser.i18n.getMessage(name as '@@ui_locale', given)
      : fillIn(message, given);
  }) as Translate,
};

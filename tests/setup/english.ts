import { parseMessagesFile, generateChromeMessages } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));

/** As browsers answer: $1 to $9 are filled in, $$ is a dollar sign, an unknown key gives an empty text. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  const given = Array.isArray(substitutions) ? substitutions : [substitutions];
  const message = messages[key]?.message ?? '';
  return message.replace(/\$(?:\$|([1-9]))/g, (found, at?: string) =>
    at === undefined ? found.slice(1) : (given[Number(at) - 1] ?? ''),
  );
}

/** Interface texts in views under test are those of locales/en.yml. */
beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });
});

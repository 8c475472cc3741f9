import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fileURLToPath } from 'node:url';

const english = generateChromeMessages(
  await parseMessagesFile(fileURLToPath(new URL('../../../../locales/en.yml', import.meta.url))),
);

/** What the interface says for a key such as `quotes.edit`, in the language of the build under test. */
export type Say = (key: string, ...substitutions: string[]) => string;

export function speak(translate: (message: string) => string = (message) => message): Say {
  return (key, ...substitutions) => {
    const message = english[key.replaceAll('.', '_')]?.message;
    if (message === undefined) throw new Error(`locales/en.yml has no ${key}.`);
    return translate(message).replace(/\$([1-9])/g, (_, at) => substitutions[Number(at) - 1] ?? '');
  };
}

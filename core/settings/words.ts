import * as v from 'valibot';

/** The interface's texts in a language, by their keys with underlines for dots. */
export interface Words {
  language: string;
  messages: Record<string, string>;
}

const messagesSchema = v.record(v.string(), v.looseObject({ message: v.string() }));

/** @param file as browsers have it: `_locales/…/messages.json` */
export function parseWords(language: string, file: unknown): Words {
  const messages = Object.entries(v.parse(messagesSchema, file)).map(
    ([key, { message }]) => [key, message] as const,
  );
  return { language, messages: Object.fromEntries(messages) };
}

/** The texts whose keys begin with one of the given words. */
export function pickParts({ language, messages }: Words, parts: readonly string[]): Words {
  const picked = Object.entries(messages).filter(([key]) => parts.includes(key.split('_', 1)[0]!));
  return { language, messages: Object.fromEntries(picked) };
}

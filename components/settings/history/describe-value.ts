import { i18n } from '#i18n';

/** Longer values are cut: the list tells which edit it was, the library shows all of it. */
const mostCharacters = 240;

function nameOf(value: object): string | undefined {
  for (const field of ['name', 'title', 'text', 'exact', 'outlet', 'url'] as const) {
    const name = (value as Record<string, unknown>)[field];
    if (typeof name === 'string' && name !== '') return name;
  }
  return undefined;
}

/** What a field holds, in words: its text, the name of what it names, or its data as they are. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return i18n.t('settings.value.none');
  if (typeof value === 'boolean') return i18n.t(value ? 'settings.value.yes' : 'settings.value.no');
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'object' && !Array.isArray(value)
        ? (nameOf(value) ?? JSON.stringify(value))
        : JSON.stringify(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}

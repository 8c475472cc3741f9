import * as v from 'valibot';

/** What several kinds of remote ask a person for. */

/** What is wrong with what was filled in: what the schemas of remotes say for their readers to put in words. */
export type SettingFault =
  | 'address'
  | 'account'
  | 'query'
  | 'folders'
  | 'line'
  | 'empty'
  | 'long'
  | 'region'
  | 'bucket'
  | 'name'
  | 'servers'
  | 'folder'
  | 'files';

export const fault = (name: SettingFault): SettingFault => name;

function readUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** An address of http or https that ends with a slash, without name, password, query and fragment. */
export const webAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2_000, fault('long')),
  v.check((text) => /^https?:$/.test(readUrl(text)?.protocol ?? ''), fault('address')),
  v.check((text) => !readUrl(text)?.username && !readUrl(text)?.password, fault('account')),
  v.check((text) => !/[?#]/.test(text), fault('query')),
  v.transform((text) => new URL(text.endsWith('/') ? text : `${text}/`).href),
);

/** Folders below one another, such as `notes/source-context`; "" for none. */
export const folderPath = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(500, fault('long')),
  v.transform((text) => text.replace(/^\/+|\/+$/g, '')),
  v.check(
    (text) =>
      text === '' || text.split('/').every((name) => /^(?!\.{1,2}$)[^\\\p{C}]+$/u.test(name)),
    fault('folders'),
  ),
);

const line = v.pipe(
  v.string(),
  v.maxLength(500, fault('long')),
  v.regex(/^\P{Cc}*$/u, fault('line')),
);
/** A name or key; spaces around it come from copying. */
export const word = v.pipe(line, v.trim());
/** Kept as typed: a password may begin with a space. */
export const secret = line;
export const filled = v.nonEmpty<string, string>(fault('empty'));

/** Match pattern of an address's host; patterns have no ports. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

export function hostOf(address: string): string {
  return new URL(address).host;
}

/** A path as it stands in an address. */
export function encodePath(...parts: string[]): string {
  return parts
    .flatMap((part) => part.split('/'))
    .filter((name) => name !== '')
    .map((name) => encodeURIComponent(name))
    .join('/');
}

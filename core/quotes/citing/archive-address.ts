import { safeHref } from '../../model/source.ts';

/**
 * The page as a public web archive has it nearest to a moment; undefined where the address does not
 * lead to a page. Only a link: nothing is asked of the archive until the reader opens it.
 * @param moment a timestamp in UTC
 */
export function archiveAddress(address: string, moment: string): string | undefined {
  const href = safeHref(address);
  const digits = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(moment)?.slice(1).join('');
  return href === undefined || digits === undefined
    ? undefined
    : `https://web.archive.org/web/${digits}/${href}`;
}

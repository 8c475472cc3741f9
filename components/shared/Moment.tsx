import { momentFormat } from './formats.ts';

/** A timestamp as a person reads it, in their own time zone. */
export function Moment({ at }: { at: string }) {
  const time = Date.parse(at);
  return <time dateTime={at}>{Number.isNaN(time) ? at : momentFormat().format(time)}</time>;
}

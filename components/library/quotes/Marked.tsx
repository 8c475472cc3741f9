import { Fragment } from 'preact';

/** Where in a text something stands that was looked for. */
export interface Stretch {
  start: number;
  end: number;
}

interface MarkedProps {
  text: string;
  stretches?: readonly Stretch[];
}

/** Text from data in full, however long, with what was looked for marked in it. */
export function Marked({ text, stretches = [] }: MarkedProps) {
  const parts = stretches.map(({ start, end }, i) => (
    <Fragment key={start}>
      {text.slice(stretches[i - 1]?.end ?? 0, start).toWellFormed()}
      <mark>{text.slice(start, end).toWellFormed()}</mark>
    </Fragment>
  ));
  return (
    <bdi>
      {parts}
      {text.slice(stretches.at(-1)?.end ?? 0).toWellFormed()}
    </bdi>
  );
}

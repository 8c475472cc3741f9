import type { Suggestion } from '../../../components/library/quotes/EntryPicker.tsx';
import type { NameOf } from '../../../components/library/quotes/names.ts';
import type { ViewProps } from '../view.ts';
import type { Collected } from './collect.ts';
import { OpenOwn } from './open-own.tsx';
import { OpenQuote } from './open-quote.tsx';
import { OpenStatement } from './open-statement.tsx';

interface OpenRowProps extends Pick<ViewProps, 'db' | 'apply' | 'say'> {
  id: string;
  collected: Collected;
  nameOf: NameOf;
  knownTags: readonly string[];
  suggest(text: string): readonly Suggestion[];
  onClose(): void;
}

/** The row that is open, whatever it is. A quote is found in the store even before the list has it. */
export function OpenRow(props: OpenRowProps) {
  const { id, collected, db, apply, say, nameOf, knownTags, suggest, onClose } = props;
  const shared = { db, apply, nameOf, suggest, onClose };
  const statement = collected.find('statement', id);
  if (statement) return <OpenStatement {...shared} row={statement} />;
  if (collected.find('own', id)) return <OpenOwn {...shared} id={id} />;
  return <OpenQuote {...shared} {...{ id, say, knownTags }} />;
}

import * as v from 'valibot';
import { findAgain } from '../../core/quotes/anchoring/find-again.ts';
import { readPageText } from '../../core/quotes/anchoring/page-text.ts';
import { answerLines, InputError } from '../ndjson.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const requestSchema = v.looseObject({
  text: v.string(),
  selector: v.looseObject({
    exact: v.pipe(v.string(), v.nonEmpty()),
    prefix: v.string(),
    suffix: v.string(),
    start: offset,
    end: offset,
  }),
});

/** Finds one saved quote in one text. */
export function anchorOne(request: object): object {
  const parsed = v.safeParse(requestSchema, request);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new InputError(`has a bad "${v.getDotPath(issue) ?? ''}": ${issue.message}`);
  }
  return findAgain(readPageText(parsed.output.text), parsed.output.selector);
}

/** `anchor --ndjson`: where saved quotes stand in the texts that their pages have now. */
export async function anchor(files: string[], _: unknown, ndjson: boolean): Promise<void> {
  if (!ndjson || files.length > 0)
    throw new InputError(
      'anchor needs --ndjson, with one {"id", "text", "selector"} a line on standard input',
    );
  return answerLines(process.stdin, process.stdout, anchorOne);
}

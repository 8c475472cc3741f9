import type { Readable, Writable } from 'node:stream';

/** Bad input that the person can mend; its message says what is wrong and what to do. */
export class InputError extends Error {
  /** Of the process. */
  readonly exitCode: number = 2;
}

/** Data that was read and found wrong; the call itself was right. */
export class DataError extends InputError {
  override readonly exitCode = 1;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}

/** Lines end at line feeds only; JSON may hold U+2028, which node:readline takes for one too. */
async function* readLines(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/**
 * One JSON object a line in, one a line out, same `id`, same order. A bad line answers
 * `{"id", "error"}` and the run goes on.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (request: object) => object,
): Promise<void> {
  let number = 0;
  for await (const line of readLines(input)) {
    number++;
    if (line.trim() === '') continue;
    let request: unknown = null;
    let response: object;
    try {
      request = JSON.parse(line.replace(/^\uFEFF/, ''));
      if (typeof request !== 'object' || request === null || Array.isArray(request))
        throw new InputError('is not a JSON object; write {"id": …, "text": …} on one line');
      response = { id: idOf(request), ...answer(request) };
    } catch (error) {
      if (!(error instanceof InputError) && !(error instanceof SyntaxError)) throw error;
      const what = error instanceof InputError ? error.message : `is not JSON: ${error.message}`;
      response = { id: idOf(request), error: `line ${number} ${what}` };
    }
    if (!output.write(`${JSON.stringify(response)}\n`))
      await new Promise((drained) => output.once('drain', drained));
  }
}

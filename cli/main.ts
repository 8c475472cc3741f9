import { parseArgs } from 'node:util';
import type { Problem } from '../core/datasets/parse-dataset.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Result } from '../core/model/result.ts';
import { readDatasetFile, readStarter } from './load-dataset.ts';
import { InputError } from './ndjson.ts';

const help = `source-context COMMAND

  read [FILE...] [--dataset FILE]... [--ndjson]
      Whom and what an article names, and who says what. Files ending in .html are pages, others plain text.
      With --ndjson: one {"id", "text" | "html", "url"?, "published"?, "language"?} a line on
      standard input, one answer a line. Without --dataset the bundled starter is used.

  card [--dataset FILE]... --ndjson
      Which statements the card at a mention shows, and in which order. One {"id", "entry",
      "text", "start", "url"?, "published"?} a line on standard input: the entry's id, an article
      whose first line is its headline, and where in it the mention starts. One {"id",
      "statements", "later"} a line: at most 50 ids each, dated before the article and not.

  anchor --ndjson
      Where saved quotes stand in the texts that their pages have now. One {"id", "text",
      "selector": {"exact", "prefix", "suffix", "start", "end"}} a line on standard input, one
      {"id", "state": "same" | "changed" | "lost", "start"?, "end"?, "changes"?} a line.`;

type Command = (files: string[], datasets: Dataset[], ndjson: boolean) => Promise<void>;

/** The commands: one row each, loaded when asked for, because reading pages takes a large parser. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  anchor: async () => (await import('./commands/anchor.ts')).anchor,
  card: async () => (await import('./commands/card.ts')).card,
  read: async () => (await import('./commands/read.ts')).read,
};

function orExplain(file: string, result: Result<Dataset, Problem[]>): Dataset {
  if (result.ok) return result.value;
  const lines = result.error.map(
    ({ at, message }) => `  ${at === '' ? 'the file' : at}: ${message}`,
  );
  throw new InputError(`${file} is no valid dataset:\n${lines.join('\n')}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dataset: { type: 'string', multiple: true },
      ndjson: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [name, ...files] = positionals;
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (values.help || name === undefined || !load) {
    if (!values.help && name !== undefined)
      throw new InputError(`there is no command "${name}"\n\n${help}`);
    console.log(help);
    return;
  }
  const datasets = values.dataset?.map((file) => orExplain(file, readDatasetFile(file))) ?? [
    orExplain('the starter', readStarter()),
  ];
  const command = await load();
  await command(files, datasets, values.ndjson);
}

/** Faults of the person's input, files and options that are not there among them. */
function isInputFault(error: unknown): error is Error {
  if (error instanceof InputError) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:ENOENT|EACCES|EISDIR|ERR_PARSE_ARGS)/.test(code);
}

try {
  await main();
} catch (error) {
  if (!isInputFault(error)) throw error;
  console.error(`source-context: ${error.message}`);
  process.exitCode = 2;
}

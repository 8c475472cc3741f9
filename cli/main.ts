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
      {"id", "state": "same" | "changed" | "lost", "start"?, "end"?, "changes"?} a line.

  dataset validate SOURCE...
  dataset build SOURCE... [--out FILE]
  dataset convert SOURCE... [--out FILE]
  dataset diff OLD NEW
  dataset stats SOURCE...
      A SOURCE is a dataset (JSON), a table of people, terms or statements (CSV, or JSON beside a
      head.json), Popolo (JSON), schema.org (JSON-LD), or a folder of these.

  pack keygen FILE
  pack publish DIR SOURCE... --key FILE [--expires DAYS] [--mirror URL]... [--old-key FILE]
  pack verify URL|DIR [--key PUBLICKEY]
      A pack is a folder for any web server: a signed manifest, the whole, and deltas of 90 days.

  newsroom configure FILE --out DIR
  newsroom open FILE --out DIR
      A cluster of nats-server for a team, as FILE (JSON) describes it: first a configuration for
      each node and the passwords of its members; then, when the nodes run, the team's stream.`;

function parseCommandLine() {
  return parseArgs({
    allowPositionals: true,
    options: {
      dataset: { type: 'string', multiple: true },
      ndjson: { type: 'boolean', default: false },
      out: { type: 'string' },
      key: { type: 'string' },
      'old-key': { type: 'string' },
      expires: { type: 'string', default: '90' },
      mirror: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
}

type Options = ReturnType<typeof parseCommandLine>['values'];
type Command = (files: string[], options: Options) => void | Promise<void>;

/** Commands that read articles, with the datasets that they are read by. */
function withDatasets(
  command: (files: string[], datasets: Dataset[], ndjson: boolean) => Promise<void>,
): Command {
  return (files, { dataset, ndjson }) =>
    command(
      files,
      dataset?.map((file) => orExplain(file, readDatasetFile(file))) ?? [
        orExplain('the starter', readStarter()),
      ],
      ndjson,
    );
}

/** The commands: one row each, loaded when asked for, because reading pages takes a large parser. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  anchor: async () => withDatasets((await import('./commands/anchor.ts')).anchor),
  card: async () => withDatasets((await import('./commands/card.ts')).card),
  read: async () => withDatasets((await import('./commands/read.ts')).read),
  'dataset build': async () => (await import('./commands/dataset.ts')).build,
  'dataset convert': async () => (await import('./commands/dataset.ts')).convert,
  'dataset diff': async () => (await import('./commands/dataset.ts')).diff,
  'dataset stats': async () => (await import('./commands/dataset.ts')).stats,
  'dataset validate': async () => (await import('./commands/dataset.ts')).validate,
  'pack keygen': async () => (await import('./commands/pack.ts')).keygen,
  'pack publish': async () => (await import('./commands/pack.ts')).publish,
  'pack verify': async () => (await import('./commands/pack.ts')).verify,
  'newsroom configure': async () => (await import('./commands/newsroom.ts')).configure,
  'newsroom open': async () => (await import('./commands/newsroom.ts')).open,
};

function orExplain(file: string, result: Result<Dataset, Problem[]>): Dataset {
  if (result.ok) return result.value;
  const lines = result.error.map(
    ({ at, message }) => `  ${at === '' ? 'the file' : at}: ${message}`,
  );
  throw new InputError(`${file} is no valid dataset:\n${lines.join('\n')}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseCommandLine();
  const words = /^(?:dataset|pack|newsroom)$/.test(positionals[0] ?? '') ? 2 : 1;
  const name = positionals.slice(0, words).join(' ');
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (values.help || name === '' || !load) {
    if (!values.help && name !== '')
      throw new InputError(`there is no command "${name}"\n\n${help}`);
    console.log(help);
    return;
  }
  const command = await load();
  await command(positionals.slice(words), values);
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
  process.exitCode = error instanceof InputError ? error.exitCode : 2;
}

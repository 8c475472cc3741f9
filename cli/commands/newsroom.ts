import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../ndjson.ts';
import {
  newsroomSchema,
  secretsSchema,
  type Newsroom,
  type Secrets,
} from '../newsroom/description.ts';
import { makeSecrets } from '../newsroom/make-secrets.ts';
import { addressesOf, openStream } from '../newsroom/open-stream.ts';
import { writeMembersConfig, writeNodeConfig } from '../newsroom/write-config.ts';

function readJson<T>(file: string, schema: v.GenericSchema<unknown, T>): T {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`${file} is no JSON: ${error.message}`);
    throw error;
  }
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const lines = parsed.issues.map(
    (issue) => `  ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`,
  );
  throw new InputError(`${file} does not describe a newsroom:\n${lines.join('\n')}`);
}

const secretsFile = (folder: string) => join(folder, 'passwords.json');

/** Only the one who runs the servers reads what is written: passwords stand in it. */
function writeSecret(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  console.log(`wrote ${file}`);
}

function readInput(
  files: string[],
  out: string | undefined,
): { newsroom: Newsroom; folder: string } {
  const [file] = files;
  if (file === undefined || files.length > 1 || out === undefined)
    throw new InputError('newsroom needs one description, and --out with a folder');
  return { newsroom: readJson(file, newsroomSchema), folder: out };
}

function readSecrets(folder: string): Secrets | undefined {
  const file = secretsFile(folder);
  return existsSync(file) ? readJson(file, secretsSchema) : undefined;
}

/** `newsroom configure FILE --out DIR`: a configuration for each node, and the passwords. */
export function configure(files: string[], { out }: { out?: string | undefined }): void {
  const { newsroom, folder } = readInput(files, out);
  mkdirSync(folder, { recursive: true });
  const secrets = makeSecrets(newsroom, readSecrets(folder));
  writeSecret(secretsFile(folder), `${JSON.stringify(secrets, null, 2)}\n`);
  writeSecret(join(folder, 'members.conf'), writeMembersConfig(newsroom, secrets));
  for (const node of newsroom.nodes)
    writeSecret(join(folder, `${node.name}.conf`), writeNodeConfig(newsroom, node, secrets));
}

/** `newsroom open FILE --out DIR`: makes the team's stream at the running nodes. */
export async function open(files: string[], { out }: { out?: string | undefined }): Promise<void> {
  const { newsroom, folder } = readInput(files, out);
  const secrets = readSecrets(folder);
  if (!secrets)
    throw new InputError(`${secretsFile(folder)} is missing; "newsroom configure" writes it`);
  try {
    await openStream(newsroom, secrets);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `the nodes did not answer (${why}); are at least ${Math.ceil((newsroom.nodes.length + 1) / 2)} of ${newsroom.nodes.length} running with the files in ${folder}?`,
    );
  }
  console.log(`the newsroom is open at\n${addressesOf(newsroom).join('\n')}`);
}

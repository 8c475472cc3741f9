import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { answerLines, InputError } from '../../cli/ndjson.ts';

type Answer = (request: object) => object;

async function answerAll(input: string | string[], answer: Answer): Promise<string[]> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await answerLines(Readable.from([input].flat()), output, answer);
  return Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
}

const echo: Answer = (request) => ({ saw: Object.keys(request).length });

test('one answer a line, with the same id, in the same order', async () => {
  const lines = await answerAll('{"id":2}\n{"id":"a","x":1}\n{"id":null}\n', echo);
  expect(lines).toEqual(['{"id":2,"saw":1}', '{"id":"a","saw":2}', '{"id":null,"saw":1}']);
});

describe('lines are found', () => {
  test.each([
    ['without a last line end', '{"id":1}', 1],
    ['with Windows line ends', '{"id":1}\r\n{"id":2}\r\n', 2],
    ['among empty ones', '\n  \n{"id":1}\n\n', 1],
    ['after a byte order mark', '\uFEFF{"id":1}\n', 1],
    ['in no input', '', 0],
    ['in pieces', ['{"i', 'd":1}', '\n{"id":2}'], 2],
  ])('%s', async (_, input, count) => {
    const lines = await answerAll(input, echo);
    expect(lines).toHaveLength(count);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('saw');
  });

  test('a line separator inside a text does not end its line', async () => {
    const request = JSON.stringify({ id: 'a', text: 'one\u2028two\u2029three\u0085four' });
    const lines = await answerAll(`${request}\n`, (one) => one);
    expect(lines.map((line) => JSON.parse(line))).toEqual([JSON.parse(request)]);
  });
});

describe('a bad line answers an error, and the run goes on', () => {
  const refuse: Answer = (request) => {
    if ('bad' in request) throw new InputError('has no "text"');
    return { ok: true };
  };

  test.each([
    ['no JSON', '{"id":1', null, /^line 2 is not JSON: ./],
    ['a list', '[{"id":1}]', null, /^line 2 is not a JSON object; write \{/],
    ['a text', '"id"', null, /^line 2 is not a JSON object/],
    ['null', 'null', null, /^line 2 is not a JSON object/],
    ['what the command refuses', '{"id":7,"bad":1}', 7, /^line 2 has no "text"$/],
    ['a refused line without an id', '{"bad":1}', null, /^line 2 has no "text"$/],
  ])('%s', async (_, line, id, error) => {
    const lines = await answerAll(`{"id":"before"}\n${line}\n{"id":"after"}\n`, refuse);
    expect(lines.map((one) => JSON.parse(one))).toEqual([
      { id: 'before', ok: true },
      { id, error: expect.stringMatching(error) },
      { id: 'after', ok: true },
    ]);
  });

  test('a bug of ours is no bad line: it ends the run', async () => {
    const bug: Answer = () => {
      throw new TypeError('bug');
    };
    await expect(answerAll('{"id":1}\n', bug)).rejects.toThrow('bug');
  });
});

test('a slow reader of the answers is waited for', async () => {
  const lines: string[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      setTimeout(done, 1);
    },
  });
  const input = Readable.from(Array.from({ length: 20 }, (_, i) => `{"id":${i}}\n`));
  await answerLines(input, slow, echo);
  expect(lines.length).toBeGreaterThanOrEqual(19);
});

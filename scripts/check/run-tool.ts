import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { root } from './project-files.ts';

const env = {
  ...process.env,
  PATH: `${root}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
  NO_COLOR: '1',
};

/** Runs a tool of the project's in a folder: whether it went well, and what it printed. */
export function runTool(
  folder: string,
  tool: string,
  ...args: string[]
): Promise<{ ok: boolean; out: string; complaints: string }> {
  return new Promise((answer) => {
    const child = spawn(tool, args, {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let [out, complaints] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaints += piece));
    child.on('error', ({ message }) => answer({ ok: false, out, complaints: message }));
    child.on('close', (code) => answer({ ok: code === 0, out, complaints }));
  });
}

import type { LineProblem } from './quote-format.ts';
import { fail, succeed, type Result } from '../../model/result.ts';

/** The line of a place in a text, counted from 1. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1))
    line++;
  return line;
}

/** JSON, or in which line it ends to be JSON. Engines tell the place in words of their own. */
export function parseJson(text: string): Result<unknown, LineProblem> {
  try {
    return succeed(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const { message } = error as SyntaxError;
    const line = /line (\d+)/.exec(message)?.[1];
    const position = /position (\d+)/.exec(message)?.[1];
    return fail({
      line: line ? Number(line) : lineAt(text, position ? Number(position) : text.length),
      message: `this is not JSON: ${message}`,
      fault: 'broken',
    });
  }
}

/**
 * The lines in which objects begin that lie so deep in a JSON text: 1 for the objects of a list, 2 for
 * those of a list in an object. In order; the text must be JSON.
 */
export function linesOfObjects(text: string, depth: number): number[] {
  const lines: number[] = [];
  let [line, level] = [1, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') line++;
    else if (character === '"') {
      at++;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (character === '{' || character === '[') {
      if (character === '{' && level === depth) lines.push(line);
      level++;
    } else if (character === '}' || character === ']') level--;
  }
  return lines;
}

import { posix } from 'node:path';
import { parseSync } from 'vite';

/** One import as it stands in a file. */
export interface Import {
  from: string;
  /** A path from the root (`core/model/entry.ts`), or a package's module as it is written (`node:fs`). */
  to: string;
  /** Types alone leave nothing behind in the built code. */
  typeOnly: boolean;
}

function resolve(from: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  return bare.startsWith('.') ? posix.join(posix.dirname(from), bare) : bare;
}

/** What one file imports or passes on, by its syntax tree (the parser that also builds the product). */
export function readImports(from: string, text: string): Import[] {
  const { module, errors } = parseSync(from, text);
  const [error] = errors;
  if (error) throw new Error(`${from} cannot be read: ${error.message}`);
  const imports: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    from,
    to: resolve(from, moduleRequest.value),
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest)
        imports.push({ from, to: resolve(from, moduleRequest.value), typeOnly: isType });
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])([^$]*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2]) imports.push({ from, to: resolve(from, literal[2]), typeOnly: false });
  }
  return imports;
}

/** The imports of many files, by file. */
export function readImportGraph(files: ReadonlyMap<string, string>): Map<string, Import[]> {
  return new Map(Array.from(files, ([path, text]) => [path, readImports(path, text)]));
}

/** The shortest way from a file to a module that `isGoal` accepts, both ends included. */
export function findWay(
  graph: ReadonlyMap<string, Import[]>,
  start: string,
  isGoal: (to: string) => boolean,
  follows: (one: Import) => boolean,
): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const one of graph.get(at) ?? []) {
      if (!follows(one)) continue;
      if (isGoal(one.to)) {
        const way = [one.to];
        for (let step: string | undefined = at; step !== undefined; step = cameFrom.get(step))
          way.unshift(step);
        return way;
      }
      if (cameFrom.has(one.to)) continue;
      cameFrom.set(one.to, at);
      queue.push(one.to);
    }
  return undefined;
}

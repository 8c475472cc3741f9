import { findWay, readImportGraph, type Import } from './import-graph.ts';

/**
 * The arrows between the rooms of the house (docs: "The house"). dependency-cruiser cannot read
 * TypeScript with version 7 of its compiler, so the arrows are a table of our own.
 */
interface Arrow {
  /** The files that the arrow is about. */
  from: RegExp;
  refuses: (one: Import) => boolean;
  /** What to do instead. */
  advice: string;
}

/** The rooms of core in the order in which one may build on another. */
const coreRooms = [
  'model', 'article', 'detection', 'quotes', 'cards', 'hover', 'settings', 'datasets', 'library', 'entries', 'sync',
]; // prettier-ignore

const projectFile =
  /^(?:core|storage|messaging|components|page|entrypoints|cli|starter|scripts|bench|tests|public|locales)\/|^[\w.-]+\.config\.ts$/;
const tests = /^tests\//;

function coreRoomOf(path: string): number {
  return coreRooms.indexOf(/^core\/([^/]+)\//.exec(path)?.[1] ?? '');
}

/** `entrypoints/reader.tsx` and `entrypoints/reader/…` are one entrypoint. */
function entrypointOf(path: string): string | undefined {
  return /^entrypoints\/([^/.]+)/.exec(path)?.[1];
}

const only =
  (allowed: RegExp) =>
  ({ to }: Import) =>
    !allowed.test(to);
const any =
  (refused: RegExp) =>
  ({ to }: Import) =>
    refused.test(to);

const arrows: Arrow[] = [
  {
    from: /^core\/model\//,
    refuses: only(/^core\/model\//),
    advice: 'core/model imports nothing; move what needs more into a later room of core',
  },
  {
    from: /^core\//,
    refuses: ({ from, to }) =>
      to.startsWith('core/') && !(coreRoomOf(to) >= 0 && coreRoomOf(to) <= coreRoomOf(from)),
    advice: `a room of core builds only on itself and rooms before it: ${coreRooms.join(', ')}`,
  },
  {
    from: /^core\//,
    refuses: ({ to }) => projectFile.test(to) && !to.startsWith('core/'),
    advice: 'core stands alone; take what you need as an argument',
  },
  {
    from: /^core\//,
    refuses: any(
      /^(?:wxt|@wxt-dev|@webext-core|webextension-polyfill|dexie|preact|@preact|#|linkedom)/,
    ),
    advice:
      'core is plain TypeScript; take browser, store and view as arguments or leave them outside',
  },
  {
    from: /^components\/(?!shared\/(?:formats|i18n)\.ts$)/,
    refuses: only(/^(?:components|core)\/|^(?:preact|@preact\/signals)(?:\/|$)|^#i18n$/),
    advice:
      'components take props and give JSX; read stores, messages and the browser in entrypoints',
  },
  {
    // The interface's language is told by the browser, unless the reader chose another.
    from: /^components\/shared\/(?:formats|i18n)\.ts$/,
    refuses: only(/^(?:components|core)\/|^wxt\/browser$|^#i18n$|^@wxt-dev\/i18n$|^\.wxt\//),
    advice: 'i18n.ts and formats.ts may ask the browser for its language and nothing else',
  },
  {
    from: /^storage\//,
    refuses: only(/^(?:storage|core)\/|^dexie$|^wxt\/browser$/),
    advice: 'storage builds on core, Dexie and wxt/browser only',
  },
  {
    from: /^messaging\//,
    refuses: ({ to, typeOnly }) =>
      !/^messaging\/|^@webext-core\/messaging$/.test(to) && !(to.startsWith('core/') && typeOnly),
    advice:
      'what scripts tell each other is types of core and the messaging library; use "import type"',
  },
  {
    from: /^page\//,
    refuses: only(/^(?:page|core|messaging|components)\/|^preact(?:\/|$)|^wxt\/browser$|^#i18n$/),
    advice: 'page is what the scripts of a page share; stores are asked by messages',
  },
  {
    from: /^entrypoints\//,
    refuses: ({ from, to }) =>
      projectFile.test(to) &&
      !/^(?:components|messaging|storage|core|page)\//.test(to) &&
      entrypointOf(to) !== entrypointOf(from),
    advice:
      'an entrypoint joins components, messaging, page, storage, core and files of its own folder',
  },
  {
    from: /^cli\//,
    refuses: ({ to }) =>
      projectFile.test(to) && !/^(?:cli|core)\/|^starter\/assemble\.ts$/.test(to),
    advice: 'the command line builds on core and starter/assemble.ts only',
  },
  {
    from: /^starter\//,
    refuses: () => true,
    advice: 'the starter is data; assemble.ts imports nothing',
  },
  {
    from: /^(?!entrypoints\/|tests\/)/,
    refuses: any(/^entrypoints\//),
    advice: 'nothing imports from entrypoints; move what is shared into core or components',
  },
  {
    from: /^(?!storage\/|tests\/)/,
    refuses: any(/^dexie(?:\/|$)/),
    advice: 'Dexie is used in storage only; add a function there and call it',
  },
  {
    from: /^(?!cli\/|scripts\/|bench\/|tests\/|[\w.-]+\.config\.ts$)/,
    refuses: any(/^node:/),
    advice: 'this runs in browsers; Node is for cli, scripts, bench and tests',
  },
];

/** What a page's own process runs: Dexie there would open the page's database, not ours. */
const inPages =
  /^(?:page|entrypoints\/(?:ears|loader|glance|reader|cards|saving|finding|preview))(?:\/|\.tsx?$)/;

/** Each import against an arrow, in words that say what to do. Tests may import everything. */
export function findBrokenArrows(files: ReadonlyMap<string, string>): string[] {
  const graph = readImportGraph(files);
  const broken = new Set<string>();
  for (const [from, imports] of graph) {
    if (tests.test(from)) continue;
    for (const one of imports)
      for (const arrow of arrows)
        if (arrow.from.test(from) && arrow.refuses(one))
          broken.add(`${from} imports ${one.to}: ${arrow.advice}.`);
    if (inPages.test(from)) {
      const way = findWay(
        graph,
        from,
        (to) => /^dexie(?:\/|$)/.test(to),
        (one) => !one.typeOnly,
      );
      if (way)
        broken.add(
          `${way.join(' -> ')}: pages never reach Dexie; ask the background by a message.`,
        );
    }
    const round = findWay(
      graph,
      from,
      (to) => to === from,
      () => true,
    );
    // Each round is told once, from its first file.
    if (round && [...round].sort()[0] === from)
      broken.add(`${round.join(' -> ')}: a cycle; move what both need into a file of its own.`);
  }
  return [...broken];
}

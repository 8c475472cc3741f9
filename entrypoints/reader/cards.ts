import { prepareMaterial } from '../../core/cards/list-statements.ts';
import { addToTopic, type Topic } from '../../core/cards/rank.ts';
import type { CardMaterial } from '../../core/model/card.ts';
import { splitEntryKey, type EntryKey } from '../../core/model/entry.ts';
import type { Day } from '../../core/model/partial-date.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { ask } from './ask.ts';
import type { Mark } from './painter.ts';
import { inSlices } from './slices.ts';

/** Of each entry so many statements, those nearest to the article's day: all that nearly anyone has. */
const mostStatements = 2_000;
/** A page holds some 600 bytes a statement; beyond so many, further entries come with few. */
const roomForStatements = 10_000;
const fewStatements = 200;
/** An answer is parsed in one task: four times 2,000 statements in some 20 ms. */
const entriesAtOnce = 4;

/** What cards are made of, fetched before any of them opens. */
export interface Cards {
  materials: ReadonlyMap<EntryKey, CardMaterial>;
  /** What the text read so far is about. */
  topic(): Topic;
  /** Fetches what marks ask for that is not here, those first on the page first. */
  fetch(): void;
  /** Lets all go: the page has become another article. */
  clear(): void;
}

/** The page as cards are fetched for it. */
export interface CardPage {
  marks(): readonly Mark[];
  texts(): Iterable<string>;
  /** The article's own day, or the one that stands in for it. */
  day(): Day;
  /** Told when cards have come that were not there before. */
  onCards(): void;
}

export function createCards(page: CardPage, signal: AbortSignal): Cards {
  const materials = new Map<EntryKey, CardMaterial>();
  let topic: Topic = new Map();

  /** Cards are ranked by the whole article, here: none of its words leaves the page for that. */
  async function readTopic(marks: readonly Mark[]): Promise<void> {
    const read: Topic = new Map();
    await inSlices(page.texts(), (text) => addToTopic(read, text), signal);
    const entries = marks.flatMap(({ mention }) => mention.entry ?? []);
    addToTopic(read, '', entries.map((key) => splitEntryKey(key).id)); // prettier-ignore
    topic = read;
  }

  function listWanted(marks: readonly Mark[]): EntryKey[] {
    const keys = marks.flatMap(({ mention }) => mention.entry ?? mention.candidates ?? []);
    return [...new Set(keys)].filter((key) => !materials.has(key));
  }

  /** A page of many famous people gets less of each. */
  function allot(): number {
    let held = 0;
    for (const { statements } of materials.values()) held += statements.length;
    return held < roomForStatements ? mostStatements : fewStatements;
  }

  async function fetchWanted(): Promise<void> {
    const marks = page.marks();
    if (marks.length === 0) return;
    await readTopic(marks);
    const wanted = listWanted(marks);
    while (wanted.length > 0 && !signal.aborted) {
      const request = {
        keys: wanted.splice(0, entriesAtOnce),
        day: page.day(),
        most: allot(),
      };
      const found = await ask(() => sendMessage('getCards', request), signal);
      // The page has become another article, and the next turn asks for its cards.
      if (page.day() !== request.day) return;
      for (const material of found) materials.set(material.key, material);
      page.onCards();
      for (const material of found) await inSlices(prepareMaterial(material), () => {}, signal);
    }
  }

  let turn: Promise<void> = Promise.resolve();
  return {
    materials,
    topic: () => topic,
    fetch() {
      // One after the other, so that nothing is asked twice. Only a gone extension leaves cards out for good.
      turn = turn.then(fetchWanted).catch(() => undefined);
    },
    clear: () => materials.clear(),
  };
}

import { prepareMaterial } from '../../core/cards/list-statements.ts';
import { addToTopic, type Topic } from '../../core/cards/rank.ts';
import type { CardMaterial } from '../../core/model/card.ts';
import { splitEntryKey, type EntryKey } from '../../core/model/entry.ts';
import type { Day } from '../../core/model/partial-date.ts';
import type { Mark, PageReading } from '../../messaging/page-reading.ts';

/** Of each entry so many statements, those nearest to the article's day: all that nearly anyone has. */
const mostStatements = 2_000;
/** A page holds some 600 bytes a statement; beyond so many, further entries come with few. */
const roomForStatements = 10_000;
const fewStatements = 200;
/** An answer is parsed in one task: four times 2,000 statements in some 20 ms. */
const entriesAtOnce = 4;

/** What cards are made of, fetched before any of them opens. */
export interface Materials {
  /** What has come so far. */
  byEntry: ReadonlyMap<EntryKey, CardMaterial>;
  /** What the text read so far is about. */
  topic(): Topic;
  /** Fetches what marks ask for that is not here, those first on the page first. */
  fetch(): void;
  /** Fetches all of it once more: the reader has written something that cards show. */
  renew(): void;
  /** Fetches an entry that a card leads to, named on the page or not. */
  bring(key: EntryKey): Promise<void>;
}

/** What of the reader's work the materials are fetched by. */
export type ReadPage = Pick<PageReading, 'ask' | 'inSlices' | 'ending' | 'sendMessage'> & {
  reading: Pick<PageReading['reading'], 'blocks' | 'day'> & {
    marks: Pick<PageReading['reading']['marks'], 'inOrder'>;
  };
};

/** @param onCards told when cards have come that were not there before */
export function createMaterials(
  { reading, ask, inSlices, sendMessage, ending: { signal } }: ReadPage,
  onCards: () => void,
): Materials {
  const materials = new Map<EntryKey, CardMaterial>();
  let topic: Topic = new Map();
  /** Those of it that are shown until there is another answer. */
  const old = new Set<EntryKey>();
  let fetchedFor: Day | undefined;

  /** Cards are ranked by the whole article, here: none of its words leaves the page for that. */
  async function readTopic(marks: readonly Mark[]): Promise<void> {
    const read: Topic = new Map();
    await inSlices(reading.blocks(), ({ text }) => addToTopic(read, text), signal);
    const entries = marks.flatMap(({ mention }) => mention.entry ?? []);
    addToTopic(read, '', entries.map((key) => splitEntryKey(key).id)); // prettier-ignore
    topic = read;
  }

  function listWanted(marks: readonly Mark[]): EntryKey[] {
    const keys = marks.flatMap(({ mention }) => mention.entry ?? mention.candidates ?? []);
    return [...new Set(keys)].filter((key) => !materials.has(key) || old.has(key));
  }

  /** A page of many famous people gets less of each. */
  function allot(): number {
    let held = 0;
    for (const { key, statements } of materials.values())
      if (!old.has(key)) held += statements.length;
    return held < roomForStatements ? mostStatements : fewStatements;
  }

  function takeUp(asked: readonly EntryKey[], found: readonly CardMaterial[]): void {
    for (const key of asked) {
      old.delete(key);
      materials.delete(key);
    }
    for (const material of found) materials.set(material.key, material);
  }

  async function fetchWanted(): Promise<void> {
    const marks = reading.marks.inOrder();
    if (marks.length === 0) return;
    const { day } = reading.day();
    // The page has become another article: other statements are prior.
    if (day !== fetchedFor) {
      materials.clear();
      old.clear();
    }
    fetchedFor = day;
    await readTopic(marks);
    const wanted = listWanted(marks);
    for (const key of old) if (!wanted.includes(key)) takeUp([key], []);
    // Of all cards the old ones stand meanwhile, and who is told reads all of them.
    const tellsAtEnd = old.size > 0;
    while (wanted.length > 0 && !signal.aborted) {
      const request = {
        keys: wanted.splice(0, entriesAtOnce),
        day,
        most: allot(),
      };
      const found = await ask(() => sendMessage('getCards', request), signal);
      // The next turn asks for the other article's cards.
      if (reading.day().day !== day) return;
      takeUp(request.keys, found);
      if (!tellsAtEnd) onCards();
      for (const material of found) await inSlices(prepareMaterial(material), () => {}, signal);
    }
    if (tellsAtEnd) onCards();
  }

  async function bring(key: EntryKey): Promise<void> {
    if (materials.has(key) && !old.has(key)) return;
    const request = { keys: [key], day: reading.day().day, most: allot() };
    takeUp([key], await ask(() => sendMessage('getCards', request), signal));
  }

  let turn: Promise<void> = Promise.resolve();
  // One after the other, so that nothing is asked twice. Only a gone extension leaves cards out for good.
  const fetch = () => void (turn = turn.then(fetchWanted).catch(() => undefined));
  return {
    bring: (key) => bring(key).catch(() => undefined),
    byEntry: materials,
    topic: () => topic,
    fetch,
    renew() {
      for (const key of materials.keys()) old.add(key);
      fetch();
    },
  };
}

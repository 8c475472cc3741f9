import { assembleEntryCard } from '../../core/cards/assemble-card.ts';
import { listNear } from '../../core/cards/occasion.ts';
import { addToTopic, type Topic } from '../../core/cards/rank.ts';
import { readySift, type SiftableEntry } from '../../core/library/sift-entries.ts';
import { splitEntryKey, type EntryKey } from '../../core/model/entry.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { Day } from '../../core/model/partial-date.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import type { NamedBlock, NamedText } from './named-text.ts';

/** Of each entry so many statements: all that nearly anyone has. */
const mostStatements = 2_000;

interface FirstMention {
  block: NamedBlock;
  mention: Mention;
  mentions: number;
}

/** The entries in order of appearance, each with where it stands first. */
export function listNamed(blocks: readonly NamedBlock[]): Map<EntryKey, FirstMention> {
  const found = new Map<EntryKey, FirstMention>();
  for (const block of blocks)
    for (const mention of block.mentions) {
      if (mention.entry === null) continue;
      const known = found.get(mention.entry);
      if (known) known.mentions++;
      else found.set(mention.entry, { block, mention, mentions: 1 });
    }
  return found;
}

function readTopic(blocks: readonly NamedBlock[]): Topic {
  const topic: Topic = new Map();
  for (const { text, mentions } of blocks) {
    const named = mentions.flatMap(({ entry }) => entry ?? []);
    addToTopic(topic, text, named.map((key) => splitEntryKey(key).id)); // prettier-ignore
  }
  return topic;
}

/** The entries of pasted text with their cards, as the cards script makes them in a page. */
export async function makeTextEntries(
  db: SourceContextDatabase,
  { article, blocks, day: known, language }: NamedText,
  today: Day,
): Promise<SiftableEntry[]> {
  const day = known ?? today;
  const named = listNamed(blocks);
  const topic = readTopic(blocks);
  const materials = await readCardMaterials(db, [...named.keys()], day, mostStatements);
  return materials.flatMap((material) => {
    const { key, entry } = material;
    const first = named.get(key);
    if (!first) return [];
    const { block, mention, mentions } = first;
    const onPage = block.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const card = assembleEntryCard(material, {
      mention,
      onPage,
      passage: block.text,
      near: listNear(mention, block.mentions, block.text, language),
      article,
      topic,
      day,
      dayKnown: known !== undefined,
    });
    const kind = entry.type === 'person' ? 'person' : entry.kind;
    return readySift({ key, kind, name: entry.name, onPage, mentions }, card);
  });
}

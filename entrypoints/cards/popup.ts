import { assembleEntryCard } from '../../core/cards/assemble-card.ts';
import { dayOfTimestamp } from '../../core/model/partial-date.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import type { PageEntry } from '../../core/model/page-entry.ts';
import { rectsOf } from '../../page/rects.ts';
import type { Materials } from './materials.ts';
import { occasionOf } from './occasion-of.ts';
import type { Hover } from './hover.ts';
import type { Mark, PageReading, Reading } from '../../messaging/page-reading.ts';
import type { Walk } from './walk.ts';

/** The entries of the page in order of appearance, each with its first mark that can be seen. */
function listEntries(
  reading: Reading,
  materials: Materials,
): Map<EntryKey, { entry: PageEntry; first: Mark }> {
  const entries = new Map<EntryKey, { entry: PageEntry; first: Mark }>();
  for (const mark of reading.marks.inOrder()) {
    // A quote that repeats a statement names nobody.
    if (mark.repeats !== undefined) continue;
    const { entry: key, start, end } = mark.mention;
    // Cards come a moment after the marks; what has none yet is listed when it has.
    const material = key === null ? undefined : materials.byEntry.get(key);
    if (key === null || !material) continue;
    const known = entries.get(key);
    if (known) {
      known.entry.mentions++;
      if (rectsOf(known.first).length === 0) known.first = mark;
    } else {
      const onPage = mark.block.text.slice(start, end).replace(/\s+/g, ' ');
      const { entry } = material;
      const kind = entry.type === 'person' ? 'person' : entry.kind;
      entries.set(key, {
        entry: { key, kind, name: entry.name, onPage, mentions: 1 },
        first: mark,
      });
    }
  }
  return entries;
}

/** Answers the toolbar popup, the side panel and the browser's shortcuts. */
export function servePopup(
  { reading, onMessage, ending: { signal } }: Pick<PageReading, 'reading' | 'onMessage' | 'ending'>,
  materials: Materials,
  hover: Hover,
  walk: Walk,
): void {
  const removers = [
    onMessage('summarisePage', () => {
      const { title, publishedAt } = reading.article();
      return {
        title: title ?? document.title,
        day: publishedAt === undefined ? undefined : dayOfTimestamp(publishedAt),
        entries: Array.from(listEntries(reading, materials).values(), ({ entry }) => entry),
      };
    }),
    onMessage('showEntry', ({ data: key }) => {
      const found = listEntries(reading, materials).get(key);
      if (!found) return false;
      walk.goTo(found.first);
      hover.send({ type: 'asked', mention: found.first, how: 'keyboard' });
      return true;
    }),
    onMessage('assembleCards', ({ data: keys }) => {
      const listed = listEntries(reading, materials);
      return keys.flatMap((key) => {
        const [found, material] = [listed.get(key), materials.byEntry.get(key)];
        return found && material
          ? assembleEntryCard(material, occasionOf(found.first, reading, materials))
          : [];
      });
    }),
    onMessage('walkMentions', ({ data: direction }) => {
      hover.send({ type: 'closed' });
      walk.step(direction);
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });
}

import * as v from 'valibot';
import { foldings } from '../../core/detection/fold.ts';
import { chooseLanguage, vocabularyOf } from '../../core/detection/languages/index.ts';
import { listPlainNames, wordsOfRuns } from '../../core/detection/list-plain-names.ts';
import { leaveOutOwnNames } from '../../core/detection/own-names.ts';
import { isPartialDate } from '../../core/model/partial-date.ts';
import { onMessage } from '../../messaging/protocol.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { noteLooks } from '../../storage/looks.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { readPageSettings } from './page-settings.ts';

/** Messages come from pages' processes, so they are parsed like anything from outside. */
const wordsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(20_000));
const viewSchema = v.object({ runs: wordsSchema, language: v.string() });
const pageSchema = v.object({ words: wordsSchema, language: v.string() });
const looksSchema = v.object({
  keys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(5_000)),
  day: v.pipe(v.string(), v.check(isPartialDate)),
});
const cardsSchema = v.object({
  ...looksSchema.entries,
  most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000)),
});

/** As many statements of an entry as a page is sent. */
const mostNoted = 2_000;

export function serveLookups(db: SourceContextDatabase, ensureStarter: () => Promise<void>): void {
  onMessage('openView', async ({ data }) => {
    const { runs, language } = v.parse(viewSchema, data);
    await ensureStarter();
    const words = new Set(wordsOfRuns(runs).flatMap(foldings));
    const candidates = await findStoredCandidates(db, words);
    // What is marked first is painted where a page can look; names of the reader's own wait for the rest.
    const plain = listPlainNames(
      runs,
      leaveOutOwnNames(candidates) ?? candidates,
      chooseLanguage(language, () => runs.join(' ')),
    );
    const inView = new Set(candidates.entries.map(({ key }) => key));
    return { plain, settings: await readPageSettings(db, inView) };
  });
  onMessage('openPage', async ({ data }) => {
    const { words, language } = v.parse(pageSchema, data);
    await ensureStarter();
    const candidates = await findStoredCandidates(db, words);
    const settings = await readPageSettings(db);
    return { candidates, vocabulary: vocabularyOf(language), settings };
  });
  onMessage('findCandidates', async ({ data }) => {
    const words = v.parse(wordsSchema, data);
    await ensureStarter();
    return findStoredCandidates(db, words);
  });
  onMessage('getCards', async ({ data }) => {
    const { keys, day, most } = v.parse(cardsSchema, data);
    return readCardMaterials(db, keys, day, most);
  });
  onMessage('noteLooks', async ({ data, sender: { tab } }) => {
    const { keys, day } = v.parse(looksSchema, data);
    if (tab?.incognito) return;
    const materials = await readCardMaterials(db, keys, day, mostNoted);
    await noteLooks(db, materials, new Date().toISOString());
  });
}

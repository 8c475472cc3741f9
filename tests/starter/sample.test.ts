import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { collectFacts, readOne } from '../../cli/commands/read.ts';
import { readStarter } from '../../cli/load-dataset.ts';
import { sampleDay } from '../../components/welcome/model.ts';
import { indexDataset } from '../../core/detection/find-candidates.ts';
import { readFiles } from '../../scripts/check/project-files.ts';

interface Answer {
  mentions: { entry: string | null }[];
  quotes: { kind: string; speaker: { entry?: string } | null; prefill: boolean }[];
}

/** The article of the first-run page as a translator wrote it. */
function sampleIn(language: string): string {
  const messages = parseMessagesText(
    readFiles('locales/*.yml').get(`locales/${language}.yml`) ?? '',
    'YAML',
  ).flatMap((one) => (one.type === 'simple' ? [[one.key.join('.'), one.message] as const] : []));
  const texts = new Map(messages);
  return ['lead', 'quote', 'turn'].map((one) => texts.get(`welcome.sample.${one}`)).join('\n\n');
}

// Whatever is rewritten there: each name has to be marked, and the words that are saved to know their speaker.
test.each(['en', 'ru', 'uk'])('the sample in %s shows what the starter knows', (language) => {
  const starter = readStarter();
  if (!starter.ok) throw new Error('The starter is damaged.');
  const request = { language, published: sampleDay, text: sampleIn(language) };
  const facts = collectFacts([starter.value]);
  const read = readOne(request, [indexDataset(starter.value)], facts) as Answer;
  expect(read.mentions.map(({ entry }) => entry)).toEqual([
    'ushakov',
    'putin',
    'trump',
    'anchorage-summit-2025',
    'ushakov',
    'ryabkov',
  ]);
  const last = read.quotes.filter(({ kind }) => kind === 'direct').at(-1);
  expect(last).toMatchObject({ speaker: { entry: 'ushakov' }, prefill: true });
});

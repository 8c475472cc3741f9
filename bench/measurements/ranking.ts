import { listStatements, prepareMaterial } from '../../core/cards/list-statements.ts';
import { addToTopic, type Topic } from '../../core/cards/rank.ts';
import type { CardMaterial } from '../../core/model/card.ts';
import {
  askAlone,
  askInRoundUp,
  measureRanker,
  rankAsCard,
  rankByPlainBm25,
  rankNewestFirst,
  type Ranker,
} from '../../tests/fixtures/ranking/rankers.ts';
import { readHovers, readTalks } from '../../tests/fixtures/ranking/set.ts';
import { makeDataset } from '../made-up/dataset.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { quantile } from '../statistics.ts';

const percent = (share: number) => Math.round(share * 1_000) / 10;

export const rankingQuality: Measurement = {
  id: 'ranking-quality',
  title: 'Prior statements on the topic of the text around a name, 60 labelled hovers, %',
  async run() {
    const talks = readTalks();
    const hovers = readHovers();
    const alone = hovers.map(askAlone);
    const amid = hovers.map((hover) => askInRoundUp(hover, hovers));
    const toRow = (name: string, rank: Ranker): Row => {
      const { anyInTop3, precisionAt3, meanReciprocalRank } = measureRanker(rank, alone);
      const inRoundUps = measureRanker(rank, amid).anyInTop3;
      return {
        name,
        values: [anyInTop3, precisionAt3, meanReciprocalRank, inRoundUps].map(percent),
      };
    };
    const ours = toRow('as cards show them', rankAsCard(talks));
    const share = Number(ours.values[0]);
    return {
      columns: ['one in first 3', 'precision at 3', 'reciprocal rank', 'in round-ups'],
      rows: [
        { ...ours, bar: { text: '85', holds: share >= 85 } },
        toRow('plain BM25 of the whole text', rankByPlainBm25(talks)),
        toRow('newest first', rankNewestFirst(talks)),
      ],
      notes: [
        `${talks.statements.length} statements by ${talks.people.length} people of invented countries; each`,
        'person spoke twice on each of 26 topics. The text: a headline and two or three sentences; in',
        'round-ups six such texts, of which one is hovered, under a headline that tells nothing: one in',
        'the first 3.',
      ],
    };
  },
};

const manyStatements = 2_000;
const hoverCount = 200;

/** One person who said it all. */
function makeMaterial(): CardMaterial {
  const { statements, people, id, title } = makeDataset({
    aliases: 1_000,
    statements: manyStatements,
  });
  const [speaker] = people;
  if (!speaker) throw new Error('Nobody was made up.');
  return {
    key: `${id} ${speaker.id}`,
    dataset: { id, title },
    entry: { type: 'person', ...speaker },
    statements: statements.map((one) => ({ ...one, speaker: speaker.id })),
    omitted: 0,
    names: Object.fromEntries(people.map((one) => [one.id, one.name])),
  };
}

export const rankingSpeed: Measurement = {
  id: 'ranking-speed',
  title: 'Ranking 2,000 statements of one speaker, ms',
  async run(bench) {
    const paragraphs = bench.pages.map(({ html }) => html.replace(/<[^>]*>/g, ' '));
    const material = makeMaterial();
    const readied: number[] = [];
    const topics: number[] = [];
    const listed: number[] = [];
    const time = (times: number[], work: () => void) => {
      const begun = performance.now();
      work();
      times.push(performance.now() - begun);
    };
    for (let i = 0; i < 10; i++)
      time(readied, () => {
        for (const step of prepareMaterial({ ...material })) void step;
      });
    for (let i = 0; i < hoverCount; i++) {
      const text = paragraphs[i % paragraphs.length]?.slice(0, 10_000) ?? '';
      const topic: Topic = new Map();
      time(topics, () => addToTopic(topic, text));
      const at = (i * 97) % Math.max(1, text.length - 200);
      const occasion = {
        mention: { start: 0, end: 1, entry: material.key, kind: 'person', rule: 'full-name', confidence: 1 },
        onPage: material.entry.name,
        passage: text.slice(at, at + 450),
        near: [],
        article: { title: text.trim().slice(0, 80), canonicalUrl: 'https://news.example/a/story' },
        topic,
        day: '2026-06-15',
        dayKnown: true,
      } as const; // prettier-ignore
      time(listed, () => listStatements(material, occasion));
    }
    const toRow = (name: string, times: number[]): Row => ({
      name,
      values: [times[0] ?? Number.NaN, quantile(times, 0.5), quantile(times, 0.95)],
    });
    return {
      columns: ['first', 'p50', 'p95'],
      rows: [
        {
          ...toRow('a card: which statements, in which order', listed.slice(1)),
          bar: atMost(quantile(listed.slice(1), 0.5), 5, 'p50 5'),
        },
        toRow('once a page: what 10,000 characters are about', topics),
        toRow('once a page and person: readying, in slices', readied),
      ],
      notes: [
        "In Node. The first card, which readies what no slice has, is in the last row's time.",
      ],
    };
  },
};

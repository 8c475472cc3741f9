import { expect, test } from 'vitest';
import { assembleDataset, readParts } from '../../../../core/datasets/dataset-formats/index.ts';
import { makeDataset } from '../../../fixtures/make.ts';

const popolo = {
  persons: [
    {
      id: 'ruiz 1',
      name: 'Ana Ruiz',
      other_names: [{ name: 'A. Ruiz', note: 'short' }, {}],
      summary: 'A minister',
      links: [{ url: 'https://example.org/ruiz' }],
    },
  ],
  organizations: [{ id: 'port', name: 'Port Authority', founding_date: '1990-05-01' }],
  memberships: [
    { person_id: 'ruiz 1', organization_id: 'port', role: 'head', start_date: '2020-01-01' },
    { person_id: 'ruiz 1', organization_id: 'port' },
  ],
  events: [
    { id: 'talks', name: 'Port Talks', start_date: '2025-01-01T10:00:00Z', location: 'Lima' },
  ],
  speeches: [
    {
      id: 's1',
      creator_id: 'ruiz 1',
      date: '2025-01-02T09:30:00+01:00',
      title: 'On the harbour',
      text: 'The harbour stays open.',
      event_id: 'talks',
      sources: [{ url: 'https://parliament.example/1', note: 'Hansard' }],
    },
  ],
};

test('people, organizations, events and speeches of a Popolo file are a dataset', () => {
  const { people: _people, terms: _terms, statements: _statements, ...head } = makeDataset();
  const parts = readParts([
    { name: 'popolo.json', text: JSON.stringify(popolo) },
    { name: 'head.json', text: JSON.stringify(head) },
  ]);
  expect(parts.ok && assembleDataset(parts.value)).toMatchObject({
    ok: true,
    value: {
      people: [
        {
          id: 'ruiz-1',
          name: 'Ana Ruiz',
          aliases: ['A. Ruiz'],
          description: 'A minister',
          roles: [
            { title: 'head', organization: 'Port Authority', from: '2020-01-01' },
            { title: 'member of Port Authority' },
          ],
          sameAs: ['https://example.org/ruiz'],
        },
      ],
      terms: [
        { id: 'port', kind: 'organization', from: '1990-05-01' },
        { id: 'talks', kind: 'event', from: '2025-01-01', place: 'Lima' },
      ],
      statements: [
        {
          speaker: 'ruiz-1',
          date: '2025-01-02',
          summary: 'On the harbour',
          quote: { text: 'The harbour stays open.' },
          about: ['talks'],
          source: { outlet: 'Hansard', url: 'https://parliament.example/1' },
        },
      ],
    },
  });
});

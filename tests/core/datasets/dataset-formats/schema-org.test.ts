import { expect, test } from 'vitest';
import { schemaOrg } from '../../../../core/datasets/dataset-formats/schema-org.ts';

const graph = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@id': '#ruiz',
      '@type': 'Person',
      name: 'Ana Ruiz',
      alternateName: ['A. Ruiz'],
      jobTitle: 'minister',
      worksFor: { '@type': 'Organization', name: 'Peru' },
      sameAs: 'https://example.org/ruiz',
    },
    {
      '@id': '#talks',
      '@type': ['BusinessEvent'],
      name: 'Port Talks',
      startDate: '2025-01-01T10:00:00Z',
      location: { '@type': 'Place', name: 'Lima' },
      attendee: [{ '@id': '#ruiz' }],
    },
    {
      '@id': '#s1',
      '@type': 'Quotation',
      text: 'The harbour stays open.',
      inLanguage: 'en',
      spokenByCharacter: { '@id': '#ruiz' },
      dateCreated: '2025-01-02',
      about: '#talks',
      isPartOf: {
        '@type': 'NewsArticle',
        headline: 'A day in Lima',
        url: 'https://courier.example/1',
        datePublished: '2025-01-03T08:00:00Z',
        publisher: { '@type': 'Organization', name: 'The Courier' },
      },
    },
    { '@type': 'WebSite', name: 'Not ours' },
  ],
};

test('people, events and quotations of a graph; what is none of these is left out', () => {
  const text = JSON.stringify(graph);
  expect(schemaOrg.recognizes(text)).toBe(true);
  const parts = schemaOrg.read(text);
  expect(parts).toEqual({
    ok: true,
    value: {
      people: [
        {
          at: 'object 1',
          row: {
            id: '#ruiz',
            name: 'Ana Ruiz',
            aliases: ['A. Ruiz'],
            roles: [{ title: 'minister', organization: 'Peru' }],
            sameAs: ['https://example.org/ruiz'],
          },
        },
      ],
      terms: [
        {
          at: 'object 2',
          row: {
            id: '#talks',
            kind: 'event',
            name: 'Port Talks',
            aliases: [],
            from: '2025-01-01',
            place: 'Lima',
            participants: ['#ruiz'],
          },
        },
      ],
      statements: [
        {
          at: 'object 3',
          row: {
            id: '#s1',
            speaker: '#ruiz',
            date: '2025-01-02',
            summary: 'The harbour stays open.',
            quote: { text: 'The harbour stays open.', language: 'en' },
            about: ['#talks'],
            source: {
              title: 'A day in Lima',
              outlet: 'The Courier',
              published: '2025-01-03',
              url: 'https://courier.example/1',
            },
          },
        },
      ],
    },
  });
});

test('other JSON-LD is not recognized', () => {
  expect(schemaOrg.recognizes('{"@context":"https://www.w3.org/ns/anno.jsonld"}')).toBe(false);
});

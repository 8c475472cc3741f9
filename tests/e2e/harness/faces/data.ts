import {
  makeDataset,
  makePerson,
  makeSource,
  makeStatement,
  makeTerm,
} from '../../../fixtures/make.ts';
import { makeQuote } from '../../../fixtures/make-quote.ts';
import type { SavedQuote } from '../../../../core/model/saved-quote.ts';

/** Of every kind one, so that each part of each face has something to show. tests/e2e/pages/faces.html names them. */
export const facesData = makeDataset({
  id: 'starter',
  people: [
    makePerson('ruiz', 'Ana Ruiz', {
      roles: [{ title: 'Foreign Minister', organization: 'Peru' }],
    }),
    makePerson('vega', 'Eva Vega', { description: 'Leads the port authority.' }),
    makePerson('anna', 'Anna Ushakov', { roles: [{ title: 'Painter' }] }),
    makePerson('berta', 'Berta Ushakov', { roles: [{ title: 'Sculptor' }] }),
  ],
  terms: [
    makeTerm('strike', 'Callao strike', {
      summary: 'Dockers stopped work for nine days.',
      from: '2025-05-01',
      to: '2025-05-09',
      place: 'Callao',
      participants: ['vega'],
      sources: [makeSource({ url: 'https://courier.example/strike' })],
    }),
  ],
  statements: [
    makeStatement('s1', 'ruiz', '2025-06-01', {
      summary: 'Told parliament that the harbour would stay open through the winter.',
      quote: { text: 'It stays open', language: 'en' },
      about: ['strike'],
      source: makeSource({ url: 'https://courier.example/parliament' }),
    }),
    makeStatement('s2', 'ruiz', '2025-04-01', {
      summary: 'Said that the harbour would have to close.',
      relations: [{ type: 'contradicts', statement: 's1', source: makeSource() }],
    }),
    makeStatement('s3', 'ruiz', '2025-09-20', { summary: 'Named the day of the next talks.' }),
    makeStatement('s4', 'vega', '2025-05-02', { summary: 'Asked both sides for patience.' }),
  ],
});

const words = 'Nobody will sign this treaty.';

/**
 * What faces show beside it that is no text of the interface: an office, other spellings of a name, a file, a member
 * and what another's key is compared by.
 */
export const facesFacts = [
  'bad.json', 'Foreign Minister, Peru', 'Руйз', 'Руйза', 'Яна Руйз', 'Tom Berg',
  '6C8F 8607 DBE8 7077 A62A 2990',
]; // prettier-ignore

/** Quotes for the library: as they stood, and changed since. */
export const facesQuotes: readonly SavedQuote[] = [
  makeQuote({ id: 'same', about: [], tags: [], speaker: { name: 'Pia Lund', from: 'reader' } }),
  makeQuote({
    id: 'changed',
    selector: { exact: words, prefix: '', suffix: '', start: 0, end: words.length },
    speaker: { name: 'Ana Ruiz', entry: 'starter ruiz', from: 'attribution' },
    about: ['starter strike'],
    tags: ['treaty'],
    note: 'Read again',
    saidAt: '2025-03-03',
    sighting: {
      state: 'changed',
      checkedAt: '2025-04-01T08:00:00.000Z',
      seenAt: '2025-04-01T08:00:00.000Z',
      now: 'Nobody will sign these two treaties.',
      changes: [{ kind: 'number', was: 'this treaty', now: 'these two treaties' }],
    },
  }),
];

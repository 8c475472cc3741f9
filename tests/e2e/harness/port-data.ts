import { makeDataset, makePerson, makeStatement } from '../../fixtures/make.ts';

/** Two invented people and what one of them said, for stories about saving words. */
export const portData = makeDataset({
  id: 'starter',
  people: [
    makePerson('ruiz', 'Ana Ruiz', {
      roles: [{ title: 'Foreign Minister', organization: 'Peru' }],
    }),
    makePerson('vega', 'Eva Vega'),
  ],
  statements: [
    makeStatement('s1', 'ruiz', '2025-06-01', {
      summary: 'Told parliament that the harbour would stay open through the winter.',
    }),
  ],
});

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../../storage/change.ts';
import { removeDataset } from '../../../storage/datasets.ts';
import { makeOwnStatement } from '../../fixtures/make-own-statement.ts';
import {
  button,
  excerpts,
  facet,
  field,
  library,
  open,
  type,
  untilExcerpts,
} from './open-library.tsx';

const published = 'Okoye doubts the budget.';
const summary = 'She leaves the talks open.';
const save = () => button('Save');
const pick = async (label: string, typed: string, name: RegExp) => {
  type(label, typed);
  fireEvent.pointerDown(await screen.findByRole('option', { name }));
};
const put = (parts = {}) => {
  const statement = makeOwnStatement(parts);
  return change(library.db, [{ table: 'statements', id: statement.id, put: statement }]);
};

test('a statement is written down, listed, opened, and the writing undone', async () => {
  await open();
  fireEvent.click(button('Add a statement'));
  expect(location.hash).toBe('#quotes?add=statement');
  expect(document.activeElement?.textContent).toBe('Add a statement');
  expect(screen.getByText('A statement needs a speaker, a date, and what was said.')).toBeTruthy();
  await pick('Speaker', 'Руис', /Ana Ruiz/);
  type('Date said', '2025-03-12');
  expect(save().hasAttribute('disabled')).toBe(true);
  type('What was said, in your words', summary);
  expect(save().hasAttribute('disabled')).toBe(false);
  type('In the speaker’s own words', '“Nobody has closed the door.”');
  await pick('About', 'harb', /Harbour talks/);
  type('Outlet', 'The Courier');
  type('Web address', 'courier');
  expect(screen.getByText(/^Write a web address/)).toBeTruthy();
  expect(save().hasAttribute('disabled')).toBe(true);
  type('Web address', 'https://courier.example/evening');
  type('Published', '12 March');
  expect(save().hasAttribute('disabled')).toBe(true);
  type('Published', '2025-03-13');
  fireEvent.click(save());
  await untilExcerpts(summary, published);
  const [written] = await library.db.statements.toArray();
  expect(written).toMatchObject({
    speaker: { name: 'Ana Ruiz', entry: 'test ruiz' },
    date: '2025-03-12',
    quote: 'Nobody has closed the door.',
    about: ['test harbour'],
    source: {
      outlet: 'The Courier',
      published: '2025-03-13',
      url: 'https://courier.example/evening',
    },
  });
  const detail = within(await screen.findByRole('article', { name: 'Ana Ruiz' }));
  expect(detail.getByText('Nobody has closed the door.')).toBeTruthy();
  expect(detail.getByText('Quoted')).toBeTruthy();
  expect(detail.getByRole('link', { name: 'Open the page' }).getAttribute('rel')).toBe('noopener noreferrer');
  expect(library.said).toEqual(['The statement is in your library.']);
  await change(library.db, library.undo);
  await untilExcerpts(published);
}); // prettier-ignore

test('it is found by its words, its speaker’s other names and by the filters', async () => {
  await put();
  await open();
  await untilExcerpts(summary, published);
  type('Search', 'door');
  await untilExcerpts(summary);
  type('Search', 'руис');
  await untilExcerpts(summary);
  type('Search', '');
  await untilExcerpts(summary, published);
  fireEvent.click(facet('Kind').getByRole('button', { name: /Own statements/ }));
  await untilExcerpts(summary);
  expect(screen.getByText('Noted by you')).toBeTruthy();
});

test('it is edited field by field, and deleted with a way back', async () => {
  await put();
  await open('quotes?id=w1');
  const detail = () => within(screen.getByRole('article'));
  fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  type('In the speaker’s own words', '');
  fireEvent.click(save());
  expect(await screen.findByText('Reported')).toBeTruthy();
  const { quote: _, ...reported } = makeOwnStatement();
  expect(await library.db.statements.toArray()).toEqual([reported]);
  fireEvent.click(detail().getByRole('button', { name: 'Delete' }));
  await untilExcerpts(published);
  await change(library.db, library.undo);
  await untilExcerpts(summary, published);
});

test('nothing is written where nothing was changed', async () => {
  await put();
  await open('quotes?id=w1');
  fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  fireEvent.click(save());
  expect(await screen.findByRole('button', { name: 'Edit' })).toBeTruthy();
  expect(library.said).toEqual([]);
});

test('whose speaker’s dataset went away shows the name as it was', async () => {
  await put();
  await removeDataset(library.db, 'test');
  await open('quotes?id=w1');
  expect(await screen.findByRole('article', { name: 'Ana Ruiz' })).toBeTruthy();
  expect(excerpts()).toEqual([summary]);
  expect(screen.queryByText('An entry that is gone', { selector: '.row *' })).toBeNull();
});

test('a name only is linked to a person later, together with quotes of the name', async () => {
  await put({ speaker: { name: 'B. Okoye' } });
  await open('quotes?speaker=name:B.+Okoye');
  await pick('The same person as', 'okoye', /Ben Okoye/);
  await waitFor(async () =>
    expect(await library.db.statements.get('w1')).toMatchObject({
      speaker: { name: 'B. Okoye', entry: 'test okoye' },
    }),
  );
});

test('who is filtered by is the speaker of what is added; another row takes the form’s place', async () => {
  await put();
  await open('quotes?speaker=test+okoye');
  fireEvent.click(button('Add a statement'));
  expect(field('Speaker')).toHaveProperty('value', 'Ben Okoye');
  fireEvent.click(screen.getByRole('button', { name: /Okoye doubts/ }));
  expect(await screen.findByRole('button', { name: 'Correct' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

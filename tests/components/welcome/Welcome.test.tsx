import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { stepsAtFirst, type StepId } from '../../../components/welcome/model.ts';
import { Welcome, type WelcomeState } from '../../../components/welcome/Welcome.tsx';

function show(change: Partial<WelcomeState> = {}) {
  const actions = {
    onSkip: vi.fn<(id: StepId) => void>(),
    onComeBack: vi.fn<() => void>(),
    onShowSaved: vi.fn<() => void>(),
    onRemoveTried: vi.fn<() => void>(),
    onSites: vi.fn<(sites: 'all' | 'named') => void>(),
    onSite: vi.fn<(site: string, on: boolean) => void>(),
    onGrant: vi.fn<() => void>(),
    siteOf: (typed: string) => (typed === 'example.org' ? typed : undefined),
  };
  const state: WelcomeState = {
    steps: stepsAtFirst,
    comesBack: 'nothing saved',
    tried: [],
    removal: 'none',
    reading: { sites: 'all', sitesOn: [] },
    withheld: false,
    languages: 'English and Russian',
    ...change,
  };
  render(<Welcome state={state} actions={actions} />);
  return actions;
}

const stepList = () => within(screen.getByRole('region', { name: 'First steps' }));
const button = (name: string) => screen.getByRole('button', { name });

test('each step tells how far it is, the current one is named, and the open ones can be skipped', () => {
  const { onSkip } = show({ steps: { hover: 'done', save: 'open', again: 'skipped' } });
  const [hover, save, again] = stepList().getAllByRole('listitem');
  expect(hover?.textContent).toContain('Done');
  expect(again?.textContent).toContain('Skipped');
  expect(save?.getAttribute('aria-current')).toBe('step');
  expect(hover?.hasAttribute('aria-current')).toBe(false);
  expect(stepList().getByRole('status').textContent).toBe('Next: Save a quote');
  const skip = stepList().getByRole('button', { name: 'Skip' });
  expect(document.getElementById(skip.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Save a quote',
  );
  fireEvent.click(skip);
  expect(onSkip).toHaveBeenCalledWith('save');
});

test('the status says nothing before the first step, and the end after the last', () => {
  show();
  expect(stepList().getByRole('status').textContent).toBe('');
  cleanup();
  show({ steps: { hover: 'done', save: 'done', again: 'done' } });
  expect(stepList().getByRole('status').textContent).toContain('That was all');
});

test('the third step leads away and back once words are saved, then shows them', () => {
  show();
  expect(button('Leave and come back')).toHaveProperty('disabled', true);
  cleanup();
  const left = show({ comesBack: 'not left' });
  fireEvent.click(button('Leave and come back'));
  expect(left.onComeBack).toHaveBeenCalledOnce();
  cleanup();
  const back = show({ comesBack: 'back' });
  fireEvent.click(button('Show the saved words'));
  expect(back.onShowSaved).toHaveBeenCalledOnce();
});

test('what was saved of the sample is named, and is taken out at a press', () => {
  const { onRemoveTried } = show({ tried: [{ id: 'a', words: 'completely incorrect' }] });
  expect(screen.getByText('One quote of this sample lies in your library now:')).toBeTruthy();
  expect(screen.getByText('completely incorrect').tagName).toBe('BDI');
  fireEvent.click(button('Take it out of the library'));
  expect(onRemoveTried).toHaveBeenCalledOnce();
  cleanup();
  show({ removal: 'done' });
  expect(screen.getByText(/Nothing of the sample is in your library/)).toBeTruthy();
  cleanup();
  show({ removal: 'failed', tried: [{ id: 'a', words: 'completely incorrect' }] });
  expect(screen.getByText(/still in your library/)).toBeTruthy();
});

test('sites are all, or those that are named', () => {
  const all = show();
  fireEvent.click(screen.getByRole('radio', { name: /Only on sites that I name/ }));
  expect(all.onSites).toHaveBeenCalledWith('named');
  expect(screen.queryByLabelText('Name or address of a site')).toBeNull();
  cleanup();
  const { onSite } = show({ reading: { sites: 'named', sitesOn: ['courier.example'] } });
  fireEvent.click(button('Remove courier.example'));
  expect(onSite).toHaveBeenCalledWith('courier.example', false);
  const add = (value: string) => {
    fireEvent.input(screen.getByLabelText('Name or address of a site'), { target: { value } });
    fireEvent.click(button('Add'));
  };
  add('no site');
  expect(screen.getByText(/Write the name of a site/)).toBeTruthy();
  add('example.org');
  expect(onSite).toHaveBeenCalledWith('example.org', true);
});

test('access is asked for where the browser withholds it, and only there', () => {
  show();
  expect(screen.queryByRole('button', { name: 'Allow access to web pages' })).toBeNull();
  cleanup();
  const { onGrant } = show({ withheld: true });
  fireEvent.click(button('Allow access to web pages'));
  expect(onGrant).toHaveBeenCalledOnce();
});

test('the languages of names are listed', () => {
  show();
  expect(screen.getByText(/Names are read in English and Russian/)).toBeTruthy();
});

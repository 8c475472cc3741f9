// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ReadingPanel } from '../../../components/settings/reading/ReadingPanel.tsx';

afterEach(cleanup);

test('reading is switched, and sites are left out and read again', () => {
  const does = {
    onEverywhere: vi.fn<(on: boolean) => void>(),
    onSite: vi.fn<(site: string, on: boolean) => void>(),
    onGrant: vi.fn<() => void>(),
    siteOf: (typed: string) => (typed === 'example.org' ? typed : undefined),
  };
  render(<ReadingPanel everywhere sitesOff={['courier.example']} withheld {...does} />);
  fireEvent.click(screen.getByRole('switch', { name: 'Read articles' }));
  expect(does.onEverywhere).toHaveBeenCalledWith(false);
  fireEvent.click(screen.getByRole('button', { name: 'Read articles on courier.example again' }));
  expect(does.onSite).toHaveBeenCalledWith('courier.example', true);
  const type = (value: string) => {
    fireEvent.input(screen.getByLabelText('Leave out a site'), { target: { value } });
    fireEvent.click(screen.getByRole('button', { name: 'Leave out' }));
  };
  type('no site');
  expect(screen.getByText(/Write the name of a site/)).toBeTruthy();
  type('example.org');
  expect(does.onSite).toHaveBeenCalledWith('example.org', false);
  fireEvent.click(screen.getByRole('button', { name: 'Allow access to web pages' }));
  expect(does.onGrant).toHaveBeenCalledOnce();
});

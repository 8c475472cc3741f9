import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ResetPanel } from '../../../components/settings/reading/ResetPanel.tsx';
import { SettingPanel } from '../../../components/settings/reading/SettingPanel.tsx';
import { isShortcut, ShortcutPanel } from '../../../components/settings/reading/ShortcutPanel.tsx';
import { SitesPanel } from '../../../components/settings/reading/SitesPanel.tsx';
import { SnoozePanel } from '../../../components/settings/reading/SnoozePanel.tsx';
import { readingAtFirst, type Reading } from '../../../core/model/reading.ts';
import type { SettingGroup } from '../../../core/settings/reading-setting.ts';
import { settingsAtFirst, type ReadingSettings } from '../../../core/settings/reading-settings.ts';
import { listOfSetting } from '../../../scripts/screenshots/scene.ts';

const button = (name: string) => screen.getByRole('button', { name });

function showSites(change: Partial<Reading>) {
  const does = {
    onChange: vi.fn<(change: object) => void>(),
    onSite: vi.fn<(site: string, on: boolean) => void>(),
    onGrant: vi.fn<() => void>(),
    siteOf: (typed: string) => (typed === 'example.org' ? typed : undefined),
  };
  render(<SitesPanel reading={{ ...readingAtFirst, ...change }} withheld {...does} />);
  return does;
}

function typeSite(label: string, add: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
  fireEvent.click(button(add));
}

test('pictures are taken of what a list is set to', () => {
  const change = { settings: settingsAtFirst, onChange: () => undefined };
  const { container } = render(<SettingPanel group="device" {...change} />);
  const list = container.querySelector<HTMLSelectElement>(listOfSetting('language'));
  expect(list?.value).toBe(settingsAtFirst.language);
});

test('reading is switched, and sites are left out and read again', () => {
  const does = showSites({ sitesOff: ['courier.example'], sitesOn: ['named.example'] });
  fireEvent.click(screen.getByRole('switch', { name: 'Read articles' }));
  expect(does.onChange).toHaveBeenCalledWith({ everywhere: false });
  expect(screen.queryByText('named.example')).toBeNull();
  fireEvent.click(button('Read articles on courier.example again'));
  expect(does.onSite).toHaveBeenCalledWith('courier.example', true);
  typeSite('Leave out a site', 'Leave out', 'no site');
  expect(screen.getByText(/Write the name of a site/)).toBeTruthy();
  typeSite('Leave out a site', 'Leave out', 'example.org');
  expect(does.onSite).toHaveBeenCalledWith('example.org', false);
  fireEvent.click(button('Allow access to web pages'));
  expect(does.onGrant).toHaveBeenCalledOnce();
});

test('where only named sites are read, they are named and taken out', () => {
  const does = showSites({ sites: 'named', sitesOff: ['off.example'], sitesOn: ['on.example'] });
  expect(screen.queryByText('off.example')).toBeNull();
  fireEvent.click(button('Read articles on on.example no longer'));
  typeSite('Name a site', 'Add', 'example.org');
  expect(does.onSite.mock.calls).toEqual([
    ['on.example', false],
    ['example.org', true],
  ]);
  fireEvent.change(screen.getByLabelText('On which sites'), { target: { value: 'all' } });
  expect(does.onChange).toHaveBeenCalledWith({ sites: 'all' });
});

test('where only named sites are read and none is, that is said', () => {
  showSites({ sites: 'named' });
  expect(screen.getByText(/No site is named yet/)).toBeTruthy();
});

function showGroup(group: SettingGroup, change: Partial<ReadingSettings> = {}) {
  const onChange = vi.fn<(change: Partial<ReadingSettings>) => void>();
  const settings = { ...settingsAtFirst, ...change };
  render(<SettingPanel group={group} settings={settings} onChange={onChange} />);
  return onChange;
}

test('a choice is changed, and what hangs on it comes and goes', () => {
  const onChange = showGroup('cards');
  expect(screen.queryByLabelText('Key to hold')).toBeNull();
  fireEvent.change(screen.getByLabelText('What opens a card'), { target: { value: 'key' } });
  expect(onChange.mock.calls).toEqual([[{ opensBy: 'key' }]]);
  cleanup();
  showGroup('cards', { opensBy: 'click' });
  expect(screen.queryByLabelText('Delay')).toBeNull();
});

test('a delay is told in its unit, by the slider too, and its hint belongs to it', () => {
  const onChange = showGroup('cards', { hoverDelay: 300 });
  const slider = screen.getByLabelText<HTMLInputElement>('Delay');
  expect([slider.value, slider.getAttribute('aria-valuetext')]).toEqual(['300', '300 ms']);
  const hint = document.getElementById(slider.getAttribute('aria-describedby')!);
  expect(hint?.textContent).toContain('before its card opens');
  fireEvent.input(slider, { target: { value: '400' } });
  fireEvent.input(slider, { target: { value: '640' } });
  expect(onChange).not.toHaveBeenCalled();
  expect([slider.value, slider.getAttribute('aria-valuetext')]).toEqual(['640', '640 ms']);
  fireEvent.change(slider);
  expect(onChange.mock.calls).toEqual([[{ hoverDelay: 640 }]]);
  // What is stored counts once the keyboard is elsewhere.
  fireEvent.blur(slider);
  expect(slider.value).toBe('300');
});

test('what is marked is switched', () => {
  const onChange = showGroup('marks', { personMarks: false });
  const people = screen.getByRole('switch', { name: 'People' });
  expect(people.getAttribute('aria-checked')).toBe('false');
  const hint = document.getElementById(people.getAttribute('aria-describedby')!);
  expect(hint?.textContent).toContain('by any of their names');
  fireEvent.click(people);
  fireEvent.click(screen.getByRole('switch', { name: /^Hide marks/ }));
  expect(onChange.mock.calls).toEqual([[{ personMarks: true }], [{ marksHidden: true }]]);
});

test('who is quiet is listed with the day, and what is over is told; each can be ended', () => {
  const onEnd = vi.fn<(key: string) => void>();
  const snoozes = [
    { key: 'a one', day: '2026-02-01', name: 'Ana Ruiz', isOver: false },
    { key: 'a two', day: '2026-01-25', name: undefined, isOver: true },
  ];
  render(<SnoozePanel snoozes={snoozes} onEnd={onEnd} />);
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'Ana RuizQuiet since February 1, 2026Mark again',
    'An entry that is goneQuiet since January 25, 2026Something newer has come: it is marked againTake out',
  ]);
  fireEvent.click(button('Mark Ana Ruiz again'));
  fireEvent.click(button('Take An entry that is gone off this list'));
  expect(onEnd.mock.calls).toEqual([['a one'], ['a two']]);
});

test('shortcuts are shown as the browser has them', () => {
  const onChange = vi.fn<() => void>();
  const shortcuts = [
    { name: 'next-mention', keys: 'Alt+Shift+J' },
    { name: 'open-panel', keys: '' },
  ] as const;
  render(<ShortcutPanel shortcuts={shortcuts} onChange={onChange} />);
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'Go to the next marked nameAlt+Shift+J',
    'Open the side panelnot set',
  ]);
  fireEvent.click(button('Change shortcuts'));
  expect(onChange).toHaveBeenCalledOnce();
  expect(['list-quotes', '_execute_action', undefined].map(isShortcut)).toEqual([true, false, false]); // prettier-ignore
});

test('a reset says what it will do, and does it at the second click', () => {
  const onReset = vi.fn<() => void>();
  render(<ResetPanel onReset={onReset} />);
  fireEvent.click(button('Reset reading settings'));
  expect(
    screen.getByText(/Your people, terms, quotes, data and vaults stay as they are/),
  ).toBeTruthy();
  expect(onReset).not.toHaveBeenCalled();
  fireEvent.click(button('Reset'));
  expect(onReset).toHaveBeenCalledOnce();
});

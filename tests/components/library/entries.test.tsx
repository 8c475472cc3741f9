import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { AliasRows } from '../../../components/library/entries/AliasRows.tsx';
import { Duplicates } from '../../../components/library/entries/Duplicates.tsx';
import type { ListedCorrection } from '../../../components/library/entries/CorrectionList.tsx';
import { EntryList } from '../../../components/library/entries/EntryList.tsx';
import { EntryFinder } from '../../../components/library/entries/EntryFinder.tsx';
import { Field } from '../../../components/library/entries/Field.tsx';
import { MatchPreviewPanel } from '../../../components/library/entries/MatchPreviewPanel.tsx';
import { Proposals } from '../../../components/library/entries/Proposals.tsx';
import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import type { Alias } from '../../../core/model/entry.ts';
import { makePerson, makeTerm } from '../../fixtures/make.ts';

const lavrov: FoundEntry = {
  key: 'press lavrov',
  entry: {
    type: 'person',
    ...makePerson('lavrov', 'Sergey Lavrov', { description: 'A minister.' }),
  },
  dataset: { id: 'press', title: 'The press' },
};
const talks: FoundEntry = {
  key: 'own talks',
  entry: { type: 'term', ...makeTerm('talks', 'Lima talks') },
  dataset: { id: 'own', title: '' },
};
const button = (name: string) => screen.getByRole('button', { name });

test('a field tells what is wrong with it, to the eye and to the ear', () => {
  render(<Field label="Date" value="soon" fault="date" onInput={() => undefined} />);
  const field = screen.getByLabelText('Date');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const note = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toContain('2025-08-15');
});

test('further names are added, changed and taken away', () => {
  let aliases: (string | Alias)[] = ['Ruiz'];
  const draw = () => (
    <AliasRows
      aliases={aliases}
      withKinds
      onChange={(next) => {
        aliases = next;
        view.rerender(draw());
      }}
    />
  );
  const view = render(draw());
  fireEvent.click(button('Add a name'));
  fireEvent.input(screen.getAllByLabelText('Further name')[1]!, { target: { value: 'Руис' } });
  fireEvent.input(screen.getAllByLabelText('Language')[1]!, { target: { value: 'ru' } });
  fireEvent.change(screen.getAllByLabelText('Kind of name')[1]!, { target: { value: 'surname' } });
  expect(aliases).toEqual(['Ruiz', { text: 'Руис', language: 'ru', kind: 'surname' }]);
  fireEvent.click(button('Remove Further names 1'));
  expect(aliases).toEqual([{ text: 'Руис', language: 'ru', kind: 'surname' }]);
});

test('proposals are taken one by one or all; what is found anyway is only told', () => {
  const onTake = vi.fn<(aliases: readonly unknown[]) => void>();
  const missing = [
    { text: 'Эммануэль Макрон', language: 'ru' },
    { text: 'Емануель Макрон', language: 'uk' },
  ];
  render(<Proposals proposals={{ missing, found: ['Macron'] }} onTake={onTake} />);
  fireEvent.click(button('+ Эммануэль Макрон'));
  expect(onTake).toHaveBeenLastCalledWith([missing[0]]);
  fireEvent.click(button('Take all'));
  expect(onTake).toHaveBeenLastCalledWith(missing);
  expect(screen.getByText(/Found without that/).textContent).toContain('Macron');
});

test('the list: own entries lead to their form, those of datasets to what is said otherwise', () => {
  const onDelete = vi.fn<(found: FoundEntry) => void>();
  const merge = { from: 'own talks', into: 'press lavrov' };
  const onSeparate = vi.fn<(one: typeof merge) => void>();
  const names = { 'own talks': 'Lima talks', 'press lavrov': 'Sergey Lavrov' };
  const lines: ListedCorrection[] = [
    { id: 'press lavrov', text: 'S. Lavrov', dataset: 'The press', href: '#entries?correct=press' },
    { id: 'old ruiz', text: 'ruiz', dataset: '', href: undefined },
  ];
  const onRestore = vi.fn<(one: ListedCorrection) => void>();
  const onSearch = () => undefined;
  const shared = { merges: [merge], names, corrections: lines };
  const props = { ...shared, onDelete, onSeparate, onSearch, onRestore };
  const view = render(<EntryList {...props} search="" entries={[lavrov, talks]} />);
  expect(screen.getByRole('link', { name: /Lima talks/ }).getAttribute('href')).toBe(
    '#entries?id=own%20talks',
  );
  expect(screen.getByRole('link', { name: 'Correct Sergey Lavrov' }).getAttribute('href')).toBe(
    '#entries?correct=press%20lavrov',
  );
  expect(screen.getByRole('link', { name: /S\. Lavrov.*in place of The press/ })).toBeTruthy();
  // What is gone can still be taken back, and leads nowhere.
  expect(screen.queryByRole('link', { name: /^ruiz/ })).toBeNull();
  fireEvent.click(button('As published: ruiz'));
  expect(onRestore).toHaveBeenCalledWith(lines[1]);
  expect(screen.getByText(/from The press, read-only/)).toBeTruthy();
  fireEvent.click(button('Delete Lima talks'));
  expect(onDelete).toHaveBeenCalledWith(talks);
  fireEvent.click(button('Separate Lima talks from Sergey Lavrov'));
  expect(onSeparate).toHaveBeenCalledWith(merge);
  view.rerender(<EntryList {...props} search="x" entries={[]} />);
  expect(screen.getByRole('status').textContent).toBe('Nothing found.');
});

test('a likely duplicate: edit that one, the same, keep both, and the speaker where one is sought', () => {
  const does = {
    onSame: vi.fn<() => void>(),
    onKeepBoth: vi.fn<() => void>(),
    onUse: vi.fn<() => void>(),
  };
  const duplicates = [
    { ...lavrov, reason: 'spelling' as const, shared: 'Sergey Lavrov' },
    { ...talks, reason: 'name' as const, shared: 'Lima talks' },
  ];
  render(<Duplicates duplicates={duplicates} same="press lavrov" {...does} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(within(first!).queryByRole('link')).toBeNull();
  expect(within(second!).getByRole('link', { name: 'Edit that one' })).toBeTruthy();
  const same = button('It is the same: Sergey Lavrov');
  expect(same.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(same);
  expect(does.onSame).toHaveBeenCalledWith(undefined);
  fireEvent.click(button('It is the same: Lima talks'));
  expect(does.onSame).toHaveBeenLastCalledWith(duplicates[1]);
  fireEvent.click(button('Keep both: Lima talks'));
  fireEvent.click(button('That is the speaker: Sergey Lavrov'));
  expect(does.onKeepBoth).toHaveBeenCalledWith(duplicates[1]);
  expect(does.onUse).toHaveBeenCalledWith(duplicates[0]);
});

test('a picker offers what is found of its type', async () => {
  const onPick = vi.fn<(found: FoundEntry) => void>();
  const search = () => Promise.resolve([lavrov, talks]);
  render(<EntryFinder label="Find a person" type="person" search={search} onPick={onPick} />);
  fireEvent.input(screen.getByRole('combobox'), { target: { value: 'l' } });
  const offered = await screen.findByRole('option', { name: /Sergey Lavrov/ });
  expect(offered.textContent).toContain('The press');
  fireEvent.pointerDown(offered);
  expect(onPick).toHaveBeenCalledWith(lavrov);
  expect(screen.queryByRole('option')).toBeNull();
});

test.each([
  [{ is: 'noTab' } as const, 'No tab shows a page of a web site.'],
  [
    { is: 'closed', title: 'New tab' } as const,
    'This page cannot be looked at. Reload it, or open another one.',
  ],
  [
    { is: 'read', title: 'A day', preview: { sure: 0, unsure: 0, excerpts: [] } } as const,
    'Nothing on this page.',
  ],
  [
    {
      is: 'read',
      title: 'A day',
      preview: {
        sure: 2,
        unsure: 1,
        excerpts: [{ before: 'Then ', words: 'Ruiz', after: ' spoke.', sure: true }],
      },
    } as const,
    '2 matches. At 1 place others fit too, and the card asks.',
  ],
])('the preview says %j', (page, text) => {
  const { container } = render(
    <MatchPreviewPanel page={page as Parameters<typeof MatchPreviewPanel>[0]['page']} />,
  );
  expect(screen.getByRole('status').textContent).toBe(text);
  expect(container.querySelectorAll('mark')).toHaveLength(
    'preview' in page ? page.preview.excerpts.length : 0,
  );
});

import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ExportPanel, formatNames } from '../../../components/library/exchange/ExportPanel.tsx';
import { ImportPanel } from '../../../components/library/exchange/ImportPanel.tsx';
import type { ImportOutlook, ImportState } from '../../../components/library/exchange/model.ts';
import { quoteFormats } from '../../../core/datasets/quote-formats/index.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

test('every format that is written is offered', () => {
  const written = quoteFormats.filter(({ write }) => write).map(({ id }) => id);
  expect(Object.keys(formatNames).sort()).toEqual(written.sort());
});

test('what leaves is told; with nothing there is nothing to download', () => {
  const does = { onFormat: vi.fn<() => void>(), onDownload: vi.fn<() => void>() };
  const common = { comesBack: true, isChosen: false, format: 'json' as const, ...does };
  const view = render(<ExportPanel {...common} count={0} beside={0} />);
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Download' });
  expect(button.disabled).toBe(true);
  view.rerender(<ExportPanel {...common} count={0} beside={2} />);
  expect(button.disabled).toBe(false);
  view.rerender(<ExportPanel {...common} count={1_200} beside={0} isChosen />);
  expect(screen.getByRole('status').textContent).toBe('The 1,200 quotes that you chose');
  expect(screen.getByRole('link', { name: 'Take all instead' }).getAttribute('href')).toBe(
    '#exchange',
  );
  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'ris' } });
  fireEvent.click(button);
  expect(does.onFormat).toHaveBeenCalledWith('ris');
  expect(does.onDownload).toHaveBeenCalledOnce();
});

const none = { fresh: 0, changed: 0, same: 0 };
const empty: ImportOutlook = {
  quotes: none,
  entries: none,
  merges: none,
  statements: none,
  problems: [],
  sample: [],
};

function show(state: ImportState) {
  const does = {
    onFiles: vi.fn<(files: readonly File[]) => void>(),
    onTakeTheirs: vi.fn<(take: boolean) => void>(),
    onStart: vi.fn<() => void>(),
    onDiscard: vi.fn<() => void>(),
    onStop: vi.fn<() => void>(),
    onUndo: vi.fn<() => void>(),
  };
  const { container } = render(<ImportPanel state={state} {...does} />);
  return { does, container, text: () => container.textContent ?? '' };
}

const startButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Import' });

test('dropped files are read', () => {
  const { does, container } = show({ is: 'waiting' });
  const file = new File(['x'], 'x.json');
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { files: [file] } });
  fireEvent(container.querySelector('.drop')!, drop);
  expect(drop.defaultPrevented).toBe(true);
  expect(does.onFiles).toHaveBeenCalledWith([file]);
});

test('a file that is not readable: its fault in the interface’s words, and nothing to write', () => {
  const problems = [
    { file: 'x.json', line: 7, message: 'this is not JSON', fault: 'broken' as const },
  ];
  const { text } = show({ is: 'shown', takeTheirs: false, outlook: { ...empty, problems } });
  expect(text()).toContain('This file is no whole JSON. It may have been cut short. Line 7:');
  expect(text()).not.toContain('this is not JSON');
  expect(startButton().disabled).toBe(true);
});

test('bad rows are told with their line, the rest may come', () => {
  const problems = Array.from({ length: 80 }, (_, i) => ({
    file: 'x',
    line: i + 2,
    message: 'id: empty',
  }));
  const quotes = { ...none, fresh: 1 };
  const sample = [makeQuote()];
  const { text, does } = show({
    is: 'shown',
    takeTheirs: false,
    outlook: { ...empty, quotes, problems, sample },
  });
  expect(text()).toContain('80 problems');
  expect(text()).toContain('Line 2: id: empty');
  expect(text()).toContain('and 30 more');
  expect(text()).toContain('The harbour stays open.');
  fireEvent.click(startButton());
  expect(does.onStart).toHaveBeenCalledOnce();
});

test('where all that comes is here and different, one must want the file’s', () => {
  const outlook = { ...empty, quotes: { ...none, changed: 2 } };
  const { does } = show({ is: 'shown', takeTheirs: false, outlook });
  expect(startButton().disabled).toBe(true);
  fireEvent.click(screen.getByLabelText('Take from the file'));
  expect(does.onTakeTheirs).toHaveBeenCalledWith(true);
  cleanup();
  show({ is: 'shown', takeTheirs: true, outlook });
  expect(startButton().disabled).toBe(false);
});

test.each<[ImportState, string, string | undefined]>([
  [{ is: 'reading', file: 'x.json' }, 'Reading x.json…', 'Stop'],
  [{ is: 'writing', undoing: false, written: 500, all: 1_200 }, '500 of 1,200 written', 'Stop'],
  [{ is: 'writing', undoing: true, written: 5, all: 9 }, '5 of 9 written', undefined],
  [
    { is: 'done', written: 500, stopped: true },
    '500 rows were written. Stopped before the end.',
    'Undo this import',
  ],
  [
    { is: 'done', written: 0, stopped: false, failure: 'disk full' },
    'The rest could not be written. disk full',
    undefined,
  ],
  [{ is: 'undone' }, 'The import was undone.', undefined],
])('%j', (state, says, offers) => {
  const { text } = show(state);
  expect(text()).toContain(says);
  expect(screen.queryAllByRole('button').map((button) => button.textContent)).toEqual(
    offers ? [offers] : [],
  );
});

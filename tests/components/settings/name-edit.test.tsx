import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { NameEdit } from '../../../components/settings/NameEdit.tsx';

test('a name is changed by keys alone; Escape leaves it as it is', () => {
  const onName = vi.fn<(name: string) => void>();
  render(<NameEdit button="Rename" label="Name" name="Phone" onName={onName} />);
  const open = () => {
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    return screen.getByLabelText('Name');
  };
  const typed = open();
  expect(document.activeElement).toBe(typed);
  fireEvent.input(typed, { target: { value: 'Tablet' } });
  fireEvent.keyDown(typed, { key: 'Escape' });
  expect(document.activeElement?.textContent).toBe('Rename');
  fireEvent.input(open(), { target: { value: ' Laptop ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onName.mock.calls).toEqual([['Laptop']]);
  expect(document.activeElement?.textContent).toBe('Rename');
});

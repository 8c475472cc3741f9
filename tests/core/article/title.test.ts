import { expect, test } from 'vitest';
import { cutOutlet } from '../../../core/article/title.ts';

test.each([
  ['Rain in Lima | The Courier', 'The Courier', undefined, 'Rain in Lima'],
  ['Rain in Lima - THE COURIER', 'The Courier', undefined, 'Rain in Lima'],
  ['Rain in Lima · Courier.example', undefined, 'www.courier.example', 'Rain in Lima'],
  ['Rain in Lima — La Courier', undefined, 'lacourier.example', 'Rain in Lima'],
  ['The Courier: Rain in Lima', 'The Courier', undefined, 'The Courier: Rain in Lima'],
  ['The Courier » Rain in Lima', 'The Courier', undefined, 'Rain in Lima'],
  ['Rain in Lima | World | The Courier', 'The Courier', undefined, 'Rain in Lima | World'],
  ['Rain in Lima | The Courier | 23.05.2011', 'The Courier', undefined, 'Rain in Lima'],
  ['Rain – and storm – in Lima', 'The Courier', 'courier.example', 'Rain – and storm – in Lima'],
  ['Lima-Cusco in the rain', 'Cusco in the rain', undefined, 'Lima-Cusco in the rain'],
  ['The Courier', 'The Courier', 'courier.example', 'The Courier'],
  ['Rain in Lima | ', '', undefined, 'Rain in Lima |'],
])('%s of %s at %s is %s', (title, outlet, host, expected) => {
  expect(cutOutlet(title, outlet, host)).toBe(expected);
});

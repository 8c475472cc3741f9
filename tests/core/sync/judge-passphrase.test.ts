import { expect, test } from 'vitest';
import { judgePassphrase } from '../../../core/sync/judge-passphrase.ts';

test.each([
  ['password12', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['one one one one one', 'weak'],
  ['Ostrich7!Lamp', 'fair'],
  ['correct horse battery staple', 'fair'],
  ['correct horse battery staple lamp', 'strong'],
  ['лошадь зонтик берег скрипка ветер', 'strong'],
  ['k7#Qz!m2Vx@9Lp$wR', 'strong'],
])('%s is %s', (passphrase, judged) => {
  expect(judgePassphrase(passphrase)).toBe(judged);
});

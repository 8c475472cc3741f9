import { expect, test } from 'vitest';
import { splitEntryKey } from '../../../../core/model/entry.ts';
import { readQuotes } from '../../../fixtures/quotes.ts';

/** Whom the speakers of direct quotes resolve to, in order; "–" for nobody known. */
function peopleIn(language: string, text: string): string {
  return readQuotes(text, { language })
    .filter((quote) => quote.kind === 'direct')
    .map(({ speaker }) => (speaker?.entry ? splitEntryKey(speaker.entry).id : '–'))
    .join(' ');
}

test.each([
  // Names in any case.
  ['ru', 'По словам Сергея Лаврова, «дата уже назначена».', 'lavrov'],
  ['ru', '«Дата назначена», — цитирует ТАСС Сергея Лаврова.', 'lavrov'],
  ['ru', '«Дата назначена», — сказал глава МИД России Сергей Лавров.', 'lavrov'],
  ['ru', '«Дата назначена», — сказал бывший посол в Турции Сергей Лавров.', 'lavrov'],
  ['ru', '«Дата назначена», — сказал советник Владимир Зеленский.', 'zelensky'],
  ['uk', 'За словами Володимира Зеленського, «дату вже призначено».', 'zelensky'],
  // He, his, and what the article calls him.
  ['ru', '«Да», — сказал Лавров. «Дата назначена», — добавил он.', 'lavrov lavrov'],
  ['ru', '«Да», — сказал Лавров. По его словам, «дата назначена».', 'lavrov lavrov'],
  [
    'ru',
    'Министр иностранных дел Сергей Лавров прилетел. «Дата назначена», — сказал министр.',
    'lavrov',
  ],
  [
    'ru',
    'Президент России Владимир Путин прилетел. «Дата назначена», — сказал российский лидер.',
    'putin',
  ],
  ['uk', 'Президент Володимир Зеленський прибув. На думку президента, «час настав».', 'zelensky'],
  [
    'ru',
    'Накануне Лавров встретился со Стивом Уиткоффом. «Дата назначена», — сказал он.',
    'lavrov',
  ],
  // A woman's verb beside a man's name: she is somebody else.
  ['ru', '«Да», — сказал Лавров. «Дата назначена», — добавила она.', 'lavrov –'],
  // Not of the country that the article gives him, and not he himself.
  [
    'ru',
    'Министр иностранных дел России Лавров прилетел. «Дата назначена», — сказал польский министр.',
    '–',
  ],
  ['ru', 'Адвокат Дональда Трампа заявил: «Дата назначена».', '–'],
  ['ru', '«Дата назначена», — заявили сторонники Трампа.', '–'],
])('%s: %s', (language, text, people) => {
  expect(peopleIn(language, text)).toBe(people);
});

test('reported speech of somebody known is told', () => {
  const text = 'Лавров заявил, что дата встречи уже назначена. Погода не помешает.';
  const [reported] = readQuotes(text, { language: 'ru' });
  expect(reported).toMatchObject({ kind: 'reported', cue: 'заявил' });
  expect(text.slice(reported?.start, reported?.end)).toBe('дата встречи уже назначена');
});

test.each([
  // What is said has a subject of its own; what nobody says has none.
  'Газета передала, что Лавров встретится завтра с послом.',
  'Ранее сообщалось, что Лавров встретится завтра с послом.',
  'Штаб Дональда Трампа предупредил, что встреча завтра не состоится.',
])('nobody known says: %s', (text) => {
  expect(readQuotes(text, { language: 'ru' })).toEqual([]);
});

import { parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import {
  isOffered,
  isOfDevice,
  isSynced,
  parseReadingSettings,
  readingSettings,
  settingsAtFirst,
  type ReadingSettings,
} from '../../../core/settings/reading-settings.ts';
import { readFiles } from '../../../scripts/check/project-files.ts';

/** Each setting: a value that may be chosen, and some that another version or a damaged store may hold. */
const rows: { [Id in keyof ReadingSettings]: [good: ReadingSettings[Id], ...bad: unknown[]] } = {
  opensBy: ['click', 'gaze', true],
  heldKey: ['Shift', 'Meta', ''],
  hoverDelay: [0, -1, 1_501, Number.NaN, '160'],
  personMarks: [false, 'no', 0],
  termMarks: [false, null],
  ownMarks: [false, undefined],
  quoteMarks: [false, 1],
  underline: ['wash', 'wavy'],
  marksHidden: [true, 'true'],
  language: ['uk', 'de'],
  textSize: [150, 10, 900],
  motion: ['never', 'always'],
};

const all = () => true;

describe.each(Object.entries(rows))('%s', (id, [good, ...bad]) => {
  test('is as it was chosen, and never what is no choice', () => {
    expect(parseReadingSettings({ [id]: good }, all)).toEqual({ [id]: good });
    for (const value of bad) expect(parseReadingSettings({ [id]: value }, all)).toEqual({});
  });

  test('is at first as its own row allows', () => {
    const first = settingsAtFirst[id as keyof ReadingSettings];
    expect(parseReadingSettings({ [id]: first }, all)).toEqual({ [id]: first });
  });
});

test('the table and this list name the same settings', () => {
  expect(readingSettings.map(({ id }) => id)).toEqual(Object.keys(rows));
});

test.each([undefined, null, 'all', 7, [], { strange: 1 }])('%j is no choice at all', (stored) => {
  expect(parseReadingSettings(stored, all)).toEqual({});
});

test('a setting is of this device, or goes along to the others', () => {
  const chosen = { textSize: 120, hoverDelay: 300 };
  expect(parseReadingSettings(chosen, isOfDevice)).toEqual({ textSize: 120 });
  expect(parseReadingSettings(chosen, isSynced)).toEqual({ hoverDelay: 300 });
});

test.each([
  ['hover', ['opensBy', 'hoverDelay']],
  ['key', ['opensBy', 'heldKey', 'hoverDelay']],
  ['click', ['opensBy']],
] as const)('where cards open by %s, %j are offered', (opensBy, offered) => {
  const settings = { ...settingsAtFirst, opensBy };
  const cards = readingSettings.filter((row) => row.group === 'cards');
  expect(cards.filter((row) => isOffered(row, settings)).map(({ id }) => id)).toEqual(offered);
});

test('what a setting waits for is another one, and a value that this one may have', () => {
  for (const { onlyWith } of readingSettings)
    for (const value of onlyWith?.values ?? []) {
      const other = { [onlyWith!.setting]: value };
      expect(parseReadingSettings(other, all)).toEqual(other);
    }
});

test('every option has a text', () => {
  const keys = new Set(
    parseMessagesText(readFiles('locales/en.yml').get('locales/en.yml')!, 'YAML').map(({ key }) =>
      key.join('.'),
    ),
  );
  const options = readingSettings.flatMap(({ control }) =>
    control.type === 'choice' ? control.options : [],
  );
  expect(options.filter((one) => !keys.has(`settings.option.${one}`))).toEqual([]);
});

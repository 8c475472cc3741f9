import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import { formatDate } from '../../../components/shared/DateText.tsx';
import { uiLanguage } from '../../../components/shared/formats.ts';
import { countPhrase } from '../../../components/shared/plural.ts';

afterEach(() => (globalThis.sourceContextFace = undefined));

test('texts are the browser’s until another language is chosen', () => {
  expect([i18n.t('card.back'), uiLanguage()]).toEqual(['Back', 'en']);
  const messages = { card_back: 'Назад', card_close: 'Закрыть $1' };
  globalThis.sourceContextFace = { words: { language: 'ru', messages } };
  expect([i18n.t('card.back'), uiLanguage()]).toEqual(['Назад', 'ru']);
  expect(i18n.t('card.close', ['$2'])).toBe('Закрыть $2');
  // What a language lacks stands in the browser's.
  expect(i18n.t('card.panel')).toBe('Show in the side panel');
});

test.each([
  ['uk', 'en-GB', 'uk', '9 жовтня 2025\u00a0р.'],
  ['uk', 'uk-UA', 'uk-UA', '9 жовтня 2025\u00a0р.'],
  // Rusyn is no Russian.
  ['ru', 'rue', 'ru', '9 октября 2025\u00a0г.'],
  ['en', 'en-GB', 'en-GB', '9 October 2025'],
  ['en', 'de', 'en', 'October 9, 2025'],
])('with texts in %s in a browser in %s, dates are in %s', (ofTexts, ofBrowser, language, date) => {
  Object.assign(fakeBrowser.i18n, { getMessage: () => ofTexts, getUILanguage: () => ofBrowser });
  expect(uiLanguage()).toBe(language);
  expect(formatDate('2025-10-09')).toBe(date);
});

test.each([
  [1, '1 высказывание'],
  [3, '3 высказывания'],
  [11, '11 высказываний'],
  [21, '21 высказывание'],
])('%i is counted as the chosen language counts', (count, words) => {
  const messages = {
    settings_statements_one: '$1 высказывание',
    settings_statements_few: '$1 высказывания',
    settings_statements_many: '$1 высказываний',
    settings_statements_other: '$1 высказывания',
  };
  globalThis.sourceContextFace = { words: { language: 'ru', messages } };
  expect(countPhrase('settings.statements', count)).toBe(words);
});

import { expect, test } from 'vitest';
import { toCyrillic, toLatin } from '../../../core/entries/transliterate.ts';

test.each([
  ['Сергей Щербаков', 'ru', 'Sergey Shcherbakov'],
  ['Юрий Ушаков', 'ru', 'Yury Ushakov'],
  ['Сергій Кислиця', 'uk', 'Serhii Kyslytsia'],
  ['Андрій Єрмак', 'uk', 'Andrii Yermak'],
  ['ООН', 'ru', 'OON'],
] as const)('%s', (name, language, latin) => {
  expect(toLatin(name, language)).toBe(latin);
});

test.each([
  ['Aleksey Zaytsev', 'ru', 'Алексей Зайцев'],
  ['Volodymyr Zelenskyy', 'uk', 'Володимир Зеленський'],
  ['Andriy Yermak', 'uk', 'Андрій Єрмак'],
  ['Emmanuel Macron', 'ru', 'Эммануел Макрон'],
  ['1st Ñandú!', 'ru', '1ст Нанду!'],
] as const)('%s', (name, language, cyrillic) => {
  expect(toCyrillic(name, language)).toBe(cyrillic);
});

import { describe, expect, test } from 'vitest';
import { findQuoted, withoutMarks } from '../../../core/quotes/marks.ts';

function quotedIn(text: string): string[] {
  return findQuoted(text).map(
    ({ start, end, open }) => text.slice(start, end) + (open ? ' …' : ''),
  );
}

describe('every pair of marks in use', () => {
  test.each([
    ['She said “rain”.', ['“rain”']],
    ['She said "rain".', ['"rain"']],
    ['She said “rain".', ['“rain"']],
    ['She said "rain”.', ['"rain”']],
    ['She said ‘rain’.', ['‘rain’']],
    ["She said 'rain'.", ["'rain'"]],
    ['Она сказала «дождь».', ['«дождь»']],
    ['Elle a dit « pluie ».', ['« pluie »']],
    ['Sie sagte „Regen“.', ['„Regen“']],
    ['Powiedziała „deszcz”.', ['„deszcz”']],
    ['Sie sagte ‚Regen‘.', ['‚Regen‘']],
    ['Sie sagte »Regen«.', ['»Regen«']],
    ['Sie sagte ‹Regen›.', ['‹Regen›']],
    ['Hun sa ”regn”.', ['”regn”']],
    ['Both “rain” and “snow”.', ['“rain”', '“snow”']],
    ['Она сказала “дождь“ вчера.', ['“дождь“']],
    ['«Читали «Зарю» утром», — сказал он.', ['«Читали «Зарю» утром»']],
  ])('%s', (text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });
});

describe('glued marks', () => {
  test.each([
    ['She left, Ruiz said."We saw it," he added.', ['"We saw it,"']],
    ['"We saw it,"he added."All of it."', ['"We saw it,"', '"All of it."']],
    ['She left, Ruiz said.“We saw it,” he added.', ['“We saw it,”']],
    ['The harbour—“our harbour”—is shut.', ['“our harbour”']],
    ['The plan ("the harbour plan") failed.', ['"the harbour plan"']],
  ])('%s', (text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });
});

describe('one quote inside another counts as the outer', () => {
  test.each([
    ['“She said ‘rain’ twice,” he noted.', ['“She said ‘rain’ twice,”']],
    ['"The \'Friends of the Harbour\' came," he said.', ['"The \'Friends of the Harbour\' came,"']],
    ['“He shouted “rain” at me,” she said.', ['“He shouted “rain” at me,”']],
    ['"He wrote “rain” on it," she said.', ['"He wrote “rain” on it,"']],
    ['«Он сказал „дождь“ дважды».', ['«Он сказал „дождь“ дважды»']],
    ['"They say \'rain,\' " he told us.', ['"They say \'rain,\' "']],
    ['“You called them ‘miracles,’” she said.', ['“You called them ‘miracles,’”']],
  ])('%s', (text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });
});

describe('apostrophes, feet and inches open and close nothing', () => {
  test.each([
    ['The workers’ rights and the bosses’ too.', []],
    ["The workers' rights and the bosses' too.", []],
    ["It isn't, and they're not.", []],
    ['Rock ’n’ roll of the ’90s.', []],
    ["The class of '98 met.", []],
    ['He is 6\'3" tall and weighs much.', []],
    ['The ‘harbour people’ and the workers’ rights.', ['‘harbour people’']],
    ['‘The workers’ rights are safe,’ she said.', ['‘The workers’ rights are safe,’']],
    ['“He is 6\'3" tall,” she said.', ['“He is 6\'3" tall,”']],
  ])('%s', (text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });
});

describe('a missing mark', () => {
  test.each([
    ['“We go on. And on.', ['“We go on. And on. …']],
    ['She said: "We go on. ', ['"We go on. …']],
    ['She said “we go on and “on”.', ['“on”']],
    ['We go on,” she said.', []],
    ['““””', []],
    ['"" “ ” \'\' «»', []],
    ['"…" and "!"', []],
    ['', []],
  ])('%s', (text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });
});

describe('words without the marks around them', () => {
  test.each([
    ['“momentum”', 'momentum'],
    ['  «импульс»\n', 'импульс'],
    ['« pluie »', 'pluie'],
    ['“One,” she said, “two.”', '“One,” she said, “two.”'],
    ['He said “momentum”', 'He said “momentum”'],
    ['“It goes on', '“It goes on'],
    ['No marks', 'No marks'],
  ])('%j', (text, words) => {
    expect(withoutMarks(text)).toBe(words);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnothersForm, isNotHerForm, stemCyrillic } from '../../../core/detection/case-forms.ts';
import { anyText } from '../../fixtures/any-text.ts';

describe('the forms of one name have one stem:', () => {
  test.each([
    ['лавров лаврова лаврову лавровым лаврове лавровой лаврової'],
    ['путин путина путину путиным путине'],
    [
      'зеленский зеленского зеленскому зеленским зеленском зеленський зеленського зеленському зеленським',
    ],
    ['зеленская зеленской зеленскую зеленська зеленської зеленській зеленською'],
    ['троцкий троцкого троцкому троцким троцком'],
    ['толстой толстого толстому толстым толстом'],
    ['трамп трампа трампу трампом трампе трампові'],
    ['рудченко рудченка рудченку рудченкові рудченком'],
    ['сергей сергея сергею сергеем сергее'],
    ['сергій сергія сергію сергієм сергієві сергії'],
    ['андрей андрея андрею андреем андрее'],
    ['николай николая николаю николаем николае'],
    ['дмитрий дмитрия дмитрию дмитрием дмитрии'],
    ['георгий георгия георгию георгием георгии'],
    ['мария марии марию марией'],
    ['марія марії марію марією маріє'],
    ['наталья натальи наталье наталью натальей'],
    ['максим максима максиму максимом максиме'],
    ['артем артема артему артемом артеме'],
    ['игорь игоря игорю игорем игоре'],
    ['ігор ігоря ігорю ігорем ігореві'],
    ['павел павла павлу павлом павле павло павлові'],
    ['лев льва льву львом льве'],
    ['федір федора федору федором'],
    ['кравец кравца кравцу кравцом'],
    ['кравець кравця кравцю кравцем кравцеві'],
    ['скрипаль скрипаля скрипалю скрипалем скрипале'],
    ['обама обамы обаме обаму обамой'],
    ['зоя зои зое зою зоей'],
    ['цой цоя цою цоем цое'],
    ['київ києва києву києвом києві'],
    ['харків харкова харкову харковом харкові'],
    ['володимир володимира володимиру володимиром володимире'],
    ['дмитро дмитра дмитру дмитром дмитре'],
    ['микола миколи миколі миколу миколою миколо'],
  ])('%s', (forms) => {
    const stems = forms.split(' ').map(stemCyrillic);
    expect(new Set(stems), stems.join(' ')).toHaveLength(1);
  });

  test.each([
    ['виктор', 'виктория'],
    ['лавров', 'лавренко'],
    ['иванов', 'иваненко'],
    ['петров', 'петренко'],
    // Three letters stay: a shorter stem would meet everybody's.
    ['ян', 'яна'],
  ])('%s and %s have two', (a, b) => {
    expect(stemCyrillic(a)).not.toBe(stemCyrillic(b));
  });

  test.each(['lavrova', 'putin', ''])('%j is left as it is', (word) => {
    expect(stemCyrillic(word)).toBe(word);
  });

  test('no text stops it, and a stem is no longer than its word by more than a changed vowel', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        expect(stemCyrillic(word).length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});

describe('a form that the bearer does not have:', () => {
  test.each([
    ['зеленская', 'зеленский', true],
    ['зеленской', 'зеленский', true],
    ['зеленська', 'зеленський', true],
    ['зеленского', 'зеленский', false],
    ['зеленского', 'зеленская', true],
    ['зеленской', 'зеленская', false],
    ['лавровой', 'лавров', true],
    // His genitive as well as her name.
    ['лаврова', 'лавров', false],
    ['лавровым', 'лаврова', true],
    ['лавровой', 'лаврова', false],
    ['lavrova', 'lavrov', true],
    ['lavrov', 'lavrova', true],
    ['zelenskaya', 'zelensky', true],
    ['zelenskaya', 'зеленский', true],
    ['скрипали', 'скрипаль', true],
    ['скрипалей', 'скрипаль', true],
    ['клинтоны', 'клинтон', true],
    ['клинтона', 'клинтон', false],
    ['сергеем', 'сергей', false],
    ['сергей', 'сергей', false],
    ['любови', 'любовь', false],
    ['ириной', 'ирина', false],
  ])('%s for %s: %s', (onPage, inData, expected) => {
    expect(isAnothersForm(onPage, inData)).toBe(expected);
  });

  test.each([
    ['клинтон', 'хиллари', true],
    ['клинтон', 'билл', false],
    ['скрипаль', 'юлия', true],
    ['скрипаль', 'сергей', false],
    ['трамп', 'мелания', true],
    ['байден', 'илья', false],
    ['лавров', 'мария', false],
    ['обама', 'мария', false],
    ['клинтон', undefined, false],
  ])('%s of %s stays as it is in all cases: %s', (surname, given, expected) => {
    expect(isNotHerForm(surname, given)).toBe(expected);
  });
});

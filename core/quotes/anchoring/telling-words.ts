/**
 * Words whose change turns a quote around. A language is a row; rows are asked all at once, because a
 * quote may hold words of another language. Expressions are for one whole word in lower case.
 */
export interface TellingWords {
  /** BCP 47 primary subtag. */
  language: string;
  negations: RegExp;
  /** What before a word turns it into its opposite: possible, impossible. */
  opposites: readonly string[];
  /** Numbers written as words, all forms. */
  numbers: RegExp;
  /** Words that often begin a sentence, where a capital makes no name. */
  openers: ReadonlySet<string>;
}

function words(lines: string): ReadonlySet<string> {
  return new Set(lines.split(/\s+/).filter(Boolean));
}

const english: TellingWords = {
  language: 'en',
  negations:
    /^(?:not|no|non|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|rarely|seldom|unlikely|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|.*n't)$/,
  opposites: ['un', 'in', 'im', 'ir', 'il', 'dis', 'non'],
  numbers:
    /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twent(?:y|ies)|(?:thir|for|fif|six|seven|eigh|nine)t(?:y|ies)|(?:hundred|thousand|million|billion|trillion|dozen)s?|half|halves|thirds?|quarters?|double[ds]?|triple[ds]?|once|twice|first|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth|percent)$/,
  openers: words(`
    the a an this that these those there here it its he she they we you i his her their our your my
    and but or so yet for if when while where why how what who which as at by in on of to from with
    after before since until because although though however also still now then today yesterday
    tomorrow some many most all any each every both few more less such only even just not no never
    one is are was were be do does did has have had will would can could should may might must let
    please yes well oh i'm i've i'll we're we've we'll it's that's there's he's she's they're don't`),
};

const russian: TellingWords = {
  language: 'ru',
  negations:
    /^(?:не|ни|нет|нету|без|безо|нельзя|никогда|никто|никого|никому|никем|ничто|ничего|ничему|ничем|нигде|никуда|ниоткуда|никак|никак(?:ой|ая|ое|ие|их|им|ими|ую|ого|ому)|ничу?ть|отнюдь|вряд|едва|невозможно|отказ(?:ался|алась|ались|ывается|ываются)|отриц(?:ает|ают|ал|ала|али))$/,
  opposites: ['не', 'без', 'бес', 'анти'],
  numbers:
    /^(?:н[оу]л[ья]?|ноль|од(?:ин|на|но|ну|ного|ному|ним|ной|них)|дв(?:а|е|ух|ум|умя|ое|оих)|тр(?:и|ех|ёх|ем|ём|емя|ое|оих)|четыр(?:е|ех|ёх|ем|ём|ьмя)|(?:пят|шест|сем|девят|десят)(?:ь|и|ью)|вос(?:емь|ьми|емью)|.{2,9}надцат(?:ь|и|ью)|(?:два|три)дцат(?:ь|и|ью)|сорока?|(?:пять|шесть|семь|восемь)десят|девяност[оа]|ст[оа]|двести|триста|четыреста|.{2,7}сот|тысяч[аиуей]{0,2}|(?:миллион|миллиард|триллион)(?:|а|у|ом|е|ы|ов|ам|ами|ах)|половин[аыуой]{1,2}|треть|трети|четверть|четверти|дюжин[аыу]?|дважды|трижды|вдвое|втрое|перв(?:ый|ая|ое|ые|ого|ой|ую|ых|ым|ом)|втор(?:ой|ая|ое|ые|ого|ую|ых|ым|ом)|трет(?:ий|ья|ье|ьи|ьего|ьей|ью|ьих)|процент(?:|а|ов|ам|ами|ах))$/,
  openers: words(`
    это этот эта эти тот та те то он она оно они мы вы я ты его ее её их наш наша наши ваш мой моя и а
    но или если когда пока где куда почему как что кто который в во на с со к ко по из от до у о об за
    под при для через после перед без так также тоже еще ещё уже теперь сейчас потом сегодня вчера
    завтра все всё весь вся всех многие некоторые каждый только даже лишь не ни нет да ну вот там тут
    здесь однако хотя поэтому потому был была были было будет есть надо нужно можно нельзя`),
};

const ukrainian: TellingWords = {
  language: 'uk',
  negations:
    /^(?:не|ні|ані|нема|немає|без|ніколи|ніхто|нікого|нікому|ніким|ніщо|нічого|нічому|нічим|ніде|нікуди|нізвідки|ніяк|ніяк(?:ий|а|е|і|их|им|ими|у|ого|ому|ої)|жод(?:ен|на|не|ні|них|ним|ного|ному|ної|ну)|навряд|ледве|неможливо|відмов(?:ився|илася|илися|ляється|ляються)|запереч(?:ує|ують|ив|ила|или))$/,
  opposites: ['не', 'без', 'анти'],
  numbers:
    /^(?:нуль|нуля|од(?:ин|на|не|ну|ного|ному|ним|нієї|ній|них)|дв(?:а|і|ох|ом|ома|оє)|тр(?:и|ьох|ьом|ьома|оє)|чотир(?:и|ьох|ьом|ма)|п'ят(?:ь|и|ьох|ьма)|ш(?:ість|ести|істьох)|с(?:ім|еми|імох)|в(?:ісім|осьми|ісьмох)|дев'ят(?:ь|и)|десят(?:ь|и|ьох)|.{2,9}надцят(?:ь|и)|(?:два|три)дцят(?:ь|и)|сорока?|(?:п'ят|шіст|сім|вісім)десят|дев'яност[оа]|ст[оа]|двісті|триста|чотириста|.{2,7}сот|тисяч[аіуею]{0,2}|(?:мільйон|мільярд|трильйон)(?:|а|у|ом|і|и|ів|ам|ами|ах)|половин[аиуою]{1,2}|третин[аиу]|чверть|чверті|двічі|тричі|вдвічі|втричі|перш(?:ий|а|е|і|ого|ої|у|их|им|ому)|друг(?:ий|а|е|і|ого|ої|у|их|им|ому)|трет(?:ій|я|є|і|ього|ьої|ю|іх)|відсот(?:ок|ка|ки|ків|кам|ками))$/,
  openers: words(`
    це цей ця ці той та те ті то він вона воно вони ми ви я ти його її їх наш наша наші ваш мій моя і й
    а але або чи якщо коли поки де куди чому як що хто який в у на з із зі до по від про за під при для
    через після перед без так також теж ще вже тепер зараз потім сьогодні вчора завтра всі усі все усе
    весь уся багато деякі кожен тільки лише навіть не ні нема так ну ось там тут однак проте хоча тому
    був була були було буде є треба потрібно можна`),
};

export const tellingWords: readonly TellingWords[] = [english, russian, ukrainian];

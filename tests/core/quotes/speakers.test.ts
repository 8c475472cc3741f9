import { describe, expect, test } from 'vitest';
import { tellQuotes } from '../../fixtures/quotes.ts';

type Rows = [text: string, told: string[]][];

function holds(rows: Rows): void {
  test.each(rows)('%s', (text, told) => {
    expect(tellQuotes(text)).toEqual(told);
  });
}

describe('said after', () => {
  holds([
    ['“The harbour is shut,” Ruiz said.', ['“The harbour is shut,” = Ruiz, said-after']],
    ['“The harbour is shut”, Ruiz said.', ['“The harbour is shut” = Ruiz, said-after']],
    ['“The harbour is shut,” said Ruiz.', ['“The harbour is shut,” = Ruiz, said-after']],
    ['“Is it shut?” Ruiz asked.', ['“Is it shut?” = Ruiz, said-after']],
    ['“It is shut!” she shouted.', ['“It is shut!” = she, said-after']],
    ['"It is shut." Ruiz said.', ['"It is shut." = Ruiz, said-after']],
    [
      '“It is shut,” Mr. Ruiz, the minister, told reporters.',
      ['“It is shut,” = Mr. Ruiz, said-after'],
    ],
    ['“It is shut,” Ruiz, who runs it, has repeatedly said.', ['“It is shut,” = Ruiz, said-after']],
    ['“It is shut,” said Ann Ruiz, head of the port.', ['“It is shut,” = Ann Ruiz, said-after']],
    [
      '“It is shut,” the minister of trade said on Friday.',
      ['“It is shut,” = the minister of trade, said-after'],
    ],
    [
      '“It is shut,” a spokesman for the port told us.',
      ['“It is shut,” = a spokesman for the port, said-after'],
    ],
    [
      '“It is shut,” Ruiz, one of the heads of the port, and a sailor, said.',
      ['“It is shut,” = Ruiz, said-after'],
    ],
    ['“It is shut,” Ruiz sings.', ['“It is shut,” = Ruiz, said-after']],
    ['“It is shut,” as Ruiz put it.', ['“It is shut,” = Ruiz, said-after']],
    ['“It is shut,” the letter reads.', ['“It is shut,” = the letter, said-after']],
    [
      '“It is shut,” harbour chief Ann Ruiz said.',
      ['“It is shut,” = harbour chief Ann Ruiz, said-after'],
    ],
    [
      '"We saw it," he said."All of it," he added.',
      ['"We saw it," = he, said-after', '"All of it," = he, said-after'],
    ],
  ]);
});

describe('said before', () => {
  holds([
    ['Ruiz said: “The harbour is shut.”', ['“The harbour is shut.” = Ruiz, said-before']],
    ['Ruiz said, “The harbour is shut.”', ['“The harbour is shut.” = Ruiz, said-before']],
    ['Ruiz said that “the harbour is shut.”', ['“the harbour is shut.” = Ruiz, said-before']],
    ['In a statement, Ruiz told the press: “It is shut.”', ['“It is shut.” = Ruiz, said-before']],
    ['In a statement Ruiz said: “It is shut.”', ['“It is shut.” = Ruiz, said-before']],
    ['Ruiz, the minister of trade, said: “It is shut.”', ['“It is shut.” = Ruiz, said-before']],
    [
      'In Lima, after the vote, Gov. Ann Ruiz (R-LM), said, “It is shut.”',
      ['“It is shut.” = Gov. Ann Ruiz, said-before'],
    ],
    [
      'A letter obtained by The Courier warns that “it is shut.”',
      ['“it is shut.” = A letter obtained, said-before'],
    ],
    ['Continued Ruiz: “It is shut.”', ['“It is shut.” = Ruiz, said-before']],
    [
      'The headline reads: “Harbour shut by wind.”',
      ['“Harbour shut by wind.” = The headline, said-before'],
    ],
    [
      'The boats left at 5 p.m. He says “we will be back by dawn.”',
      ['“we will be back by dawn.” = He, said-before'],
    ],
    [
      'After Braun criticized the plan, Ruiz shot back, “It is shut.”',
      ['“It is shut.” = Ruiz, announced'],
    ],
    ['She turned to the crowd again: “It is shut.”', ['“It is shut.” = She, announced']],
  ]);
});

describe('said in the same clause or sentence', () => {
  holds([
    ['Ruiz said it was “completely wrong” to wait.', ['“completely wrong” = Ruiz, said-in-clause']],
    ['Ruiz has also called the plan “a sad joke.”', ['“a sad joke.” = Ruiz, said-in-clause']],
    [
      'Ruiz walked out, saying the plan was “a sad joke.”',
      ['“a sad joke.” = Ruiz, said-in-clause'],
    ],
    ['Ruiz went on to call the plan “a sad joke.”', ['“a sad joke.” = Ruiz, said-in-sentence']],
    [
      'The storm passed, and Ruiz has left, saying it was “a sad joke.”',
      ['“a sad joke.” = Ruiz, said-in-clause'],
    ],
    [
      'The clip has footage of Ann Ruiz asking the crowd if it “wants the harbour shut.”',
      ['“wants the harbour shut.” = Ann Ruiz, said-in-clause'],
    ],
    ['Ruiz says she calls the plan “a sad joke” abroad.', ['“a sad joke” = Ruiz, said-in-clause']],
    [
      'However, Ruiz insisted, the crews will “go on working” there, stressing that they had “a real hope.”',
      ['“go on working” = Ruiz, said-in-sentence', '“a real hope.” = Ruiz, said-in-clause'],
    ],
    [
      'After saying the harbour was “shut for good,” she left.',
      ['“shut for good,” = she, said-after'],
    ],
    [
      'Ruiz also repeated that during these talks the port expressed readiness for rules “which must be fair to crews.”',
      ['“which must be fair to crews.” = Ruiz, said-in-sentence'],
    ],
    [
      'LIMA, May 5 (CW) — Ruiz released a letter on Monday, offering “a deep apology for it.”',
      ['“a deep apology for it.” = Ruiz, said-before'],
    ],
    [
      'The crews heard his warning that the port would go to “the back of the line” if it rained.',
      ['“the back of the line” = his, said-in-sentence'],
    ],
    [
      'Whoever “pays a handful of coins” is let off, Ruiz said.',
      ['“pays a handful of coins” = Ruiz, said-around'],
    ],
  ]);
});

describe('a number is one word, whatever divides its digits', () => {
  holds([
    ['Ruiz wrote to her 20,000 friends, “It is shut.”', ['“It is shut.” = Ruiz, said-before']],
  ]);
});

describe('said between, in chains and over paragraphs', () => {
  holds([
    [
      '“It is shut,” Ruiz said, “and will stay so.”',
      ['“It is shut,” = Ruiz, said-after', '“and will stay so.” = Ruiz, said-between'],
    ],
    [
      '“It is shut,” said Ruiz. “It will stay so.”',
      ['“It is shut,” = Ruiz, said-after', '“It will stay so.” = Ruiz, chain'],
    ],
    [
      '“It is shut,” she said. “It will stay so.”',
      ['“It is shut,” = she, said-after', '“It will stay so.” = she, chain-pronoun'],
    ],
    [
      '“It is shut,” she said. But “it may open again.”',
      ['“It is shut,” = she, said-after', '“it may open again.” = she, chain-pronoun'],
    ],
    ['Ruiz told us more. “It will stay so.”', ['“It will stay so.” = Ruiz, sentence-before']],
    [
      '“It is shut.” “It will stay so,” Ruiz said.',
      ['“It is shut.” = Ruiz, chain', '“It will stay so,” = Ruiz, said-after'],
    ],
    ['Ruiz continued:\n“It is shut.”', ['“It is shut.” = Ruiz, announced']],
    [
      'Ruiz said: “It is shut.\n“It will stay so.”',
      ['“It is shut. = Ruiz, said-before', '“It will stay so.” = Ruiz, continued'],
    ],
    [
      '“It is shut,” Ruiz said.\n“It will stay so.”',
      ['“It is shut,” = Ruiz, said-after', '“It will stay so.” = Ruiz, paragraph-before'],
    ],
    [
      'Ruiz praised the crews.\n“It will stay so.”',
      ['“It will stay so.” = Ruiz, paragraph-before'],
    ],
    ['“It is a shame.” — Ann Ruiz', ['“It is a shame.” = Ann Ruiz, signature']],
    ['“It is a shame.”― Ann Ruiz', ['“It is a shame.” = Ann Ruiz, signature']],
    [
      'According to Ruiz, the harbour is “shut for good.”',
      ['“shut for good.” = Ruiz, according-to'],
    ],
    ['“It is shut for good,” according to Ruiz.', ['“It is shut for good,” = Ruiz, according-to']],
  ]);
});

describe('nobody says', () => {
  holds([
    ['The sides agreed on a swap by the “five for five” formula.', ['“five for five”']],
    [
      'Ruiz spoke at the meeting “Lima and Quito: A New Era of Trade”, he said.',
      ['“Lima and Quito: A New Era of Trade” = he, said-after'],
    ],
    ['Ruiz said at the forum "Lima and Quito: A New Era."', ['"Lima and Quito: A New Era."']],
    ['They met in a small group of “three on three.”', ['“three on three.”']],
    ['Most prefer goods labeled “Made in Lima” today.', ['“Made in Lima”']],
    ['Asked whether the port “was lost for good,” Ruiz said no.', ['“was lost for good,”']],
    ['Ruiz was asked, “Is it shut?” He left.', ['“Is it shut?”']],
    ['The song “Rain on Me” was long.', ['“Rain on Me”']],
  ]);
});

describe('verbs that are nouns, and verbs that are none of saying', () => {
  holds([
    ['“It is shut,” the crowd’s chants said.', ['“It is shut,” = the crowd’s chants, said-after']],
    ['The long talks took “a very bad turn” there.', ['“a very bad turn”']],
    ['A swiftly called meeting was “over before it began” there.', ['“over before it began”']],
  ]);
});

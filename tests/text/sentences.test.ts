import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';
import { textOf } from '../../src/text/span.ts';

/** Sentences are written apart by " | "; the text to split is made by taking the bars out. */
function expectSplit(marked: string, joint = ' '): void {
  const sentences = marked.split(' | ');
  const text = sentences.join(joint);
  expect(splitSentences(text).map((span) => textOf(text, span))).toEqual(sentences);
}

describe('a full stop ends a sentence, but not after', () => {
  it.each([
    ['titles', 'Mr. Olsen met Mrs. Park and Gen. Ruiz. | Sen. Wu and Lt. Col. Abe came late.'],
    ['initials', 'J.K. Marsh wrote to George H. W. Dunn. | L. Ron Carter did not reply.'],
    ['countries', 'The U.S. Navy left the U.K. on Friday. | U.N. observers stayed.'],
    ['months and numbers', 'It ran from Jan. 5 to Sept. 30. | No. 7 on the list was St. Louis.'],
    ['clock times', 'Polls opened at 7 a.m. Tuesday. | They closed at 9 p.m. local time.'],
    [
      'companies',
      'Borealis Inc. Chairman Ida Holm resigned. | Holm Corp. Vice President Li stays.',
    ],
    [
      'brackets',
      'Holm Corp. (OSE: HLM) grew. | Varde Inc. (“the Firm”) and the U.S. [sic] did not.',
    ],
    ['time zones', 'It starts at 8 p.m. ET on Friday. | It ends at 9 p.m. (CET) or so.'],
    ['ranges', 'It sailed Dec. 28-Jan. 3 with guests. | They sang.'],
    ['parties in brackets', 'Sen. Ann Wu (D-Ill.) Monday said no. | Rep. Bo Li (R-Va.) said yes.'],
    ['versus', 'The case is Grant v. Oslo. | It was Norway vs. Chile.'],
    ['decimals', 'Prices rose 3.5 percent to $1,200.75. | That is 0.4 points more.'],
    ['domains', 'The firm secmail.com denied it. | So did Nordpost.No on its site.'],
    ['item numbers', '1. Open the gate. | 2. Close it again.'],
    ['Latin shortenings', 'Bring tools, e.g. Allen keys, i.e. Hex keys. | Thanks.'],
  ])('%s', (_, marked) => expectSplit(marked));
});

describe('a full stop after an abbreviation ends a sentence where the next word opens one', () => {
  it.each([
    ['country', 'She moved to the U.S. | He stayed in the U.K. | The house was sold.'],
    ['company', 'He works for Borealis Inc. | They pay well.'],
    ['time', 'It began at 6 p.m. | About forty people came.'],
    ['initial', 'Nobody spoke of plan B. | It was dead.'],
    ['bracket', 'He works for Borealis Inc. | (They pay well.) | She does not.'],
    ['bracketed name', 'He left (with a man of Holm Corp.) | They sang.'],
    ['capitals', 'HE MOVED TO THE U.S. | THE HOUSE WAS SOLD.'],
    ['quotation', 'He flew to the U.S. | "We land at noon," he said.'],
    ['and so on', 'They sold bread, milk, etc. | Shops were full.'],
    ['the answer no', 'Will you run? | No. | I have said so.'],
  ])('%s', (_, marked) => expectSplit(marked));
});

describe('quotations', () => {
  it.each([
    ['closing marks stay', '"We won." | "They lost." | The crowd left.'],
    ['typographic marks', '“We won.” | “They lost!” | He smiled.'],
    ['wire marks', "``We won.'' | ``They lost.'' | He smiled."],
    ['attribution in small letters', '"Is it over?" he asked. | "Yes!" said Ruiz.'],
    ['attribution by a name', '"Is it over?" Ida Holm asked. | "Go!" Ruiz said.'],
    ['several sentences within', '"Go now. | Take the car. | Hurry!" said Ruiz.'],
    ['brackets', 'He left (in May.) | She stayed [for now]. | (They never met.) | Rain fell.'],
    ['note numbers', 'The dam broke.[1] | Nobody was hurt.[2][3] | It was old.'],
    ['angle quotes', 'Il a dit : « Nous partons. » | Elle reste.'],
    ['spaced marks', 'He said : " We won . " | " Very well . " | Rain fell .'],
    ['a caption with its speaker', '"The sea has no memory." Ida Holm'],
    ['a caption with a dash', '"So far it is one to nil. | But the game is long." - Ida Holm'],
  ])('%s', (_, marked) => expectSplit(marked));
});

describe('dots', () => {
  it.each([
    ['left out', 'The plan [...] However good, is late. | It will fail.'],
    ['trailing off', 'I thought... | Never mind.'],
    ['a pause', 'It is ... quite good. | We like it… a lot.'],
    ['before a bracket', 'We met and ... (how do I say this?) | It was fun.'],
    ['several marks', 'What?! | No!! | Really...? | Yes.'],
  ])('%s', (_, marked) => expectSplit(marked));
});

describe('other scripts and habits', () => {
  it('splits where no spaces stand', () => {
    expectSplit('总统周一抵达。 | 他说：“谢谢！” | 会谈持续两小时？ | 是的。', '');
    expectSplit('大臣は「問題ない。」と述べた。 | 会談は終わった。', '');
  });
  it.each([
    ['Arabic', 'هل وصل الوزير؟ | نعم وصل أمس.'],
    ['Hindi', 'मंत्री आए। | वे कल जाएंगे।'],
    ['Russian', 'С. П. Орлов прибыл в 2010 г. в порт. | Он устал.'],
    ['German', 'Am 3. Oktober sprach Dr. Weber z.B. mit Frau Kern. | Sie schwieg.'],
    ['initials of other scripts', 'وقال أ. سالم ذلك. | ثم غادر.'],
    ['German eras', 'Die Stadt entstand 40 n. Chr. am Meer. | Sie verfiel.'],
    ['a dateline', 'NAIROBI, Kenya (AP) _ Two trains collided. | No one was hurt.'],
    ['speaker labels', 'WN: Who are you? | IH: A baker.'],
    ['brand names', 'The shop closed. | eMart stays open. | iRadio is new.'],
    ['a missing space', 'The train stopped. | Nobody knew why.'],
  ])('%s', (_, marked) => expectSplit(marked));

  it('splits where the space after a full stop is missing', () => {
    expectSplit('The train stopped. | Nobody knew why.', '');
  });

  it('keeps hard-wrapped lines together and the lines of a list apart', () => {
    const wrapped =
      'The harbour of the old town was closed on Monday after President\nIda Holm had seen the damage that the storm of the last night did\nto both its piers. It opens in May.';
    expect(splitSentences(wrapped)).toHaveLength(2);
    expectSplit('Group A: Peru 2, Chad 0 | Group B: Fiji 1, Laos 1 | Group C: no game', '\n');
  });
});

describe('bad input', () => {
  it.each(['', ' ', '\n\n', '.', '...', '"', '. . . . .', '[...]', '!?'])('takes %j', (text) => {
    for (const { start, end } of splitSentences(text)) expect(end).toBeGreaterThan(start);
  });

  it('cuts a text without full stops into parts that hold every word', () => {
    const text = 'word, '.repeat(5000);
    const sentences = splitSentences(text);
    expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1200);
    const kept = sentences.reduce((sum, span) => sum + textOf(text, span).split(' ').length, 0);
    expect(kept).toBe(5000);
  });

  it('does not cut through a character', () => {
    const text = `x${'😀'.repeat(3000)}`;
    for (const span of splitSentences(text))
      expect(textOf(text, span)).not.toMatch(/^[\udc00-\udfff]/u);
  });

  it('takes time in proportion to the length', () => {
    for (const part of ['. ', 'A.', '." ', '? ', '" "', 'U.S. ', '\n', '[1]', '。', "''"]) {
      splitSentences(part.repeat(50_000));
    }
  }, 20_000);

  it('looks only at the part that is asked for', () => {
    const text = 'One. Two. Three. Four.';
    expect(splitSentences(text, { start: 5, end: 16 }).map((span) => textOf(text, span))).toEqual([
      'Two.',
      'Three.',
    ]);
  });
});

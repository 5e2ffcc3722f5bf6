import { describe, expect, it } from 'vitest';
import { findForms } from '../../src/search/find-forms.ts';
import { understandQuestion } from '../../src/search/question.ts';
import { article, indexOf } from './articles.ts';

/** The forms that stand for the one term of a question, in an index of one text. */
function formsOf(asked: string, text: string, language: string): string[] {
  const index = indexOf(article('a', text, { language })).inLanguage(language);
  const question = understandQuestion(asked, language);
  const [term = question.text] = question.terms.map((one) => one.term);
  return [...findForms(term, question, index ? [index] : []).forms.keys()].sort();
}

describe('a word that the passages lack is read as', () => {
  it.each([
    ['itself where they have it', 'en', 'harbour', 'The harbour and the harbours.', ['harbor']],
    ['one with a letter less', 'en', 'Okonyo', 'Mayor Okonjo spoke.', ['okonjo']],
    ['one with two letters swapped', 'en', 'Brindwaay', 'In Brindaway it rained.', ['brindawai']],
    ['one with another first letter', 'en', 'Kaddafir', 'Then Gaddafir left.', ['gaddafir']],
    [
      'the words that a compound is made of',
      'de',
      'Hafenmeister',
      'Der Meister im Hafen.',
      ['haf', 'meist'],
    ],
    ['nothing where it is too short', 'en', 'cot', 'The cat sat.', []],
    ['nothing where it is a number', 'en', '2024', 'It was in 2023.', []],
    ['nothing where no word is near', 'en', 'helicopter', 'The harbour was closed.', []],
    ['nothing in scripts without an alphabet', 'zh', '桥', '医院', []],
    ['no compound in English', 'en', 'harbourmaster', 'The master of the harbour.', []],
  ] as const)('%s', (_, language, asked, text, forms) => {
    expect(formsOf(asked, text, language)).toEqual(forms);
  });
});

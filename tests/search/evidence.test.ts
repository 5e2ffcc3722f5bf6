import { describe, expect, it } from 'vitest';
import { type Evidence, type EvidenceOptions, findEvidence } from '../../src/search/evidence.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { understandQuestion } from '../../src/search/question.ts';
import { article, HARBOUR, indexOf, ORCHARD } from './articles.ts';

const CORPUS = [HARBOUR, ORCHARD];

function ask(
  text: string,
  indexes: readonly PassageIndex[],
  options?: EvidenceOptions,
): Evidence[] {
  return findEvidence(understandQuestion(text), indexes, options);
}

function quoteOf(evidence: Evidence | undefined): string {
  const { text = '' } = CORPUS.find(({ id }) => id === evidence?.article.id) ?? {};
  return text.slice(evidence?.span.start, evidence?.span.end);
}

describe('findEvidence puts first', () => {
  it.each([
    ['the sentence with the words', 'When was the harbour closed?', /^The harbour .* pier\.$/u],
    ['other forms of the words', 'Who is the owner of the ferry?', /Norlund Lines/u],
    ['the number that is asked for', 'How many passengers did the boats take?', /42 passengers/u],
    ['words of like meaning', 'What ruined the apple blossom?', /late frost/u],
    ['a reason', 'Why does Norlund pay for the damage?', /because its captain/u],
    ['British and American spelling', 'Who closed the harbor?', /^The harbour/u],
    ['a misspelt name where no word is spelt so', 'What did Okonyo say?', /Okonjo/u],
    ['a plain phrase', "minister's visit to the valley", /Pavel Drumm/u],
  ])('%s', (_, question, quote) => {
    const [best] = ask(question, [indexOf(...CORPUS)]);
    expect(quoteOf(best)).toMatch(quote);
  });

  it('the newer of two articles that say the same, then the lower id', () => {
    const words = 'The dam near Ostrel broke.';
    const corpus = [
      article('b', `${words} Nobody saw it.`, { published: '2024-01-01' }),
      article('c', words, { published: '2024-02-02' }),
      article('a', `${words} Nobody saw it.`, { published: '2024-01-01' }),
    ];
    const ids = ask('dam Ostrel', [indexOf(...corpus)], { limit: 10 }).map((one) => one.article.id);
    expect(ids).toContain('c');
    expect(ids.indexOf('a')).not.toBe(ids.indexOf('b'));
    expect(ask('dam Ostrel', [indexOf(...corpus)])).toEqual(
      ask('dam Ostrel', [indexOf(...corpus.toReversed())]),
    );
  });

  it('articles in the language of the question', () => {
    const german = article('hafen', 'Der Hafen von Brindaway wurde am Montag geschlossen.', {
      language: 'de',
    });
    const index = indexOf(HARBOUR, german);
    const [best] = findEvidence(
      understandQuestion('Wann wurde der Hafen Brindaway geschlossen?', 'de'),
      [index],
    );
    expect(best?.article.id).toBe('hafen');
    const [other] = findEvidence(understandQuestion('Was machte Okonjo?', 'de'), [index]);
    expect(other?.article.id).toBe('harbour');
  });
});

describe('findEvidence', () => {
  it('finds nothing where no word occurs', () => {
    expect(ask('zeppelin', [indexOf(...CORPUS)])).toEqual([]);
    expect(ask('', [indexOf(...CORPUS)])).toEqual([]);
    expect(ask('harbour', [])).toEqual([]);
  });

  it('does not read a number or a short word as another', () => {
    expect(ask('43', [indexOf(...CORPUS)])).toEqual([]);
    expect(ask('fog', [indexOf(...CORPUS)])).toEqual([]);
  });

  it('says which words matched, which are missing, and what was read as another', () => {
    const [best] = ask('Okonyo passengers zeppelin', [indexOf(...CORPUS)]);
    expect(best?.matchedTerms).toEqual(['Okonyo', 'passengers']);
    expect(best?.missingTerms).toEqual(['zeppelin']);
    expect(best?.readAs).toEqual([{ asked: 'Okonyo', as: 'Okonjo' }]);
    expect(best?.coverage).toBeLessThan(1);
    const words = best?.matched.map(({ start, end }) => HARBOUR.text.slice(start, end));
    expect(words).toEqual(['Okonjo', 'passengers']);
  });

  it('narrows to the articles that are given, common words or not', () => {
    const found = ask('valley ferry', [indexOf(...CORPUS)], { articles: new Set(['orchard']) });
    expect(new Set(found.map((one) => one.article.id))).toEqual(new Set(['orchard']));
  });

  it('lets the caller move a sentence up', () => {
    const at = HARBOUR.text.indexOf('Nobody');
    const [best] = ask('ferry', [indexOf(...CORPUS)], {
      bonus: (_, sentence) => (sentence.start === at ? 100 : 0),
    });
    expect(quoteOf(best)).toContain('Nobody was hurt.');
  });

  it('keeps quotes from repeating each other', () => {
    const wire = 'The dam near Ostrel broke at night.';
    const index = indexOf(
      article('one', `${wire} It was old.`),
      article('two', `${wire} Help came.`),
    );
    const found = ask('When did the dam near Ostrel break?', [index]);
    expect(found.filter(({ span }) => span.start === 0)).toHaveLength(1);
  });

  it('asks several shelves together, as if they were one', () => {
    const apart = ask('ferry harvest', [indexOf(HARBOUR), indexOf(ORCHARD)]);
    const together = ask('ferry harvest', [indexOf(...CORPUS)]);
    expect(apart.map(({ span, score }) => [span, score])).toEqual(
      together.map(({ span, score }) => [span, score]),
    );
  });
});

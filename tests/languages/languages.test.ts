import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/analysis/analyse-article.ts';
import { parseWhen } from '../../src/analysis/dates/parse-when.ts';
import { LANGUAGES, languageOf, primarySubtag } from '../../src/languages/index.ts';
import { RECOGNISED } from '../../src/languages/recognised.ts';
import { signsOf } from '../../src/search/language-signs.ts';
import { questionWords } from '../../src/search/question-words.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { stopWordsOf } from '../../src/text/stop-words.ts';
import { analyseTerms } from '../../src/text/terms.ts';
import { canTranslate, meaningsIn } from '../../src/text/translations/lexicon.ts';

const FOLDER = new URL('../../src/languages/', import.meta.url);
const KINDS = 'person date place number amount duration name reason manner thing'.split(' ');

/** A word of each language that turns what is said into its contrary. */
const DENYING = new Map(
  Object.entries({
    ar: 'لا',
    de: 'nicht',
    el: 'δεν',
    en: 'not',
    es: 'no',
    fr: 'pas',
    hi: 'नहीं',
    pt: 'não',
    ru: 'не',
    tr: 'değil',
    vi: 'không',
    zh: '不',
  }),
);

describe('the list of languages', () => {
  it('holds every language that has a file, and those that are only recognised, each once', () => {
    const files = readdirSync(FOLDER).flatMap((name) => /^(\w\w)\.ts$/u.exec(name)?.[1] ?? []);
    const tags = [...files, ...RECOGNISED.map(({ tag }) => tag)];
    expect(LANGUAGES.map(({ tag }) => tag).sort()).toEqual(tags.sort());
  });

  it('gives each tag to one language', () => {
    const tags = LANGUAGES.flatMap(({ tag, also = [] }) => [tag, ...also]);
    expect(new Set(tags).size).toBe(tags.length);
    for (const { tag, also = [] } of LANGUAGES) {
      for (const other of [tag, ...also, `${tag}-XX`]) expect(primarySubtag(other)).toBe(tag);
    }
  });

  it('knows nothing of a language that is not in it', () => {
    const { words, questions, understood } = languageOf('xx');
    expect([words, questions]).toEqual([undefined, undefined]);
    expect(understood.people).toBe('given-names');
  });
});

describe.each(LANGUAGES.map((language) => [language.tag, language] as const))('%s', (tag, one) => {
  const { words, compounds, numbers, sentences, questions, answers, lexicon, understood } = one;
  const sampleOf = [...(words?.stop?.() ?? []), ...(answers?.numbers ?? '').split(' ')];
  const sample = sampleOf.filter((word) => word !== '');

  it('is told by a script that Unicode knows, and by letters that are in it', () => {
    expect(() => new RegExp(`\\p{Script=${one.script}}`, 'u')).not.toThrow();
    expect(one.letters?.test('plain') ?? false).toBe(false);
  });

  it.runIf(words?.stop)('has stop words, each of them one word', () => {
    expect(stopWordsOf(tag).size).toBeGreaterThan(15);
    for (const word of words?.stop?.() ?? []) expect(word).toMatch(/^\S+$/u);
  });

  it.runIf(sample.length > 0)('reads its own words as terms', () => {
    for (const { term, form } of analyseTerms(sample.join(' '), tag)) {
      expect(term).not.toBe('');
      expect(form).not.toBe('');
    }
  });

  it.runIf(words?.typing)('finds a word with its marks that was typed without them', () => {
    const marked = sample.find((word) => !words?.typing?.lacksMarks(word)) ?? '';
    const bare = marked
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replaceAll('đ', 'd');
    expect(words?.typing?.withMarks(bare)).toContain(marked);
  });

  it.runIf(words?.negation)('knows a word that denies, whole and in lower case', () => {
    const not = DENYING.get(tag) ?? '';
    expect(words?.negation?.test(not)).toBe(true);
    expect(words?.negation?.test(`x${not}x`)).toBe(false);
  });

  it.runIf(compounds)('joins and elides as it says', () => {
    if (compounds?.joints) expect(compounds.joints).toContain('');
    if (compounds?.elision) {
      expect(analyseTerms("l'Orient", tag).map(({ form }) => form)).toEqual(['orient']);
    }
    if (compounds?.endingsApart) {
      expect(analyseTerms("Ankara'nın", tag)).toEqual(
        analyseTerms('Ankara', tag).map((term) => expect.objectContaining({ term: term.term })),
      );
    }
  });

  it.runIf(numbers?.monthsTyped)('lets members type its months', () => {
    const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
    expect(parseWhen(month.format(Date.UTC(2001, 7, 5)))).toMatchObject({
      kind: 'yearly',
      month: 8,
    });
  });

  it.runIf(sentences?.ends)('ends a sentence at each of its marks', () => {
    for (const mark of sentences?.ends ?? '') {
      expect(splitSentences(`一二三${mark}四五六`)).toHaveLength(2);
    }
  });

  it.runIf(sentences?.abbreviations?.inside)('ends none behind its abbreviations', () => {
    for (const word of sentences?.abbreviations?.inside?.split(/\s+/u) ?? []) {
      expect(splitSentences(`Heute kam ${word}. Anna`)).toHaveLength(1);
    }
  });

  it.runIf(questions && 'patterns' in questions)('has question words for what it says', () => {
    if (questions === undefined || !('patterns' in questions)) return;
    const compiled = questionWords(tag, questions);
    expect(compiled.length).toBeGreaterThan(5);
    for (const [kind] of compiled) expect(KINDS).toContain(kind);
  });

  it.runIf(answers)(
    'shows by its words that a sentence refers, or gives a reason or manner',
    () => {
      const signs = signsOf(tag);
      expect(signs.refers).not.toBeNull();
      for (const sign of ['reason', 'manner'] as const) {
        const given = answers?.[sign] ?? { words: '' };
        const [first = ''] = 'words' in given ? given.words.split(' ') : given.pattern.split('|');
        const example = first.replace('~', '');
        expect(signs[sign](example, analyseTerms(example, tag), new Set())).toBe(true);
      }
    },
  );

  it.runIf(lexicon)('has a lexicon to English and back', () => {
    const [line = ''] = readFileSync(lexicon ?? '', 'utf8').split('\n');
    const [english = '', own = ''] = line.split('\t');
    const first = own.split(/[,،、]\s*/u)[0] ?? '';
    expect(canTranslate(tag, 'en') && canTranslate('en', tag)).toBe(true);
    expect(meaningsIn(first, tag, 'en').flatMap(({ terms }) => terms)).toContain(
      analyseTerms(english, 'en')[0]?.term,
    );
  });

  it('finds what is understood in it, and nothing else', () => {
    const { people, speech, dates, meetings, descriptions } = understood;
    const isRead = one.newsWords !== undefined;
    const text = isRead
      ? 'Mayor Eva Brandt met Lars Corbin in Rome last week. “The mill is shut,” she said.'
      : 'Blorf Eva Brandt smiv 2019-03-11 Lars Corbin. “Blorf smiv trand,” glim Eva Brandt.';
    const found = analyseArticle({
      ...{ id: 'a', title: 'A', published: '2023-04-17', publisher: null, url: null },
      ...{ language: tag, text },
    });
    expect(found.people.map(({ name }) => name)).toEqual(['Eva Brandt', 'Lars Corbin']);
    expect(found.personMentions.some(({ kind }) => kind !== 'name')).toBe(people === 'english');
    expect(found.statements.map(({ speaker }) => speaker?.name ?? null)).toEqual([
      speech === 'english' ? 'Eva Brandt' : null,
    ]);
    expect(found.dates.map(({ granularity }) => granularity)).toEqual([
      dates === 'english' ? 'week' : 'day',
    ]);
    expect(found.meetings.length > 0).toBe(meetings !== null);
    expect(found.descriptions.length > 0).toBe(descriptions !== null);
  });
});

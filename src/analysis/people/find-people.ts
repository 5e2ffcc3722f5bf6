import type { Article } from '../../articles/article.ts';
import type { Understood } from '../../languages/language.ts';
import { bySpan, type Span, textOf } from '../../text/span.ts';
import type { Person, PersonMention } from '../analysis.ts';
import { type TaggedName, tagNames } from '../names/tag-names.ts';
import { type ArticleWords, type NameUse, splitArticle } from './article-words.ts';
import { findReferences } from './find-references.ts';
import { fullestForm } from './fullest-form.ts';
import { genderOfName, genderOfRelation, genderOfSpouse, genderOfTitle } from './gender.ts';
import { groupNames, type NameGroup } from './group-names.ts';
import { likeNamesApart } from './like-names.ts';
import { titleBefore } from './roles.ts';

/**
 * The people of an article and every mention of them: written names, pronouns and descriptions, the last two only
 * where it is plain whom they mean, and by English rules. `names` are the article's tagged names; mentions are in the order of
 * their spans.
 */
export function findPeople(
  article: Article,
  sentences: readonly Span[],
  names: readonly TaggedName[],
  rules: Understood['people'] = 'english',
): { people: Person[]; mentions: PersonMention[] } {
  const { text } = article;
  const isEnglish = rules === 'english';
  const words = splitArticle(text, sentences, names);
  const uses = words.uses.map((use) => ({ ...use, gender: genderBeside(words, use, isEnglish) }));
  const others = isEnglish ? namesOfTitle(article.title) : [];
  const groups = groupNames(uses, others, likeNamesApart(words));
  for (const group of groups) group.gender ??= genderOfName(group.name);
  const personOfUse = new Map(
    groups.flatMap(({ uses: own }, person) => own.map((use) => [use, person])),
  );
  const named = uses.map((use, at): PersonMention => {
    const person = personOfUse.get(at) ?? 0;
    return { start: use.start, end: use.end, person, kind: 'name' };
  });
  const endsParagraph = sentences.map(({ end }, at) => {
    const next = sentences[at + 1];
    return next === undefined || text.slice(end, next.start).includes('\n\n');
  });
  const people = groups.map(({ gender }) => ({ gender, roles: [], lastSentence: -1 }));
  const references = isEnglish ? findReferences(words, named, people, endsParagraph) : [];
  return {
    people: groups.map((group, at) => personOf(group, people[at]?.gender ?? null)),
    mentions: [...named, ...references].sort(bySpan),
  };
}

function personOf({ forms }: NameGroup, gender: Person['gender']): Person {
  const written = [...forms].filter(([, count]) => count > 0).map(([form]) => form);
  // A form that only the title has comes last: it counts where it has more words.
  const name = fullestForm([...written, ...forms.keys()]);
  return { name, aliases: written.filter((form) => form !== name), gender };
}

/** What the words around a name say. */
function genderBeside(article: ArticleWords, use: NameUse, isEnglish: boolean): Person['gender'] {
  if (!isEnglish) return null;
  const words = article.sentences[use.sentence] ?? [];
  return (
    genderOfTitle(titleBefore(words, use)) ??
    genderOfRelation(words, use.first, use.last) ??
    genderOfSpouse(words, use.last)
  );
}

/** The full names that a title has: "Interview with LibriVox founder Hugh McGuire". */
function namesOfTitle(title: string): string[] {
  return tagNames(title, [{ start: 0, end: title.length }])
    .filter((name) => name.kind === 'PER')
    .map((name) => textOf(title, name));
}

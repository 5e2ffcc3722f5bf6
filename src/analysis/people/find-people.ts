import type { Article } from '../../articles/article.ts';
import { type Span, textOf } from '../../text/span.ts';
import type { Person, PersonMention } from '../analysis.ts';
import type { TaggedName } from '../names/tag-names.ts';

/** The people of an article and every place that mentions them, in the order of their spans. */
export function findPeople(
  article: Article,
  _sentences: readonly Span[],
  names: readonly TaggedName[],
): { people: Person[]; mentions: PersonMention[] } {
  const spans = names.filter((name) => name.kind === 'PER');
  const forms = spans.map((span) => textOf(article.text, span).replace(/\s+/gu, ' '));
  const fullForms = [...new Set(forms)].filter((form) => form.includes(' '));
  const people: Person[] = [];
  const byName = new Map<string, number>();
  const mentions = spans.map((span, at): PersonMention => {
    const form = forms[at] ?? '';
    const name = form.includes(' ')
      ? form
      : (fullForms.find((full) => isPartOf(form, full)) ?? form);
    let person = byName.get(name);
    if (person === undefined) {
      person = people.length;
      byName.set(name, person);
      people.push({ name, aliases: [], gender: null });
    }
    const known = people[person];
    if (known && form !== known.name && !known.aliases.includes(form)) {
      people[person] = { ...known, aliases: [...known.aliases, form] };
    }
    return { start: span.start, end: span.end, person, kind: 'name' };
  });
  return { people, mentions };
}

function isPartOf(part: string, full: string): boolean {
  return full.startsWith(`${part} `) || full.endsWith(` ${part}`);
}

import type { Span } from '../../text/span.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import { firstEndingAfter } from './quotations.ts';

const INTERVIEWING =
  /\b(?:interview(?:s|ed|ing)?(?: with)?|sp(?:oke|eaks) (?:with|to)|talk(?:s|ed) (?:with|to)|sat down with|sits down with|caught up with|conversation with|questions (?:to|for))\b/giu;
const ANSWERING =
  /\b(?:(?:was|were) interviewed|answer(?:s|ed)?|discuss(?:es|ed)|explains|tells|spoke|speaks|talks)\b/iu;

// Who asks: "The Herald interviews Ann Smith", "Ann Smith tells the Herald about birds".
const ASKER_BEFORE = /^.*?\b(?:interviews|(?:speaks|spoke|talks|talked) (?:with|to)|asks)\b/iu;
const ASKER_BEHIND = /\b(?:by|tells|told)\b.*$/iu;

/** The people who are interviewed, as indices into the people: from the title, else from what stands before the first question. */
export function intervieweesOf(article: MarkedArticle, lead: Span): number[] {
  const inTitle = peopleInTitle(article);
  if (inTitle.length > 0) return inTitle;
  const named = interviewedIn(article, lead);
  if (named !== null) return [named];
  const all = new Set(namesIn(article, lead));
  return all.size === 1 ? [...all] : [];
}

function peopleInTitle(article: MarkedArticle): number[] {
  const title = fold(article.title.replace(ASKER_BEHIND, '').replace(ASKER_BEFORE, ''));
  const found = article.people.map((person, index) => ({
    at: title.indexOf(fold(person.name)),
    index,
  }));
  const whole = found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  const topic = / (?:about|on|over|regarding) /.exec(title)?.index ?? title.length;
  const before = whole.filter(({ at }) => at < topic);
  return (before.length > 0 ? before : whole).map(({ index }) => index);
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

// "Wikinews interviewed Ann Smith": the next name behind the cue; "Ann Smith answered": the last one before it.
function interviewedIn(article: MarkedArticle, lead: Span): number | null {
  const text = article.text.slice(lead.start, lead.end);
  for (const cue of text.matchAll(INTERVIEWING)) {
    const end = lead.start + cue.index + cue[0].length;
    const mention = article.mentions[firstEndingAfter(article.mentions, end)];
    const isNear = mention !== undefined && mention.end <= lead.end && mention.kind === 'name';
    if (isNear && !article.text.slice(end, mention.start).includes('.')) return mention.person;
  }
  const answering = ANSWERING.exec(text);
  if (answering === null) return null;
  const at = firstEndingAfter(article.mentions, lead.start + answering.index) - 1;
  const mention = article.mentions[at];
  return mention !== undefined && mention.start >= lead.start ? mention.person : null;
}

// Image credits name photographers, not those who speak.
function namesIn(article: MarkedArticle, lead: Span): number[] {
  return article.mentions
    .filter(({ start, end, kind }) => kind === 'name' && start >= lead.start && end <= lead.end)
    .filter(
      ({ start }) =>
        !/(?:image|photo|picture|credit|by)\s*:?\s*$/iu.test(
          article.text.slice(Math.max(0, start - 12), start),
        ),
    )
    .map(({ person }) => person);
}

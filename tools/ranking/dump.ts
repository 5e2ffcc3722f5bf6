import { createWriteStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isBare } from '../../src/answers/analysed-article.ts';
import { toQuote } from '../../src/answers/answer-asked.ts';
import { FEATURE_NAMES } from '../../src/answers/answer-features.ts';
import { type Asked, answerKind } from '../../src/answers/asked.ts';
import { lossOf, saidNumbers } from '../../src/answers/certainty.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf } from '../../src/answers/open-shelf.ts';
import { type Ranked, rankAnswers } from '../../src/answers/rank-answers.ts';
import { shortAnswersIn } from '../../src/answers/short-answer.ts';
import { parseQuestionCase, type QuestionCase } from '../../src/evaluate/questions.ts';
import { sameText } from '../../src/evaluate/same-answer.ts';
import { openWindowReader } from '../../src/reader/window-reader.ts';
import { textOf } from '../../src/text/span.ts';

const USAGE = `npx tsx tools/ranking/dump.ts OUT.jsonl ships|none|MODEL.onnx [--narrow] FOLDER…
  a line for each question of each corpus: its sentences in numbers, and which of them are right; FOLDER=FILE.jsonl asks
  its questions in another language (lines of {id, options}), or other questions (whole lines)
  --narrow  asks each question a second time of a single article: one that answers it, and one that does not`;

/** Sentences of a question that are written. */
const MOST = 80;

const args = process.argv.slice(2);
const narrow = args.includes('--narrow');
const [target, model, ...folders] = args.filter((arg) => arg !== '--narrow');
if (target === undefined || model === undefined || folders.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const say = (line: string) => console.error(line);
const log = { info: say, warn: say };
const reader =
  model === 'none'
    ? null
    : openWindowReader({ log, ...(model === 'ships' ? {} : { modelPath: model }) });
const out = createWriteStream(target);
for (const each of folders) {
  const [folder = each, asking] = each.split('=');
  const first = basename(folder) === 'wikinews' ? [join(folder, '../first-article')] : [];
  const { shelf } = await openShelf([join(folder, 'articles'), ...first], { report: say });
  const library = new Library([shelf], reader);
  const asked = asking === undefined ? [] : recordsOf(asking);
  const isOwn = asked.some(({ command }) => command !== undefined);
  const options = new Map(asked.map((q) => [q.id, q.options]));
  const set = basename(folder) + (asked.length === 0 ? '' : isOwn ? '-said' : '-asked');
  const records = isOwn ? asked : recordsOf(join(folder, 'questions.jsonl'));
  for (const [number, record] of records.entries()) {
    const question = parseQuestionCase({
      ...record,
      options: options.get(record.id) ?? record.options,
    });
    await write(question, set, library, question.answerable);
    if (!narrow) continue;
    const own = question.evidence[0]?.article;
    const others = library.articles.filter(
      ({ article }) => !question.evidence.some((each) => each.article === article.id),
    );
    const other = others[(number * 7) % others.length]?.article.id;
    const [id, answerable] = number % 2 === 0 && own !== undefined ? [own, true] : [other, false];
    if (id !== undefined) await write(question, `${set}-narrow`, library.only(id), answerable);
  }
  say(folder);
}
await reader?.close();
out.end();

function recordsOf(file: string): readonly Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function write(
  question: QuestionCase,
  set: string,
  library: Library,
  answerable: boolean,
): Promise<void> {
  const { id, command, options, answers, evidence } = question;
  const asked = { command, ...options } as Asked;
  const ranking = await rankAnswers(asked, library);
  const describe = (one: Ranked) => {
    const quote = toQuote(one);
    const text = textOf(quote.article.text, quote.span);
    const short = shortAnswersIn(one, answerKind(asked), library, ranking.person);
    return {
      f: FEATURE_NAMES.map((name) => one.features[name]),
      lost: [...lossOf(asked, ranking.wanted, one), ...saidNumbers(asked, ranking.wanted, one)],
      read: one.reading !== null,
      bare: isBare(one.candidate.entry),
      right: evidence.some((e) => e.article === quote.article.id && sameText(e.quote, text)),
      short: short.map((answer) => answer.value ?? answer.text),
      text,
    };
  };
  const cands = ranking.ranked.slice(0, MOST).map(describe);
  const unknown = 'person' in asked && ranking.person === null;
  const told = { set, id, command, options, answerable, answers, evidence, unknown, cands };
  out.write(`${JSON.stringify(told)}\n`);
}

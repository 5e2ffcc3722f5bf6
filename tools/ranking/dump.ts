import { createWriteStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Asked, answerKind } from '../../src/answers/asked.ts';
import { toQuote } from '../../src/answers/answer-asked.ts';
import { FEATURE_NAMES } from '../../src/answers/answer-features.ts';
import { certaintyFeatures } from '../../src/answers/certainty.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf } from '../../src/answers/open-shelf.ts';
import { rankAnswers } from '../../src/answers/rank-answers.ts';
import { shortAnswersIn } from '../../src/answers/short-answer.ts';
import { openWindowReader } from '../../src/reader/window-reader.ts';
import { parseQuestionCase } from '../../src/evaluate/questions.ts';
import { sameText } from '../../src/evaluate/same-answer.ts';
import { textOf } from '../../src/text/span.ts';
const [target, model, ...folders] = process.argv.slice(2);
const say = (line: string) => console.error(line);
const reader = model === 'none' ? null : openWindowReader({ log: { info: say, warn: say }, ...(model === 'ships' ? {} : { modelPath: model! }) });
const out = createWriteStream(target!);
for (const folder of folders) {
  const first = join(folder, '../first-article');
  const { shelf } = await openShelf([join(folder, 'articles'), ...(basename(folder) === 'wikinews' ? [first] : [])], { report: () => {} });
  const library = new Library([shelf], reader);
  for (const line of readFileSync(join(folder, 'questions.jsonl'), 'utf8').trim().split('\n')) {
    const q = parseQuestionCase(JSON.parse(line));
    const asked = { command: q.command, ...q.options } as Asked;
    const answers = await rankAnswers(asked, library);
    const cands = answers.ranked.slice(0, 80).map((one) => {
      const quote = toQuote(one); const text = textOf(quote.article.text, quote.span);
      return { f: FEATURE_NAMES.map((n) => one.features[n]), read: one.reading !== null, right: q.evidence.some((e) => e.article === quote.article.id && sameText(e.quote, text)), short: shortAnswersIn(one, answerKind(asked), library, answers.person).map((a) => a.value ?? a.text), text };
    });
    out.write(`${JSON.stringify({ set: basename(folder), id: q.id, command: q.command, options: q.options, answerable: q.answerable, answers: q.answers, evidence: q.evidence, certainty: certaintyFeatures(asked, answers), cands })}\n`);
  }
  console.error(folder);
}
await reader?.close();
out.end();

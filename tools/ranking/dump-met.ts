import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { metSources } from '../../src/answers/answer-asked.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { Library } from '../../src/answers/library.ts';
import { openShelf } from '../../src/answers/open-shelf.ts';
import { MET_FEATURES, peopleWhoMayBeMet } from '../../src/answers/people-met.ts';
import { rankAnswers } from '../../src/answers/rank-answers.ts';
import { readJsonLines } from '../../src/evaluate/json-lines.ts';
import { parseQuestionCase } from '../../src/evaluate/questions.ts';
import { acceptedAs } from '../../src/evaluate/same-answer.ts';
import { openWindowReader } from '../../src/reader/window-reader.ts';

const USAGE = `npx tsx tools/ranking/dump-met.ts OUT.jsonl FOLDER…
  a line for each /who-met of each corpus that has an answer: everybody in its sentences who may be meant, in numbers, and who is`;

const [target, ...folders] = process.argv.slice(2);
if (target === undefined || folders.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const say = (line: string) => console.error(line);
const reader = openWindowReader({ log: { info: say, warn: say } });
const out = createWriteStream(target);
for (const folder of folders) {
  const first = basename(folder) === 'wikinews' ? [join(folder, '../first-article')] : [];
  const { shelf } = await openShelf([join(folder, 'articles'), ...first], { report: say });
  const library = new Library([shelf], reader);
  for (const record of await readJsonLines(join(folder, 'questions.jsonl'))) {
    const question = parseQuestionCase(record);
    if (question.command !== 'who-met' || question.answers.length === 0) continue;
    const asked = { command: question.command, ...question.options } as Asked;
    const { ranked, person } = await rankAnswers(asked, library);
    const sources = metSources(ranked);
    const people = peopleWhoMayBeMet(sources, ranked, library, person).map(
      ({ name, features }) => ({
        name,
        f: features,
        right: acceptedAs(name, question.answers),
      }),
    );
    const { id, answers } = question;
    const told = {
      set: basename(folder),
      id,
      features: MET_FEATURES,
      expected: answers.length,
      people,
    };
    out.write(`${JSON.stringify(told)}\n`);
  }
  say(folder);
}
await reader.close();
out.end();

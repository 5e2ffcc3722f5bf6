import type { Answer } from '../../src/answers/answer.ts';
import { textOf } from '../../src/text/span.ts';
import { madeLibrary } from '../answers/made-library.ts';
import { asked } from './asked.ts';

/** A tiny article, or several of them, as their texts; with its language where that is not English. */
export type Texts =
  | string
  | readonly string[]
  | { readonly language: string; readonly text: string };

/** What a command answers from a few tiny articles. */
export async function askOf(
  texts: Texts,
  command: string,
  options: Record<string, string>,
): Promise<Answer> {
  const written =
    typeof texts === 'string'
      ? [{ text: texts }]
      : 'language' in texts
        ? [texts]
        : texts.map((text) => ({ text }));
  const library = await madeLibrary(...written);
  return asked(command, options, library);
}

/** The short answers of a command. */
export async function namesOf(
  texts: Texts,
  command: string,
  options: Record<string, string>,
): Promise<string[]> {
  const { status, answers } = await askOf(texts, command, options);
  return status === 'none' ? [] : answers.map(({ text }) => text);
}

/** The quotes of a command as "speaker: words quoted"; none where it says no. */
export async function quotesOf(
  texts: Texts,
  command: string,
  options: Record<string, string>,
): Promise<string[]> {
  const { status, quotes } = await askOf(texts, command, options);
  if (status === 'none') return [];
  return quotes.map(
    ({ article, span, speaker }) => `${speaker ?? 'nobody'}: ${textOf(article.text, span)}`,
  );
}

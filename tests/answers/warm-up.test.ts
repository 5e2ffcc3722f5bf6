import { expect, it } from 'vitest';
import { Library } from '../../src/answers/library.ts';
import { warmUp } from '../../src/answers/warm-up.ts';
import { madeLibrary } from './made-library.ts';

it('asks nothing where there are no articles, and leaves those there are as they were', async () => {
  await warmUp(new Library([]));
  const library = await madeLibrary({ text: 'Ida Holm opened the bridge on Monday.', title: '' });
  const before = library.articles;
  await warmUp(library);
  expect(library.articles).toEqual(before);
});

import { Parser } from 'htmlparser2';
import { UserError } from '../text/user-error.ts';

/** A paragraph of Word has some twenty elements. */
const MOST_ELEMENTS = 300_000;
const MOST_DEPTH = 200;

/** Throws `UserError` for XML that a program wrote to hurt: too many elements, too deep, or with entities of its own. */
export function checkXml(bytes: Uint8Array): void {
  let elements = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        elements += 1;
        depth += 1;
        if (elements > MOST_ELEMENTS || depth > MOST_DEPTH) throw tooLarge();
      },
      onclosetag: () => {
        depth -= 1;
      },
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() === '!doctype') throw tooLarge();
      },
    },
    { xmlMode: true },
  );
  parser.write(new TextDecoder().decode(bytes));
  parser.end();
}

function tooLarge(): UserError {
  return new UserError(
    `The document has over ${MOST_ELEMENTS} elements, nests them over ${MOST_DEPTH} deep or defines its own, which is not read: paste the text instead.`,
  );
}

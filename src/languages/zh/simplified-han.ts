import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

type Convert = (text: string) => string;

let convert: Convert | undefined;
const known = new Map<string, string>();

/**
 * Chinese with each traditional character as its simplified one: an article in one is found by a question in the other.
 * Character by character, since terms are too short for the phrases that tell doubtful ones.
 */
export function simplifyHan(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    let simplified = known.get(character);
    if (simplified === undefined) {
      convert ??= createConvert();
      simplified = convert(character);
      known.set(character, simplified);
    }
    return simplified;
  });
}

function createConvert(): Convert {
  const { Converter } = require('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}

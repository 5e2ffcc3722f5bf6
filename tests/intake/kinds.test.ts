import { describe, expect, it } from 'vitest';
import { SIGNATURES, type Signature } from '../../src/articles/file-signatures.ts';
import type { ReadDraft } from '../../src/intake/draft.ts';
import {
  kindOfFetched,
  kindOfFile,
  kindOfName,
  kindOfType,
  READABLE_ENDINGS,
} from '../../src/intake/find-kind.ts';
import { KINDS } from '../../src/intake/kinds/index.ts';
import { MOST_MB } from '../../src/intake/limits.ts';
import { readDraft } from '../../src/intake/read-draft.ts';
import { readSource } from '../../src/intake/read-source.ts';
import { UserError } from '../../src/text/user-error.ts';
import { filesIn, isCode, readFile } from '../../tools/house/sources.ts';
import { KIND_SAMPLES, type KindSample } from './kind-samples.ts';

const SENTENCE = /^[\p{Lu}"][^\n]+[:;,] [^\n]+\.$/u;
const PARAGRAPHS = [
  'The ferry to Oland sails again on Monday after a winter in the yard, harbour master Ines Falk told the council.',
  'It takes forty cars, ten more than before, and a crossing costs as much as it did in the year before last.',
];
const URL_FOUND = 'https://oland.example/news/ferry';

const kinds = KINDS.map((kind) => ({ kind, ending: kind.endings[0] ?? '' }));

function sampleOf(ending: string): KindSample {
  const sample = KIND_SAMPLES[ending];
  if (!sample) throw new Error(`No sample of .${ending} in kind-samples.ts`);
  return sample;
}

function readAs(ending: string, bytes: Uint8Array): Promise<ReadDraft> {
  return readSource({ kind: 'file', name: `ferry.${ending}`, bytes });
}

/** What a person is told: anything but a draft or a refusal in one sentence throws. */
async function refusalOf(reading: Promise<ReadDraft>): Promise<string | null> {
  try {
    expectWellFormed(await reading);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(SENTENCE);
    expect(error.message.length).toBeLessThan(250);
    return error.message;
  }
}

function expectWellFormed(draft: ReadDraft): void {
  expect(Object.keys(draft).sort()).toEqual(
    ['doubts', 'language', 'published', 'publisher', 'text', 'title', 'url', 'words'].sort(),
  );
  expect(draft.text).toBe(draft.text.trim());
  expect(draft.text).toMatch(/[\p{L}\p{N}]/u);
  expect(draft.title).not.toMatch(/\n/u);
  expect(draft.published ?? '2024-05-03').toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(new Intl.Locale(draft.language).toString()).toBe(draft.language);
  expect(draft.words).toBeGreaterThan(0);
  for (const doubt of draft.doubts) expect(doubt).toMatch(/^\p{Lu}.+\.$/su);
}

/** A paragraph like no other: what many pages repeat is taken for no part of an article. */
function fiftyWords(from: number): string {
  const words = Array.from({ length: 50 }, (_, i) =>
    `${from + i}`.replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit))),
  );
  return `The ferry is ${words.join(' ')}.`;
}

/** The lists of two numbers or more that are written in code, such as "37,80,68,70". */
function numberListsIn(code: string): string[] {
  return [...code.matchAll(/\[\s*((?:0x)?[\da-f]+(?:,\s*(?:0x)?[\da-f]+)+),?\s*\]/giu)].map(
    ([, list = '']) => list.split(',').map(Number).join(),
  );
}

describe.each(kinds)('a kind of document, .$ending,', ({ kind, ending }) => {
  const { make, beyond } = sampleOf(ending);
  const bytes = make(PARAGRAPHS);

  it('is known by each of its endings, in either case', () => {
    for (const known of kind.endings) {
      expect(kindOfName(`Ferry.v2.${known}`)).toBe(kind);
      expect(kindOfFile(`FERRY.${known.toUpperCase()}`, bytes)).toBe(kind);
    }
  });

  it('is known by each of its MIME types, with parameters or without', () => {
    for (const type of kind.types) {
      expect(kindOfType(type)).toBe(kind);
      expect(kindOfFetched(`${type.toUpperCase()}; charset=utf-8`, bytes)).toBe(kind);
      expect(kindOfType(`${type}-other`)).toBeNull();
    }
  });

  it('is known by its signature before its type, or begins as no other kind does', () => {
    for (const other of KINDS) {
      const signature = other.signature?.opening ?? [];
      const fetched = kindOfFetched(other.types[0] ?? null, bytes);
      if (kind.signature) expect(fetched).toBe(kind);
      else if (signature.length > 0)
        expect([...bytes].slice(0, signature.length)).not.toEqual(signature);
    }
  });

  it('alone has its endings, types and signature', () => {
    const others = KINDS.filter((other) => other !== kind);
    for (const known of kind.endings) {
      expect(known).toMatch(/^[a-z\d]{1,10}$/u);
      expect(others.flatMap(({ endings }) => endings)).not.toContain(known);
    }
    for (const type of kind.types) expect(others.flatMap(({ types }) => types)).not.toContain(type);
    if (kind.signature) {
      expect(others.map(({ signature }) => signature?.opening)).not.toContainEqual(
        kind.signature.opening,
      );
    }
  });

  it('is named to people', () => {
    expect(READABLE_ENDINGS).toContain(`.${ending}`);
  });

  it('gives a draft of what a file holds, under each of its endings', async () => {
    for (const known of kind.endings) {
      const draft = await readAs(known, bytes);
      expectWellFormed(draft);
      expect(draft.title).toBe('Ferry to Oland sails again');
      expect(draft.url).toBeNull();
      expect(draft.language).toBe('en');
      for (const paragraph of PARAGRAPHS) expect(draft.text).toContain(paragraph);
    }
  });

  it('gives the same of an address, with the address', async () => {
    const type = kind.types[0] ?? null;
    const fetched = await readSource({ kind: 'page', url: URL_FOUND, bytes, type });
    expect(fetched).toEqual({ ...(await readAs(ending, bytes)), url: URL_FOUND });
  });

  it('says what is wrong with an empty file', async () => {
    expect(await refusalOf(readAs(ending, new Uint8Array()))).not.toBeNull();
  });

  it('gives a draft or a sentence of a file that is cut off anywhere', async () => {
    for (let part = 1; part < 12; part++) {
      await refusalOf(readAs(ending, bytes.subarray(0, Math.floor((bytes.length * part) / 12))));
    }
  });

  it('refuses bytes of another kind', async () => {
    for (const { opening, means } of KINDS.flatMap(({ signature }) => signature ?? [])) {
      if (opening === kind.signature?.opening) continue;
      const foreign = Uint8Array.from([...opening, ...bytes]);
      expect(await refusalOf(readAs(ending, foreign))).toContain(`but is ${means}`);
    }
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...bytes]);
    expect(await refusalOf(readAs(ending, picture))).toContain('but is a picture');
  });

  it('gives a draft or a sentence of bytes that mean nothing, behind its own beginning', async () => {
    let seed = 7;
    const noise = Array.from({ length: 3000 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 16) & 255;
    });
    const opening = kind.signature?.opening ?? [];
    expect(await refusalOf(readAs(ending, Uint8Array.from([...opening, ...noise])))).not.toBeNull();
  });

  it('is not read beyond the size of all kinds, nor beyond the words of an article', async () => {
    const large = new Uint8Array(MOST_MB * 1024 * 1024 + 1);
    large.set(bytes);
    const source = { kind: 'file', name: `ferry.${ending}`, bytes: large } as const;
    expect(await refusalOf(readDraft(source))).toContain(`over ${MOST_MB} MB`);
    const long = make(Array.from({ length: 480 }, (_, i) => fiftyWords(i * 50)));
    expect(await refusalOf(readAs(ending, long))).toContain('20000 are the most');
  });

  it('names each of its limits where a file is beyond it', async () => {
    expect(Object.keys(beyond).sort()).toEqual(Object.keys(kind.limits).sort());
    for (const [what, file] of Object.entries(beyond)) {
      expect(await refusalOf(readAs(ending, file()))).toContain(`${kind.limits[what]}`);
    }
  });
});

describe('the list of kinds', () => {
  it('is the only place that knows how their files end', () => {
    const knowing = filesIn('src', 'commands')
      .filter((file) => isCode(file) && !/^src\/(?:local-guild|intake\/kinds)\//u.test(file))
      .filter((file) => /\b(?:docx|eml)\b/u.test(readFile(file)));
    expect(knowing).toEqual([]);
  });

  it('has each signature from the one place where it is written, or writes it itself', () => {
    const known: readonly Signature[] = Object.values(SIGNATURES);
    for (const { signature } of KINDS) {
      const same = known.filter(({ opening }) => `${opening}` === `${signature?.opening}`);
      for (const one of same) expect(signature).toBe(one);
    }
    const openings = known.map(({ opening }) => opening.join());
    const isOpening = (list: string) =>
      openings.some((opening) => opening.startsWith(list) || list.startsWith(opening));
    const knowing = filesIn('src', 'commands').filter(
      (file) => isCode(file) && numberListsIn(readFile(file)).some(isOpening),
    );
    expect(knowing).toEqual(['src/articles/file-signatures.ts']);
  });

  it('reads as a sentence', () => {
    expect(READABLE_ENDINGS).toBe('.txt, .md, .html, .pdf, .docx or .eml');
  });
});

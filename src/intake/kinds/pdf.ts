import { SIGNATURES } from '../../articles/file-signatures.ts';
import { detectLanguage } from '../../text/language.ts';
import { UserError } from '../../text/user-error.ts';
import type { ReadDraft } from '../draft.ts';
import { findDay } from '../find-day.ts';
import { finishDraft } from '../finish-draft.ts';
import { joinPieces, type PdfLine, type PdfPiece } from '../pdf/pdf-lines.ts';
import { bodySize, joinLines, type PdfBlock } from '../pdf/pdf-paragraphs.ts';
import { checkPdfStreams } from '../pdf/pdf-streams.ts';
import type { GivenFile, Kind } from './kind.ts';

/** What its streams unpack to, without pictures. */
const LIMITS = { pages: 60, unpackedMb: 64 };
/** Fewer words on a page are what a scanner or a picture leaves. */
const FEW_WORDS = 20;
const LARGER = 1.15;
const NO_TITLE =
  /^(?:untitled|unbenannt|microsoft word|document\d*|.*\.(?:docx?|pdf|indd|html?|tmp)$)/iu;

/** A PDF that holds text, and not only pictures of it. */
export const pdf: Kind = {
  endings: ['pdf'],
  types: ['application/pdf'],
  signature: SIGNATURES.pdf,
  limits: LIMITS,
  read: readPdf,
};

async function readPdf({ bytes }: GivenFile): Promise<ReadDraft> {
  checkPdfStreams(bytes, LIMITS.unpackedMb);
  const { pages, title } = await openPdf(bytes);
  const blocks = joinLines(pages);
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  if (words === 0) {
    throw new UserError(
      'The PDF holds pictures of pages and no text, as a scanner makes them: paste the text instead.',
    );
  }
  const doubts =
    words < FEW_WORDS * pages.length
      ? ['The pages hold little text: much of the PDF may be pictures, which are not read.']
      : [];
  return finishDraft(draftOf(blocks, title), doubts);
}

function draftOf(blocks: readonly PdfBlock[], named: string | null) {
  const size = bodySize(blocks);
  const isLarge = (block: PdfBlock) => block.size > size * LARGER && block.text.length <= 200;
  const [largest] = [...blocks.slice(0, 8)].filter(isLarge).sort((a, b) => b.size - a.size);
  const title = largest?.text ?? named ?? shortOpening(blocks) ?? '';
  const start = blocks.findIndex(({ text }) => text === title) + 1;
  const rest = blocks.slice(start);
  const text = rest.map((block) => (isLarge(block) ? `## ${block.text}` : block.text)).join('\n\n');
  const language = detectLanguage(text);
  return { title, published: dayNearTop(blocks, language), language, text };
}

function shortOpening([first]: readonly PdfBlock[]): string | null {
  return first && first.text.length <= 150 && !/[.!?]$/u.test(first.text) ? first.text : null;
}

function dayNearTop(blocks: readonly PdfBlock[], language: string): string | null {
  for (const { text } of blocks.slice(0, 8)) {
    const day = text.length <= 120 ? findDay(text, language) : null;
    if (day) return day;
  }
  return null;
}

interface OpenPdf {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly title: string | null;
}

async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocumentProxy, getMeta } = await import('unpdf');
  try {
    // The library takes the bytes away from whoever gave them.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages > LIMITS.pages) {
      throw new UserError(
        `The PDF has ${pdf.numPages} pages, and ${LIMITS.pages} are the most that are read: give only those of the article.`,
      );
    }
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(joinPieces(items.filter(isPiece)));
    }
    const title: unknown = (await getMeta(pdf)).info.Title;
    return { pages, title: titleOf(title) };
  } catch (error) {
    throw error instanceof UserError ? error : refusalOf(error);
  }
}

function isPiece(item: object): item is PdfPiece {
  return 'str' in item;
}

function titleOf(title: unknown): string | null {
  return typeof title === 'string' && title.trim() !== '' && !NO_TITLE.test(title.trim())
    ? title.trim()
    : null;
}

function refusalOf(error: unknown): UserError {
  if (error instanceof Error && error.name === 'PasswordException') {
    return new UserError('The PDF is encrypted with a password: save it without one.');
  }
  return new UserError(
    'The PDF is broken and cannot be opened: save it again, or paste the text.',
    { cause: error },
  );
}

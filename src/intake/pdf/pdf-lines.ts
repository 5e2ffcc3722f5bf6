/** A piece of text on a page, as PDF.js gives it: the matrix holds its place in the last two numbers, y upwards. */
export interface PdfPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page: where it begins and ends, and how high its letters are, in points. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** Joins the pieces of a page into lines, in the order in which the page draws them. */
export function joinPieces(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfPiece[] = [];
  const flush = () => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
  };
  for (const piece of pieces) {
    const last = open.at(-1);
    if (last && startsLine(piece, last)) flush();
    if (piece.str !== '') open.push(piece);
    if (piece.hasEOL) flush();
  }
  flush();
  return lines;
}

function startsLine(piece: PdfPiece, last: PdfPiece): boolean {
  const height = Math.max(piece.height, last.height, 1);
  return Math.abs(yOf(piece) - yOf(last)) > height * 0.6;
}

function lineOf(pieces: readonly PdfPiece[]): PdfLine | null {
  const [first] = pieces;
  const last = pieces.at(-1);
  const text = textOf(pieces);
  if (!first || !last || text === '') return null;
  return {
    text,
    x: xOf(first),
    end: xOf(last) + last.width,
    y: yOf(first),
    size: Math.max(...pieces.map(({ height }) => height)),
  };
}

/** Pieces may stand apart without a space between them. */
function textOf(pieces: readonly PdfPiece[]): string {
  let text = '';
  let end = Number.NaN;
  for (const piece of pieces) {
    const isApart = xOf(piece) - end > Math.max(piece.height, 1) * 0.2;
    text += (isApart && !/\s$/u.test(text) && !/^\s/u.test(piece.str) ? ' ' : '') + piece.str;
    end = xOf(piece) + piece.width;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

function xOf({ transform }: PdfPiece): number {
  return transform[4] ?? 0;
}

function yOf({ transform }: PdfPiece): number {
  return transform[5] ?? 0;
}

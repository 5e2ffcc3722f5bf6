import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const STYLES = `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>`;

/** The XML of a Word document's body. */
export function wordXml(body: string): string {
  return `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
}

/** A paragraph of Word with a style by its id. */
export function wordParagraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A Word document, with further files beside its own. */
export function makeDocx(
  documentXml: string,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(documentXml),
    'word/styles.xml': strToU8(STYLES),
    ...more,
  });
}

/** A line of a PDF's page: its text, the height of its letters, and its distance from the line before, in points. */
export type MadeLine = readonly [text: string, size: number, step: number];

/** The content of a PDF's page that shows lines of text. */
export function pdfContent(lines: readonly MadeLine[]): string {
  const shown = lines.map(
    ([text, size, step]) => `/F1 ${size} Tf 0 -${step} Td (${text.replace(/[()\\]/gu, '\\$&')}) Tj`,
  );
  return `BT 72 760 Td ${shown.join(' ')} ET`;
}

/** What stands in a PDF beside its pages. */
export interface PdfParts {
  /** Entries of the stream's dictionary, for each page's content. */
  readonly filter?: string;
  readonly title?: string;
  /** Further entries of the trailer, and objects numbered from 1000 on. */
  readonly trailer?: string;
  readonly objects?: readonly string[];
}

/** A PDF with a page for each content, written by hand: catalog, pages, one font. */
export function makePdf(
  contents: readonly (string | Uint8Array)[],
  { filter = '', title, trailer = '', objects = [] }: PdfParts = {},
): Uint8Array {
  const kids = contents.map((_, i) => `${10 + i * 2} 0 R`).join(' ');
  const numbered: [number, string | Uint8Array, string?][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [4, title === undefined ? '<< >>' : `<< /Title (${title}) >>`],
    ...objects.map((object, i): [number, string] => [1000 + i, object]),
    ...contents.flatMap((content, i): [number, string | Uint8Array, string?][] => [
      [
        10 + i * 2,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + i * 2} 0 R >>`,
      ],
      [11 + i * 2, content, filter],
    ]),
  ];
  return assemble(numbered, trailer);
}

function assemble(
  objects: readonly [number, string | Uint8Array, string?][],
  trailer: string,
): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.4\n')];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const write = (bytes: Uint8Array) => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [number, body, filter] of objects) {
    offsets.set(number, length);
    write(strToU8(`${number} 0 obj\n`));
    if (filter === undefined && typeof body === 'string') write(strToU8(body));
    else {
      const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
      write(strToU8(`<< /Length ${bytes.length} ${filter ?? ''} >>\nstream\n`));
      write(bytes);
      write(strToU8('\nendstream'));
    }
    write(strToU8('\nendobj\n'));
  }
  const table = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const start = length;
  write(
    strToU8(
      `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size 5000 /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

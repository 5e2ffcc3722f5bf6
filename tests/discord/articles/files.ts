import { strToU8, zipSync } from 'fflate';

/** An article as a person keeps it in a file: a title and paragraphs. */
export interface Written {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The same article as a file of each kind that can be added, by the ending of its name. */
export const FILES: Readonly<Record<string, (written: Written) => Uint8Array>> = {
  txt: ({ title, paragraphs }) => strToU8([title, ...paragraphs].join('\n\n')),
  md: ({ title, paragraphs }) =>
    strToU8(`---\ntitle: ${title}\npublished: 2024-05-03\n---\n\n${paragraphs.join('\n\n')}\n`),
  html: ({ title, paragraphs }) =>
    strToU8(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="2024-05-03T08:00:00Z"></head><body><nav><a href="/">Home</a></nav>
<article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`,
    ),
  pdf: pdfOf,
  docx: docxOf,
  eml: ({ title, paragraphs }) =>
    strToU8(
      [
        'From: Desk <desk@example.com>',
        `Subject: ${title}`,
        'Date: Fri, 03 May 2024 08:00:00 +0000',
        'Content-Type: text/plain; charset=utf-8',
        '',
        paragraphs.join('\r\n\r\n'),
      ].join('\r\n'),
    ),
};

function docxOf({ title, paragraphs }: Written): Uint8Array {
  const run = (words: string, style = '') =>
    `<w:p>${style}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const heading = run(title, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>');
  const body = heading + paragraphs.map((words) => run(words)).join('');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const ns = 'http://schemas.openxmlformats.org';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="r1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${ns}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** One page, the title larger, each paragraph in lines of at most 80 characters. */
function pdfOf({ title, paragraphs }: Written): Uint8Array {
  const lines = paragraphs.flatMap((words) => [...(words.match(/.{1,80}(?:\s|$)/gu) ?? []), '']);
  const shown = lines.map((line) => `(${line.trim()}) Tj 0 -14 Td`).join('\n');
  const content = `BT /F1 20 Tf 60 760 Td (${title}) Tj /F1 11 Tf 0 -40 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const table = offsets.map((at) => `${at} 00000 n \n`).join('');
  const size = objects.length + 1;
  return strToU8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

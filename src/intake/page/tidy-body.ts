import { findDay } from '../find-day.ts';
import { likeness } from './likeness.ts';

const JUNK_LINE =
  /^(?:advertisement|advertising|anzeige|werbung|publicité|publicidad|loading(?:…|\.{3})?|share(?: this)?(?: article| story)?|print|email|save|listen(?: to this article)?.{0,30}|\d+ ?min(?:ute)?s? (?:read|listen)|read (?:more|also|next)\s?[:：].*|(?:see|read) also\s?[:：].*|also read\s?[:：].*|related\s?[:：].*|more\s?[:：].*|(?:photo|image|picture|foto|bild|credit|photograph|图片来源|图|الصورة|تصوير)s?(?: by| credit| courtesy.{0,20})?\s?[:：/].{0,120}|(?:image|photo) (?:caption|credit|source).{0,200}|follow .{0,60} on (?:twitter|facebook|x|instagram|telegram|whatsapp).{0,40}|(?:sign up|subscribe) (?:to|for) .{0,80}|click here .{0,60}|(?:©|\(c\)|copyright (?:©|\(c\)|(?:19|20)\d\d)).{0,160}|all rights reserved\.?|skip to .{0,40}|back to top|javascript (?:is|must|needs|seems) .{0,100}|this (?:article|story) was (?:originally|first) published .{0,80}|责任编辑[:：].*|（?编辑[:：].{0,20})$/iu;
const BYLINE =
  /^(?:(?:by|von|par|por|di|da|door)[\s:]|(?:بقلم|كتبت?|מאת)[\s:]|(?:记者|記者|文[/／|:：])\s?[:：]?)\s*\p{L}.{0,100}$/iu;
const ENDS_SENTENCE = /[.!?…。！？؟।:："”»」』)]$/u;
/** The first paragraph of prose comes within a few lines of the headline. */
const PROSE = 80;
const WIDE_PROSE = 30;
const LOOSE = 60;
const DATE_LINE = 120;
const CLOCK = /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\p{Lu}{2,4})?$/iu;

/**
 * The body without what is no part of it though it stands among its paragraphs: the headline again, byline, date and
 * reading time above the first paragraph, and lines such as "Advertisement" or "Read more: …".
 */
export function tidyBody(text: string, title: string): string {
  const blocks = text.split('\n\n').filter((block) => !isJunk(withoutMarks(block)));
  const start = blocks.findIndex((block) => isProse(block));
  const head = blocks.slice(0, Math.max(0, start)).filter((block) => !isHeadMatter(block, title));
  const rest = blocks.slice(Math.max(0, start));
  return withoutLooseEnd([...head, ...rest.filter((block) => !isTitle(block, title))]).join('\n\n');
}

function isJunk(line: string): boolean {
  return JUNK_LINE.test(line) || CLOCK.test(line);
}

function isProse(block: string): boolean {
  if (block.startsWith('## ') || block.startsWith('- ')) return false;
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{8}/u.test(block);
  return block.length >= (wide ? WIDE_PROSE : PROSE) && ENDS_SENTENCE.test(block);
}

function isHeadMatter(block: string, title: string): boolean {
  const line = withoutMarks(block);
  if (isTitle(block, title) || BYLINE.test(line)) return true;
  if (ENDS_SENTENCE.test(line.replace(/[):：]$/u, ''))) return false;
  if (line.length <= DATE_LINE && findDay(line, null) !== null) return true;
  return line.length <= LOOSE && !block.startsWith('## ') && !block.startsWith('- ');
}

function isTitle(block: string, title: string): boolean {
  const line = withoutMarks(block);
  return (
    line === title ||
    (block.startsWith('## ') && likeness(line, title) > 0.9 && line.length > title.length * 0.7)
  );
}

/** Leaves out what ends the body without a sentence: a heading with nothing under it, tags, a line of the next column. */
function withoutLooseEnd(blocks: readonly string[]): string[] {
  let last = blocks.length;
  while (last > 1 && isLoose(blocks[last - 1] ?? '')) last -= 1;
  return blocks.slice(0, last);
}

function isLoose(block: string): boolean {
  if (block.startsWith('## ')) return true;
  return !block.startsWith('- ') && block.length < LOOSE && !ENDS_SENTENCE.test(block);
}

function withoutMarks(block: string): string {
  return block.replace(/^(?:## |- )/u, '');
}

import { renderText } from './article-text.ts';
import type { PageElement } from './dom.ts';

const CAPTIONS =
  'figcaption, .wp-caption-text, [class*="caption" i], [class*="legende" i], :is(figure, [class*="image" i], [class*="photo" i], [class*="picture" i], [class*="gallery" i], [class*="slide" i], [class*="media" i]) [class*="credit" i], [itemprop~="caption"], [itemprop~="copyrightHolder"]';
const CREDITS =
  '[class*="credit" i], [class*="copyright" i], [class*="source" i], [class*="photographer" i], small, cite, [itemprop~="copyrightHolder"]';

/** Takes the captions of pictures out of a page, and gives them without credits: of a photo story they are the text. */
export function takeCaptions(body: PageElement): string {
  const captions: string[] = [];
  for (const caption of [...body.querySelectorAll(CAPTIONS)]) {
    if (!body.contains(caption) || caption.querySelector('h1')) continue;
    // A table or a gallery may be called a caption's holder; its prose is none.
    if ([...caption.querySelectorAll('p')].length > 3) continue;
    if (!caption.matches(CREDITS)) captions.push(captionOf(caption));
    caption.remove();
  }
  for (const figure of [...body.querySelectorAll('figure')]) {
    if (!figure.querySelector('blockquote, table, p, pre')) figure.remove();
  }
  return captions
    .filter((caption, i) => caption !== '' && captions.indexOf(caption) === i)
    .join('\n\n');
}

function captionOf(caption: PageElement): string {
  for (const credit of [...caption.querySelectorAll(CREDITS)]) credit.remove();
  return renderText(caption).replace(/\n+/gu, ' ');
}

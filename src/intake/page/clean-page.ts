import { renderText } from './article-text.ts';
import { lineOf, type PageElement } from './dom.ts';

/** What is never part of an article, whatever it is called. */
const ALWAYS = `[hidden], [aria-hidden="true"], dialog, [aria-modal="true"], form, button, input, select, textarea, label,
   [role="dialog"], [role="alertdialog"], [role="search"], [role="contentinfo"], [role="menu"], [role="toolbar"], nav,
   [role="navigation"], menu, amp-consent, amp-ad, amp-embed, amp-sidebar, amp-user-notification, amp-social-share,
   amp-sticky-ad, audio, video, embed, ins.adsbygoogle, [itemtype*="schema.org/Comment" i], [itemprop~="comment"],
   [itemtype*="WPAdBlock"]`;
/** Of these only those that do not hold the headline. */
const AROUND = 'aside, footer, [role="complementary"], [role="banner"]';
const JUNK = new Set(
  `cookie cookies cookiebar cookiebanner consent gdpr ccpa cmp onetrust didomi comments comment commentlist commentary-list disqus respond
  related recommended recommendation recommendations recirc recirculation newsletter newsletters subscribe signup promo promos promoted
  promotion sponsor sponsored outbrain taboola advert adverts advertisement advertisements advertising ad ads adslot adunit dfp
  breadcrumb breadcrumbs pullquote share sharing sharebar social socials toolbar popup modal trending popular mostread mostpopular sidebar widget
  widgets nav navbar navigation navi menu footer tags taglist topics pagination pager skip skiplink sronly screenreader noprint print
  copyright reactions replies discussion
  authorbio authorbox bio teaser teasers readmore readnext morenews upnext nextup rail ticker masthead topbar tooltip feedback
  survey poll app-banner banner notification notice-bar hidden`.split(/\s+/u),
);
const PAIRS =
  /-(?:pull-quote|more-(?:on|from|news|stories|articles)|read-(?:more|next|also|on)|see-also|also-(?:read|see)|most-(?:read|popular|viewed|shared)|whats-next|up-next|next-(?:article|story|up)|prev(?:ious)?-(?:article|story|post)|post-(?:tags|nav|navigation)|follow-us|sign-up|about-(?:the-)?author|author-(?:bio|box|info|card|profile|description)|(?:you-)?may-also|latest-(?:news|stories|articles)|top-stories|other-(?:news|stories|articles)|sr-only|visually-hidden|screen-reader|leave-(?:a-)?(?:reply|comment)|app-(?:promo|banner|download)|back-to-top|skip-link|skip-to)-/u;
/** "has-comments", "no-sidebar": such words tell of an element what it has, not what it is. */
const ABOUT =
  /-(?:has|no|with|without|is|not|hide|show|open|closed|enabled|disabled|allow|supports)-/u;
const COMMENTS = /-(?:comments?|commentlist|disqus|respond|replies|discussion)-/u;
const LONGEST_NOTICE = 1500;
const COOKIES = /cookie|tracking technolog|personal data|données personnelles|personenbezogene/iu;
const CONSENT =
  /accept|agree|consent|got it|allow|preferences|akzeptieren|zustimm|einverstanden|accepter|aceptar|accetta|同意|接受|موافق/iu;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
/** What an element may hold of the page's text and still be taken for something beside the article. */
const MOST_SHARE = 0.4;
/** Characters that an article has at least. */
const LEAST = 200;
const HEADINGS =
  /^(?:(?:\d+\s+)?(?:reader |user |all |top )?comments?(?:\s*\(?\d+\)?)?|(?:leave|post|add|write) (?:a |your )?(?:reply|comment)|join the (?:conversation|discussion)|discussion|responses|related(?: (?:articles|stories|content|links|news|topics|posts|coverage|reading))?|read (?:more|next|also)|more (?:on|from|in|stories|news|about|like)\b.{0,60}|most (?:read|popular|viewed|shared)|recommended(?: for you| stories| reading)?|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|up next|trending(?: now)?|latest (?:news|stories|headlines)|top stories|popular(?: now)?|also (?:read|on|in)\b.{0,40}|see also|elsewhere on.{0,40}|share (?:this|on).{0,40}|follow us.{0,40}|sign up.{0,60}|newsletters?|(?:our )?newsletter sign.?up|about the authors?|tags|topics|advertisement|sponsored(?: content)?|kommentare|mehr zum thema|das könnte sie auch interessieren|lesen sie auch|commentaires|à lire aussi|sur le même sujet|comentarios|te puede interesar|lea también|leia também|comentários|commenti|leggi anche|reacties|lees ook|комментарии|читайте также|相关新闻|相关阅读|相关文章|延伸阅读|推荐阅读|热门新闻|热门推荐|评论|网友评论|用户评论|最新评论|關連新聞|相關新聞|留言|関連記事|コメント|관련 ?기사|댓글|اقرأ أيضا.{0,20}|مواضيع ذات صلة|أخبار ذات صلة|التعليقات|تعليقات|مقالات ذات صلة|تگובות|תגובות|כתבות נוספות)\s*:?$/iu;
const CAPTIONS =
  'figcaption, .wp-caption-text, [class*="caption" i], [class*="legende" i], :is(figure, [class*="image" i], [class*="photo" i], [class*="picture" i], [class*="gallery" i], [class*="slide" i], [class*="media" i]) [class*="credit" i], [itemprop~="caption"], [itemprop~="copyrightHolder"]';
const CREDITS =
  '[class*="credit" i], [class*="copyright" i], [class*="source" i], [class*="photographer" i], small, cite, [itemprop~="copyrightHolder"]';

/**
 * Takes away what stands around an article: consent, navigation, comments, related links, adverts, and whatever the
 * page does not show. Goes by elements, roles, names of classes and headings; never takes the headline or most of the text.
 */
export function removeSurroundings(body: PageElement): void {
  removeConsent(body);
  for (const element of [...body.querySelectorAll(ALWAYS)]) {
    if (!holdsHeadline(element)) element.remove();
  }
  const whole = textLength(body);
  for (const element of [...body.querySelectorAll(AROUND)]) {
    if (!holdsHeadline(element) && textLength(element) < whole * MOST_SHARE) element.remove();
  }
  removeNamed(body, whole);
  removeLinkLines(body);
  removeByHeading(body);
}

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

/** A notice on cookies, whatever its name: a short block outside the prose with something to press that says yes. */
function removeConsent(body: PageElement): void {
  for (const block of [...body.querySelectorAll('div, section, p')]) {
    const raw = block.textContent ?? '';
    if (raw.length > LONGEST_NOTICE || !COOKIES.test(raw) || holdsHeadline(block)) continue;
    const buttons = [...block.querySelectorAll('button, a, input, [role="button"]')];
    const asks = buttons.some((button) =>
      CONSENT.test(`${lineOf(button)} ${button.getAttribute('value') ?? ''}`),
    );
    if (asks && !holdsBody(block)) block.remove();
  }
}

/** Paragraphs that are one link lead to other articles. */
function removeLinkLines(body: PageElement): void {
  const paragraphs = [...body.querySelectorAll('p')];
  if (paragraphs.length < 4) return;
  for (const paragraph of paragraphs) {
    const line = lineOf(paragraph);
    if (line.length > 0 && line.length < 150 && linkShare(paragraph) > 0.95) paragraph.remove();
  }
}

function removeNamed(body: PageElement, whole: number): void {
  for (const element of [...body.querySelectorAll('[class], [id], [style]')]) {
    if (!body.contains(element) || holdsHeadline(element)) continue;
    const isHidden = HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
    if (isHidden || isNamedJunk(element, body, whole)) element.remove();
  }
}

function isNamedJunk(element: PageElement, body: PageElement, whole: number): boolean {
  const name = nameOf(element);
  if (!isJunkName(name) || ABOUT.test(name) || holdsBody(element)) return false;
  // Comments may be longer than what they are about.
  const most = COMMENTS.test(name) ? textLength(body) - LEAST : whole * MOST_SHARE;
  return textLength(element) <= most;
}

/** Sections that a heading calls "Related stories" or "Comments": their container, or what follows the heading. */
function removeByHeading(body: PageElement): void {
  const headings = [
    ...body.querySelectorAll('h2, h3, h4, h5, h6, [role="heading"], strong, b, p, div, span, dt'),
  ];
  for (const heading of headings) {
    if (!body.contains(heading) || (heading.textContent ?? '').length > 200) continue;
    const line = lineOf(heading);
    if (line.length > 80 || !HEADINGS.test(line)) continue;
    removeSection(heading, body);
  }
}

function removeSection(heading: PageElement, body: PageElement): void {
  let top = heading;
  for (let up = top.parentElement; up && isSectionOf(heading, up, body); up = up.parentElement) {
    top = up;
  }
  if (/^h[2-6]$/u.test(top.localName)) removeFollowing(top);
  top.remove();
}

/** Whether a container begins with a heading, holds no article, and leaves one in the page. */
function isSectionOf(heading: PageElement, container: PageElement, body: PageElement): boolean {
  return (
    container !== body &&
    isBeside(container) &&
    textLength(body) - textLength(container) > LEAST &&
    lineOf(container).startsWith(lineOf(heading))
  );
}

function isBeside(element: PageElement): boolean {
  return (
    !holdsHeadline(element) &&
    !holdsBody(element) &&
    !/^(?:article|main|td|tr|table|tbody)$/u.test(element.localName)
  );
}

/** What stands under a heading, up to the next one: only lists, links and short blocks; prose stays. */
function removeFollowing(heading: PageElement): void {
  let next = heading.nextElementSibling;
  while (next && !/^h[1-6]$/u.test(next.localName) && !isProse(next)) {
    const after = next.nextElementSibling;
    next.remove();
    next = after;
  }
}

function isProse(element: PageElement): boolean {
  return element.localName === 'p' && lineOf(element).length > 120 && linkShare(element) < 0.5;
}

/** The part of an element's text that stands in links, 0 to 1. */
function linkShare(element: PageElement): number {
  const length = textLength(element);
  if (length === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += textLength(link);
  return linked / length;
}

/** "relatedStories" and "related_stories" as "-related-stories-". */
function nameOf(element: PageElement): string {
  const words = `${element.id} ${element.className}`
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/gu, '$1-$2');
  return `-${words.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}-`;
}

function isJunkName(name: string): boolean {
  return PAIRS.test(name) || name.split('-').some((word) => JUNK.has(word));
}

function holdsHeadline(element: PageElement): boolean {
  return (
    element.localName === 'main' || element.matches('h1') || element.querySelector('h1') !== null
  );
}

function holdsBody(element: PageElement): boolean {
  return element.matches(BODY) || element.querySelector(BODY) !== null;
}

const BODY = '[itemprop~="articleBody"]';

function textLength(element: PageElement): number {
  return (element.textContent ?? '').trim().length;
}

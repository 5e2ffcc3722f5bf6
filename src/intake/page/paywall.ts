import { lineOf, type PageElement } from './dom.ts';

const WALLS =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscri" i], [class*="premium" i], [class*="meter" i], [class*="locked" i], [class*="gate" i], [class*="piano" i], [class*="offer" i]';
const ASKS =
  /subscri(?:be|ption|ber)|already a (?:member|subscriber)|(?:sign|log) in to (?:read|continue)|to (?:continue|keep) reading|continue reading (?:this|with)|(?:unlock|read) the (?:full|rest of)|for (?:members|subscribers) only|register (?:now )?to (?:read|continue)|abonnieren|abonnenten|abonné|abonnez|suscr[ií]b|suscriptor|abbonat|assinante|订阅|付费|会员|اشترك|للمشتركين/iu;
/** Longer blocks are prose that happens to tell of subscriptions. */
const LONGEST = 600;
const LONGEST_LINE = 240;

/** Takes away what asks for payment in place of the rest of an article. Gives whether a page's article is cut short. */
export function removePaywall(body: PageElement): boolean {
  let walled = false;
  for (const wall of [...body.querySelectorAll(WALLS)]) {
    const line = lineOf(wall);
    if (line.length > LONGEST || !ASKS.test(line) || wall.querySelector('h1')) continue;
    walled = true;
    if (!holdsProse(wall)) wall.remove();
  }
  return removeLastAsking(body) || walled;
}

/** Some sites put the beginning of the article into the same element. */
function holdsProse(wall: PageElement): boolean {
  return [...wall.querySelectorAll('p')].some((paragraph) => {
    const line = lineOf(paragraph);
    return line.length > 80 && !ASKS.test(line);
  });
}

/** A paragraph or a heading that asks for payment, after which there is little more. */
function removeLastAsking(body: PageElement): boolean {
  const blocks = [...body.querySelectorAll('p, h2, h3, h4, div, li')].filter(
    (block) => lineOf(block).length > 0 && !block.querySelector('p, div, h2, h3'),
  );
  const asking = blocks.slice(-8).filter((block) => {
    const line = lineOf(block);
    return line.length <= LONGEST_LINE && WALL_LINE.test(line);
  });
  for (const block of asking) block.remove();
  return asking.length > 0;
}

/** Plain enough to need no name of a class beside it. */
const WALL_LINE =
  /(?:subscribe|register|sign in|log in|join|pay)\b.{0,60}\b(?:to (?:read|continue|keep|unlock|access)|for (?:full )?access)|to (?:continue|keep) reading|(?:this (?:article|story|content) is|available) (?:only )?(?:for|to|reserved for) (?:our )?(?:paying |registered )?(?:subscribers|members)|already a (?:subscriber|member)|(?:read|unlock) the (?:full|rest of the|whole) (?:article|story)|réservé aux abonnés|nur für abonnenten|solo para suscriptores|订阅后|登录后继续|付费阅读|للمشتركين فقط/iu;

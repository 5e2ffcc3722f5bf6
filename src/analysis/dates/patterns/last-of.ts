import type { DateMatch } from '../pattern.ts';

const OF_SOMETHING =
  /^\s+(?:of(?!\s+(?:about|around|\d))|before|under\s+[A-Z]|at\s+(?!least|most)|on\s+the\s+job|in\s+(?:which|office|power|charge)|that|when|where)\b/;
const OWNER =
  /(?:\b(?:his|its|their|my|our|your|(?:in|during|of|at|until|for|on|since|from)\s+her)|['’]s)\s+$/i;

/**
 * "The last year of the war", "his last week": the last one of several, wherever it lies, and not the one before the day of
 * publication.
 */
export function isLastOf({ text, before, after }: DateMatch): boolean {
  if (!/^(?:the\s+)?(?:last|next|previous)\b/i.test(text)) return false;
  if (OWNER.test(before)) return true;
  return (/^the\b/i.test(text) || /\bthe\s+$/i.test(before)) && OF_SOMETHING.test(after);
}

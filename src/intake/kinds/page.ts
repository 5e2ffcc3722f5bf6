import { PAGE_LIMITS } from '../page/page-limits.ts';
import type { Kind } from './kind.ts';

/** A page of the web; its reader has a folder of its own. */
export const page: Kind = {
  endings: ['html', 'htm', 'xhtml'],
  types: ['text/html', 'application/xhtml+xml'],
  signature: null,
  limits: PAGE_LIMITS,
  read: async ({ bytes, type, url }) =>
    (await import('../page/read-page.ts')).readPage(bytes, { type, url }),
};

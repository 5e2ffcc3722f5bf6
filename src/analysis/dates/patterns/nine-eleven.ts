import { dayOf } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { dayReading } from '../reading.ts';

const ATTACKS = dayOf(2001, 9, 11);

/** "9/11" and "the Sept. 11 attacks": the one day that goes by its name without a year. */
export const nineEleven: DatePattern = {
  name: 'nine-eleven',
  needs: 'digit',
  pattern:
    /(?<![\d/.,$])9[/-]11(?:-related)?(?![\w/]|[.,]\d)|\bSept(?:ember|\.)?\s+11(?:th)?(?=,?\s+(?:terror\w*|attacks?|hijack\w*|suicide|strikes|commission|victims?|families|anniversary|plot|tragedy)\b)/gi,
  read: (_, { published }) =>
    published !== null && published < ATTACKS ? null : dayReading(ATTACKS),
};

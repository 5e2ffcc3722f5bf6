import { dayOf } from '../calendar.ts';
import type { DatePattern } from '../pattern.ts';
import { dayReading } from '../reading.ts';

/** "9/11", the one day that goes by its numbers. */
export const nineEleven: DatePattern = {
  name: 'nine-eleven',
  needs: 'digit',
  pattern: /(?<![\d/.,$])9[/-]11(?:-related)?(?![\w/]|[.,]\d)/g,
  read: () => dayReading(dayOf(2001, 9, 11)),
};

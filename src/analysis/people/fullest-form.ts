import { stripDiacritics } from '../../text/fold.ts';

/** The form to show for a group: the most words, mixed case before capitals, the earliest. */
export function fullestForm(forms: Iterable<string>): string {
  let best = '';
  for (const form of forms) {
    const more = wordsOf(form) - wordsOf(best);
    if (best === '' || more > 0 || (more === 0 && isCapitals(best) && !isCapitals(form)))
      best = form;
  }
  return best;
}

function wordsOf(form: string): number {
  return form === '' ? 0 : form.split(' ').length;
}

function isCapitals(form: string): boolean {
  return form.length > 3 && stripDiacritics(form) === stripDiacritics(form).toUpperCase();
}

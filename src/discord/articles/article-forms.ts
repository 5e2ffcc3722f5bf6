import type { ModalSubmitInteraction } from 'discord.js';
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { parsePublishedDate } from '../../articles/published-date.ts';
import type { ArticleDraft } from '../../articles/render-article-file.ts';
import type { DraftFields } from '../../intake/draft.ts';
import { UserError } from '../../text/user-error.ts';

/** The most that Discord lets a member type into a field of a form. */
export const LONGEST_TEXT = 4000;

type Form = APIModalInteractionResponseCallbackData;

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string | null;
  readonly most: number;
  readonly required?: boolean;
  readonly long?: boolean;
}

const TITLE: Field = { id: 'title', label: 'Title', most: 300 };
const PUBLISHED: Field = {
  id: 'published',
  label: 'Published',
  hint: 'The day, as in 2024-05-06. Without it "on Tuesday" has no date.',
  most: 60,
};
const PUBLISHER: Field = { id: 'publisher', label: 'Publisher', most: 200 };
const ADDRESS: Field = {
  id: 'url',
  label: 'Web address of the original',
  hint: 'Begins with https://',
  most: 2000,
};
const LANGUAGE: Field = {
  id: 'language',
  label: 'Language',
  hint: 'Its tag, as in en, de or zh',
  most: 35,
};
const TEXT: Field = {
  id: 'text',
  label: 'Text',
  hint: 'Up to 4,000 characters. A longer article: give it as a file.',
  most: LONGEST_TEXT,
  required: true,
  long: true,
};

/** The form in which an article is pasted. */
export function pasteForm(customId: string): Form {
  return form(customId, 'Add an article', [TITLE, PUBLISHED, PUBLISHER, ADDRESS, TEXT]);
}

/** The form in which everything but the text is mended. */
export function detailsForm(customId: string, draft: ArticleDraft): Form {
  return form(customId, 'Edit details', [
    { ...TITLE, value: draft.title, required: true },
    { ...PUBLISHED, value: draft.published },
    { ...PUBLISHER, value: draft.publisher },
    { ...ADDRESS, value: draft.url },
    { ...LANGUAGE, value: draft.language, required: true },
  ]);
}

/** The form in which a text is mended. Throws `UserError` for one that does not fit a form. */
export function textForm(customId: string, { text }: ArticleDraft): Form {
  if (text.length > LONGEST_TEXT) {
    throw new UserError(
      `The text has over ${LONGEST_TEXT} characters, the most that fit a form: give the whole as a file, with /article edit and its option file.`,
    );
  }
  return form(customId, 'Edit text', [{ ...TEXT, value: text }]);
}

/** What was pasted. A date or an address that cannot be read is left out and told of, so that the text is not lost. */
export function readPasted(interaction: ModalSubmitInteraction): {
  readonly fields: DraftFields;
  readonly doubts: readonly string[];
} {
  const value = (id: string) => interaction.fields.getTextInputValue(id).trim();
  const [published, url] = [value('published'), value('url')];
  const dated = published === '' || parsePublishedDate(published) !== null;
  const addressed = url === '' || addressOf(url) !== null;
  const fields = {
    title: value('title'),
    publisher: value('publisher'),
    text: value('text'),
    ...(dated ? { published } : {}),
    ...(addressed ? { url } : {}),
  };
  const doubts = [
    ...(dated ? [] : [`"${published}" is not a date: write it as YYYY-MM-DD.`]),
    ...(addressed ? [] : [`"${url.slice(0, 60)}" is not a web address: begin it with https://.`]),
  ];
  return { fields, doubts };
}

/** The details as they were typed. Throws `UserError` that names the field. */
export function readDetails(interaction: ModalSubmitInteraction): Omit<ArticleDraft, 'text'> {
  const value = (id: string) => interaction.fields.getTextInputValue(id).trim();
  const [published, url, language] = [value('published'), value('url'), value('language')];
  const date = parsePublishedDate(published);
  if (published !== '' && date === null) {
    throw new UserError(`"${published}" is not a date of publication: write it as YYYY-MM-DD.`);
  }
  const address = addressOf(url);
  if (url !== '' && address === null) {
    throw new UserError(
      `"${url.slice(0, 60)}" is not a web address: begin it with https:// or leave it out.`,
    );
  }
  return {
    title: value('title'),
    published: date,
    publisher: value('publisher') || null,
    url: address,
    language: languageOf(language),
  };
}

/** The text as it was typed. */
export function readText(interaction: ModalSubmitInteraction): string {
  return interaction.fields.getTextInputValue(TEXT.id);
}

function addressOf(typed: string): string | null {
  return /^https?:\/\//iu.test(typed) && URL.canParse(typed) ? new URL(typed).href : null;
}

function languageOf(typed: string): string {
  try {
    return new Intl.Locale(typed.replaceAll('_', '-')).toString();
  } catch {
    throw new UserError(`"${typed}" is not the tag of a language: write it as in en, de or zh.`);
  }
}

function form(customId: string, title: string, fields: readonly Field[]): Form {
  return { custom_id: customId, title, components: fields.map(labelled) };
}

function labelled({ id, label, hint, value, most, required, long }: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    ...(hint === undefined ? {} : { description: hint }),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: most,
      required: required === true,
      ...(value ? { value: value.slice(0, most) } : {}),
    },
  };
}

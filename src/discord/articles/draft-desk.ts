import { OpenedAnalysis } from '../../answers/packed-analysis.ts';
import { tidyDraft } from '../../articles/render-article-file.ts';
import type { AddOutcome } from '../../articles/store/guild-articles.ts';
import { clipLine } from '../escape.ts';
import { composeReply, type Reply, text } from '../reply.ts';
import { ACCENT } from './article-lines.ts';
import type { ArticleServices, Editor } from './article-services.ts';
import { carrying } from './carrying-button.ts';
import { type PendingDraft, PendingDrafts } from './pending-drafts.ts';
import { renderDraft, similarTo } from './render-draft.ts';

/** Where drafts lie between being read and being stored. Each is its member's alone; `token` names it in the buttons. */
export class DraftDesk {
  readonly #services: ArticleServices;
  readonly #drafts: PendingDrafts;

  constructor(services: ArticleServices) {
    this.#services = services;
    this.#drafts = new PendingDrafts(services.now);
  }

  /** Keeps what was read and shows it. */
  open(editor: Editor, pending: PendingDraft): Promise<Reply> {
    return this.#preview(editor, pending, this.#drafts.put(editor, pending));
  }

  /** The draft as it is now. Throws `UserError` where it is gone, as `mend` and `confirm` do. */
  draft(editor: Editor, token: string) {
    return this.#drafts.get(editor, token).draft;
  }

  /** Changes a draft and shows it again. */
  async mend(
    editor: Editor,
    token: string,
    change: (draft: PendingDraft['draft']) => PendingDraft['draft'],
  ): Promise<Reply> {
    const { draft, from } = this.#drafts.get(editor, token);
    const changed = change(draft);
    // As it will be stored: what is found in it now is then what is found in it later.
    const tidy = { ...changed, ...tidyDraft(changed) };
    return this.#preview(editor, { draft: tidy, from }, token);
  }

  /** Stores a draft beside the articles like it that its member has seen; shows it again where another came meanwhile. */
  async confirm(editor: Editor, token: string): Promise<Reply> {
    const pending = this.#drafts.get(editor, token);
    const { draft, from, seen: beside = [] } = pending;
    const outcome = await editor.articles.add(draft, { by: editor.by, from, beside });
    if (outcome.kind === 'similar') return this.#preview(editor, pending, token);
    this.#drafts.remove(editor, token);
    return renderOutcome(outcome);
  }

  /** Forgets a draft. */
  cancel(editor: Editor, token: string): Reply {
    this.#drafts.remove(editor, token);
    return composeReply(ACCENT, [text('Cancelled: nothing was stored.')], []);
  }

  async #preview(editor: Editor, pending: PendingDraft, token: string): Promise<Reply> {
    const { draft } = pending;
    // At once, so that what is done while the preview is made starts from this draft.
    this.#drafts.replace(editor, token, pending);
    const packed = await this.#services.analyse({ ...draft, id: 'draft' });
    const similar = await similarTo(draft, editor.guildId, this.#services);
    const seen = similar.map(({ article }) => article.id);
    const isLast = this.#drafts.get(editor, token).draft === draft;
    if (isLast) this.#drafts.replace(editor, token, { ...pending, seen, analysis: packed });
    return renderDraft(pending, new OpenedAnalysis(packed), similar, token);
  }
}

function renderOutcome({ kind, article }: Exclude<AddOutcome, { kind: 'similar' }>): Reply {
  const title = `**${clipLine(article.title, 200)}**`;
  const said =
    kind === 'added'
      ? `Added ${title}. Questions find it from now on.`
      : `${title} has this very text already: nothing was stored.`;
  return composeReply(ACCENT, [text(said)], [[carrying('a-show', article.id, 'Show it')]]);
}

import { codeHost } from '#editing/code-hosts.ts';
import type { Draft } from '#editing/draft.ts';
import { handIn, type HandedIn } from '#editing/hand-in.ts';
import { HostRefused } from '#editing/host-call.ts';
import { patchOf } from '#editing/patch.ts';
import type { Edit } from '#editing/edits.ts';
import { conflictOf, outcome, type Outcome } from '#components/editing/hand-in.tsx';
import { priceTagMarkdown } from '#views/changes/price-tag-markdown.ts';
import { priceTagText } from '#views/changes/price-tag-text.ts';
import { today, type Editor } from './ground.ts';
import { drafts, dropDrafts, keepDraft } from './kept.ts';
import type { Saves } from './local.ts';
import type { Pending } from './pending.ts';
import { saveHere } from './save-here.ts';
import { keepToken, keepWho, signOut, token, type Kept } from './signing-in.ts';
import { withDrafts } from './state.ts';

export interface HandInWish {
  editor: Editor;
  pending: readonly Pending[];
  place: HTMLElement;
  saves: Saves;
  /** Where it is said what became of it; it stays while the page is shown again. */
  outcomes: HTMLElement;
  /** Shows the page again, as the edits are now. */
  again: () => Promise<void>;
}

/** Makes the ways of handing in work. Nothing typed is let go before a proposal is there. */
export function wireHandIn({ editor, pending, place, saves, outcomes, again }: HandInWish): void {
  const { tools, ground } = editor;
  const words = tools.t.editing;
  const host = ground.repository ? new URL(ground.repository.url).host : '';
  const all = pending.flatMap((one) => one.drafts);
  const input = (id: string) => place.querySelector<HTMLInputElement>(`#${id}`);
  const said = (html: string) => {
    outcomes.innerHTML = html;
    outcomes.scrollIntoView({ block: 'nearest' });
  };
  const tell = (what: Outcome) => said(String(outcome(tools, what)));
  const title = () => (input('hand-in-subject')?.value ?? '').trim() || words.handInTitle;
  const errors = pending.flatMap(({ view }) => view.errors);
  const troubled = pending.flatMap(({ view }) => view.edits).filter(({ trouble }) => trouble !== undefined);

  /** Values that somebody else wrote meanwhile, and that whoever edits has seen and wants replaced, by their way. */
  const decided = new Map<string, unknown>();

  /** What has to be right first holds every way back. */
  function isReady(): boolean {
    if (errors.length === 0 && troubled.length === 0) return true;
    tell({ isGood: false, text: words.errorsFirst(errors.length + troubled.length) });
    return false;
  }

  const onClick = (event: Event) => {
    const at = event.target instanceof Element ? event.target : undefined;
    if (at?.closest('[data-send]')) void send();
    else if (at?.closest('[data-copy]')) void copy(at.closest<HTMLElement>('[data-copy]')?.dataset['copy'] ?? '');
    else if (at?.closest('[data-download]')) download();
    else if (at?.closest('[data-mail]')) mail();
    else if (at?.closest('[data-have-sent]')) markSent('by hand');
    else if (at?.closest('[data-save]')) save();
    else if (at?.closest('[data-sign-out]')) {
      signOut();
      void again();
    } else if (at?.closest('[data-forget]')) {
      signOut();
      keepWho({ name: '', email: '' });
      dropDrafts(drafts().map(({ key }) => key));
    }
  };
  place.addEventListener('click', onClick);
  outcomes.onclick = onClick;
  place.addEventListener('change', () => {
    const [name, email] = [input('hand-in-name')?.value ?? '', input('hand-in-mail')?.value ?? ''];
    keepWho({ name, email });
  });

  function markSent(sent: string): void {
    for (const draft of all) keepDraft({ ...draft, sent });
  }

  function save(): void {
    if (isReady()) void saveHere(editor, pending, saves, title(), outcomes);
  }

  async function send(): Promise<void> {
    if (!isReady() || !ground.repository) return;
    const { host: kind, url, branch, folder } = ground.repository;
    const pasted = input('hand-in-token')?.value.trim() ?? '';
    if (pasted !== '') {
      const until =
        place.querySelector<HTMLInputElement>('[name="hand-in-until"]:checked')?.value === 'out' ? 'out' : 'tab';
      keepToken(pasted, until satisfies Kept);
    }
    const known = pasted === '' ? token() : pasted;
    if (known === undefined) {
      tell({ isGood: false, text: words.tokenMissing });
      input('hand-in-token')?.focus();
      return;
    }
    if (kind !== 'github' && kind !== 'gitlab' && kind !== 'gitea') return;
    const edits = new Map(pending.map(({ file, drafts: own }) => [file.file, editsOf(file.file, own)] as const));
    const orders = new Map(pending.map(({ file }) => [file.file, editor.orderOf(file)] as const));
    try {
      const done = await handIn(
        codeHost({ host: kind, url, branch, token: known }),
        {
          edits,
          folder,
          orderOf: (file) => orders.get(file) ?? (() => []),
          name: `rulla/${slug()}-${today()}-${Math.random().toString(36).slice(2, 6)}`,
          title: title(),
          words: proposalText(),
        },
        (step) => said(`<p>${words.step[step]}</p>`),
      );
      came(done);
    } catch (error) {
      if (!(error instanceof HostRefused)) throw error;
      if (error.trouble === 'token-refused') signOut();
      tell({ isGood: false, text: words.trouble[error.trouble](host), said: error.said, canRetry: true });
    }
  }

  /** The edits of a file, each meant in the text that the ones before it made. */
  function editsOf(name: string, own: readonly Draft[]): Edit[] {
    const file = pending.find((one) => one.file.file === name)?.file;
    const edits = file ? withDrafts(editor, file, own).edits : [];
    return edits.map((edit) => {
      const key = JSON.stringify(edit.path);
      return decided.has(key) ? { ...edit, before: decided.get(key) } : edit;
    });
  }

  function came(done: HandedIn): void {
    if ('done' in done) {
      markSent(done.done);
      tell({ isGood: true, text: words.sent, href: done.done });
    } else if ('branch' in done)
      tell({ isGood: false, text: words.branchOnly, href: done.byHand, said: done.why.said });
    else if ('nothing' in done) tell({ isGood: true, text: words.nothingToSend });
    else conflict(done.unfit);
  }

  function conflict(unfit: Extract<HandedIn, { unfit: unknown }>['unfit']): void {
    const { edit } = unfit;
    const draft = edit && all.find((one) => one.file === edit.file && isBegun(edit.path, one.path));
    if (!edit || !draft || !('conflict' in unfit)) {
      tell({ isGood: false, text: words.refused });
      return;
    }
    const show = (value: unknown) =>
      value === undefined ? words.notSet : typeof value === 'object' ? JSON.stringify(value) : String(value);
    const { now } = unfit.conflict;
    said(String(conflictOf(tools, draft.name, { was: show(edit.before), now: show(now), yours: show(edit.after) })));
    outcomes.querySelector('[data-keep-theirs]')?.addEventListener('click', () => dropDrafts([draft.key]));
    outcomes.querySelector('[data-propose-mine]')?.addEventListener('click', () => {
      decided.set(JSON.stringify(edit.path), now);
      void send();
    });
  }

  async function copy(name: string): Promise<void> {
    if (!isReady()) return;
    const after = pending.find(({ file }) => file.file === name)?.after ?? '';
    const box = place.querySelector(`[data-copied="${CSS.escape(name)}"]`);
    try {
      await navigator.clipboard.writeText(after);
      if (box) box.textContent = words.copied(after.split('\n').length - 1);
    } catch {
      if (!box) return;
      box.textContent = words.copyFailed;
      const text = document.createElement('textarea');
      text.value = after;
      text.readOnly = true;
      text.rows = 6;
      text.setAttribute('aria-label', words.stepCopy);
      box.after(text);
      text.select();
    }
  }

  function patch(): { name: string; text: string } {
    const folder = ground.repository?.folder ?? '.';
    const by = {
      name: input('hand-in-name')?.value.trim() || 'Rulla',
      email: input('hand-in-mail')?.value.trim() || 'rulla@invalid',
    };
    const text = pending
      .map(({ file, after }) =>
        patchOf({
          file: [...folder.split('/'), file.file].filter((part) => part !== '' && part !== '.').join('/'),
          before: file.text,
          after,
          by,
          subject: title(),
          words: tagText(),
          date: new Date().toUTCString().replace('GMT', '+0000'),
        }),
      )
      .filter((one) => one !== undefined)
      .join('');
    return { name: `${slug()}-${today()}.patch`, text };
  }

  function download(): string | undefined {
    if (!isReady()) return undefined;
    const { name, text } = patch();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/x-patch' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    return name;
  }

  function mail(): void {
    const name = download();
    const box = place.querySelector('[data-mailed]');
    if (name === undefined) return;
    if (box) box.textContent = words.mailText(name);
    const link = document.createElement('a');
    link.href = `mailto:?subject=${encodeURIComponent(title())}&body=${encodeURIComponent(tagText().slice(0, 1500))}`;
    link.click();
  }

  function tagText(): string {
    return pending
      .map(({ view, drafts: own }) =>
        [
          view.name,
          ...own.map(({ name, reason }) => `- ${[name, reason].filter(Boolean).join(': ')}`),
          '',
          view.tag ? priceTagText(view.tag) : '',
        ].join('\n'),
      )
      .join('\n');
  }

  function proposalText(): string {
    return pending
      .map(({ view, drafts: own }) =>
        [
          `**${view.name}**`,
          '',
          ...own.map(({ name, reason }) => `- ${[name, reason].filter(Boolean).join(': ')}`),
          '',
          view.tag ? priceTagMarkdown(view.tag) : '',
        ].join('\n'),
      )
      .join('\n');
  }

  function slug(): string {
    return pending[0]?.file.file.replace(/^.*\/|\.\w+$/g, '') ?? 'plans';
  }
}

function isBegun(path: Edit['path'], by: Edit['path']): boolean {
  return by.every((step, at) => JSON.stringify(path[at]) === JSON.stringify(step));
}

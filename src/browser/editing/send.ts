import { handInWords } from '#components/editing/words.ts';
import { codeHost, MAKE_COPIES } from '#editing/code-hosts.ts';
import type { Draft } from '#editing/draft.ts';
import { handIn, type HandedIn, handInFromCopy } from '#editing/hand-in.ts';
import { HostRefused } from '#editing/host-refused.ts';
import type { Edit } from '#editing/edits.ts';
import { conflictOf, shownIn } from '#components/editing/conflict.tsx';
import { outcome, type Outcome } from '#components/editing/hand-in.tsx';
import type { Editor } from './ground.ts';
import { dropDrafts, keepDraft } from './kept.ts';
import { beforeOf, type Pending } from './pending.ts';
import { branchOf, proposalMarkdown, type Proposed } from './proposal.ts';
import { freshToken } from './sign-in-by-host.ts';
import { signOut } from './signing-in.ts';
import { tagOf, withDrafts } from './state.ts';
import { sayWhoChanged } from './who-changed.ts';

export interface SendWish {
  editor: Editor;
  /** What is sent, as the page has it at that moment. */
  proposed: () => Proposed;
  /** Shows what became of it. */
  said: (html: string) => void;
  outcomes: HTMLElement;
}

/** How edits are sent: one proposal of each plan's or one of all, and from the repository or from a copy of it. */
export interface HowSent {
  isOneEach: boolean;
  isFromCopy?: boolean;
}

/**
 * Sends edits to the code host's API: all of them as one proposal, or those of each plan as one. Nothing typed is let
 * go before a proposal is there.
 */
export function sender({ editor, proposed, said, outcomes }: SendWish): (how: HowSent) => Promise<void> {
  const { tools, ground, writer } = editor;
  const words = handInWords(tools);
  const { repository } = ground;
  const host = repository ? new URL(repository.url).host : '';
  const tell = (what: Outcome) => said(String(outcome(tools, what)));
  /** Values that somebody else wrote meanwhile, and that whoever edits has seen and wants replaced, by their way. */
  const decided = new Map<string, unknown>();

  async function send(how: HowSent): Promise<void> {
    const whole = proposed();
    const parts = how.isOneEach ? whole.pending.map((one) => partOf(whole, one)) : [whole];
    for (const part of parts) if (!(await sendOne(part, how))) return;
  }

  /** Those edits of a proposal that are of one file, with what they do by themselves. */
  function partOf(whole: Proposed, one: Pending): Proposed {
    const tag = tagOf(editor, [{ file: one.file, before: beforeOf(one.file), after: one.after }])?.view;
    const reasons = new Set(one.drafts.map(({ reason, name }) => (reason === '' ? name : reason.replace(/\.$/, ''))));
    return { ...whole, pending: [one], tag, title: `${one.view.name}: ${[...reasons].join('; ')}`.slice(0, 100) };
  }

  async function sendOne(part: Proposed, how: HowSent): Promise<boolean> {
    const known = repository && (await freshToken(repository));
    if (!repository || known === undefined) return false;
    const { pending, title } = part;
    const edits = new Map(pending.map((one) => [one.file.file, editsOf(one)] as const));
    const orders = new Map(pending.map(({ file }) => [file.file, editor.orderOf(file)] as const));
    try {
      const send = how.isFromCopy ? handInFromCopy : handIn;
      const done = await send(
        codeHost({ ...repository, token: known }),
        {
          edits,
          begun: new Map(pending.flatMap(({ file }) => (file.isNew ? [[file.file, file.text] as const] : []))),
          folder: repository.folder,
          orderOf: (file) => orders.get(file) ?? (() => []),
          name: branchOf(pending),
          title,
          words: proposalMarkdown(part),
        },
        (step) => said(`<p>${words.step[step]}</p>`),
      );
      return came(done, part, how);
    } catch (error) {
      if (!(error instanceof HostRefused)) throw error;
      refused(error, how);
      return false;
    }
  }

  function refused({ trouble, said: why, seconds }: HostRefused, how: HowSent): void {
    if (trouble === 'token-refused') {
      signOut();
      editor.forgetFiles();
    }
    const isWaiting = trouble === 'wait' && seconds !== undefined;
    const at = new Date(Date.now() + (seconds ?? 0) * 1000);
    const time = at.toLocaleTimeString(writer.locale, { hour: '2-digit', minute: '2-digit' });
    const text = isWaiting ? words.waitUntil(host, time) : words.trouble[trouble](host);
    tell({ isGood: false, text, said: why, canRetry: true, ways: waysOut(trouble, how) });
    // As long as the page is there it tries again by itself; nothing is asked more often than the host allows.
    if (isWaiting && seconds <= LONGEST_WAIT) setTimeout(() => outcomes.isConnected && void send(how), seconds * 1000);
  }

  /** Where the host takes nothing from this token, another way may still be open. */
  function waysOut(trouble: HostRefused['trouble'], { isFromCopy = false, isOneEach }: HowSent): Outcome['ways'] {
    if (!repository || !FOR_GOOD.has(trouble)) return undefined;
    const mayCopy = trouble === 'no-right' || trouble === 'branch-protected';
    return {
      host,
      isCopied: mayCopy && COPIES.has(repository.host),
      fromCopy: mayCopy && !isFromCopy && MAKE_COPIES.has(repository.host) ? (isOneEach ? 'each' : 'all') : undefined,
    };
  }

  /** The edits of a file, each meant in the text that the ones before it made. */
  function editsOf({ file, drafts }: Pending): Edit[] {
    return withDrafts(editor, file, drafts).edits.map((edit) => {
      const key = JSON.stringify(edit.path);
      return decided.has(key) ? { ...edit, before: decided.get(key) } : edit;
    });
  }

  function came(done: HandedIn, { pending, tag }: Proposed, how: HowSent): boolean {
    const drafts = pending.flatMap((one) => one.drafts);
    if ('done' in done) {
      for (const draft of drafts) keepDraft({ ...draft, sent: done.done });
      const whom = (tag?.asks ?? []).map(({ head }) => head).join(' ');
      tell({ isGood: true, text: whom === '' ? words.sent : words.sentTo(whom), href: done.done });
      return true;
    }
    if ('branch' in done) tell({ isGood: false, text: words.branchOnly, href: done.byHand, said: done.why.said });
    else if ('taken' in done) tell({ isGood: false, text: words.nameTaken(done.taken) });
    else if ('nothing' in done) tell({ isGood: true, text: words.nothingToSend });
    else conflict(done.unfit, drafts, how);
    return 'nothing' in done;
  }

  function conflict(
    unfit: Extract<HandedIn, { unfit: unknown }>['unfit'],
    drafts: readonly Draft[],
    how: HowSent,
  ): void {
    const { edit } = unfit;
    const draft = edit && drafts.find((one) => one.file === edit.file && isBegun(edit.path, one.path));
    if (!edit || !draft || !('conflict' in unfit)) return tell({ isGood: false, text: words.refused });
    const show = (value: unknown) => shownIn(tools, writer.locale, value);
    const { now } = unfit.conflict;
    said(String(conflictOf(tools, draft.name, { was: show(edit.before), now: show(now), yours: show(edit.after) })));
    void sayWhoChanged(editor, outcomes, unfit.file);
    outcomes.querySelector('[data-keep-theirs]')?.addEventListener('click', () => dropDrafts([draft.key]));
    outcomes.querySelector('[data-propose-mine]')?.addEventListener('click', () => {
      decided.set(JSON.stringify(edit.path), now);
      void send(how);
    });
  }

  return send;
}

/** What no second try changes. */
const FOR_GOOD: ReadonlySet<string> = new Set([
  'no-right',
  'not-found',
  'branch-protected',
  'repository-locked',
  'too-large',
  'no-copy',
  'refused',
]);
/** Hosts whose own editor makes a copy for who may not write, and proposes from that. */
const COPIES: ReadonlySet<string> = new Set(['github', 'gitlab']);

/** Nobody leaves a page open longer than this for a host that asks to wait, in seconds. */
const LONGEST_WAIT = 3_600;

function isBegun(path: Edit['path'], by: Edit['path']): boolean {
  return by.every((step, at) => JSON.stringify(path[at]) === JSON.stringify(step));
}

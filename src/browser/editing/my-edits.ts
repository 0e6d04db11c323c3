import { handInWords } from '#components/editing/words.ts';
import '#editing/jitless.ts';
import type { Draft } from '#editing/draft.ts';
import { apiOf } from '#editing/code-hosts.ts';
import { HostRefused } from '#editing/host-refused.ts';
import { leaningOf, myEdits } from '#components/editing/my-edits.tsx';
import { handIn, outcome } from '#components/editing/hand-in.tsx';
import { signedIn } from '#components/editing/signed-in.tsx';
import { hostEditHref, newFileHref } from '#views/links/edit-link.ts';
import { fetchBy } from './later.ts';
import type { LaterAtLinks } from './open.ts';
import { editor, type Editor } from './ground.ts';
import { leaningOn, mine, type Pending, tagOfAll, waitingHere } from './pending.ts';
import { wireHandIn } from './hand-in.ts';
import { drafts, dropDrafts, isUnkept, keepDraft, onDrafts } from './kept.ts';
import { whatSaves } from './local.ts';
import { showSaved } from './save-here.ts';
import { standing } from './standing.ts';
import { canSignIn, endSignIn, freshToken } from './sign-in-by-host.ts';
import { signOut, token, whoEdits } from './signing-in.ts';
import { footOf, withDrafts } from './state.ts';
import { writtenIn } from '#editing/edits.ts';

/** What this page fetches only when it is asked for. */
export interface LaterHere extends LaterAtLinks {
  panel(): Promise<typeof import('./panel.ts')>;
  form(): Promise<typeof import('./open.ts')>;
}

/** Fills the page of a reader's own edits: what they are, what they do, and the ways to hand them in. */
export async function showMyEdits(place: HTMLElement, fetching: LaterHere): Promise<void> {
  fetchBy(fetching);
  const made = await editor();
  const words = handInWords(made.tools);
  const outcomes = document.createElement('div');
  outcomes.setAttribute('role', 'status');
  await signedInByHost(made, outcomes);
  const saves = await whatSaves();
  let isWanted = location.hash === '#hand-in';
  let undone: Draft[] = [];

  async function show(): Promise<void> {
    // A form that stands open here keeps its place; the page is shown anew when it is closed.
    if (place.querySelector('.editor')) return;
    await dropAccepted(made);
    const { pending, unread } = await waitingHere(made);
    const tag = tagOfAll(made, pending);
    const putBack = standing(place);
    place.innerHTML = String(
      myEdits(made.tools, {
        files: [...pending.map(({ view }) => view), ...unread],
        waiting: drafts()
          .filter(({ sent }) => sent !== undefined)
          .map(mine),
        tag: tag?.view,
        foot: footOf(made),
        canKeep: !isUnkept(),
      }),
    );
    place.append(outcomes);
    if (pending.length > 0) {
      const ways = document.createElement('div');
      ways.innerHTML = String(handIn(made.tools, waysOf(made, pending, saves.saves)));
      place.append(ways);
      wireHandIn({ editor: made, pending, tag: tag?.view, place: ways, saves, outcomes, again: show });
    } else if (token() !== undefined) place.append(signedInStill(made, show));
    putBack();
    if (undone.length > 0) sayUndone();
    if (isWanted) place.querySelector<HTMLElement>('#hand-in')?.focus();
    isWanted = false;
  }

  function sayUndone(): void {
    const said = place.querySelector('[data-undone]');
    if (!said) return;
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'as-link';
    back.textContent = words.bringBack;
    back.addEventListener('click', () => {
      const all = undone;
      undone = [];
      for (const draft of all) keepDraft(draft);
    });
    said.replaceChildren(`${words.undone} `, back);
    // What was pressed is gone with its edit.
    if (document.activeElement === document.body) back.focus();
  }

  place.addEventListener('click', (event) => {
    const at = event.target instanceof Element ? event.target : undefined;
    const key = (name: string) => at?.closest<HTMLElement>(`[data-${name}]`)?.getAttribute(`data-${name}`);
    const draft = (of: string | null | undefined) => drafts().find((one) => one.key === of);
    const [one, all, changing] = [key('undo-one'), key('undo-all'), draft(key('change-one'))];
    if (typeof one === 'string') undoOne(one);
    else if (typeof all === 'string') undone = dropDrafts(unsent().map((each) => each.key));
    else if (changing && at) void changeHere(made, changing, at, show, fetching);
  });

  /** Edits that lean on the one that is undone are named first. */
  function undoOne(key: string): void {
    const draft = drafts().find((one) => one.key === key);
    const leaning = draft ? leaningOn(draft) : [];
    const said = place.querySelector('[data-undone]');
    if (leaning.length === 0 || !said) {
      undone = dropDrafts([key]);
      return;
    }
    said.innerHTML = String(leaningOf(made.tools, draft?.name ?? '', leaning));
    said.querySelector('[data-undo-both]')?.addEventListener('click', () => {
      undone = dropDrafts([key, ...leaning.map((one) => one.key)]);
    });
    said.querySelector<HTMLElement>('[data-undo-both]')?.focus();
  }

  let showing = Promise.resolve();
  onDrafts(() => {
    showing = showing.then(show, show);
  });
  addEventListener('hashchange', () => {
    if (location.hash !== '#hand-in') return;
    isWanted = true;
    for (const form of place.querySelectorAll('.editor')) form.remove();
    showing = showing.then(show, show);
  });
  await show();
  showSaved(made, saves, outcomes);
  await openAsked(place, fetching);
}

const unsent = () => drafts().filter(({ sent }) => sent === undefined);

/** For who has nothing left to hand in: they are signed in, until they sign out. */
function signedInStill(made: Editor, again: () => Promise<void>): HTMLElement {
  const line = document.createElement('div');
  line.innerHTML = String(signedIn(made.tools));
  line.querySelector('[data-sign-out]')?.addEventListener('click', () => {
    signOut();
    made.forgetFiles();
    void again();
  });
  return line;
}

/** Opens the form of an edit below it, on this page. */
async function changeHere(
  made: Editor,
  draft: Draft,
  at: Element,
  show: () => Promise<void>,
  fetching: LaterHere,
): Promise<void> {
  const file = await made.fileAt(draft.file);
  if (draft.intent === 'begin') return goOn(draft.file, at, fetching, () => void show());
  const { openInPanel, hideable } = await fetching.panel();
  const panel = document.createElement('section');
  panel.className = 'editor';
  (at.closest('li') ?? at).append(panel);
  const close = () => {
    panel.remove();
    void show().then(() => document.querySelector<HTMLElement>(`[data-change-one="${draft.key}"]`)?.focus());
  };
  hideable(panel, close);
  const { thing, path, intent } = draft;
  const target = { thing, path, intent, focus: undefined, key: draft.key };
  const { repository } = made.ground;
  const host = {
    href: hostEditHref(repository, draft.file),
    name: repository ? new URL(repository.url).host : '',
  };
  openInPanel({ editor: made, file, panel, target, host, level: 4, close });
}

/** Opens all that a file which was begun may say, below it. */
async function goOn(file: string, at: Element, fetching: LaterHere, closed: () => void): Promise<void> {
  const { openThingsOf } = await fetching.form();
  await openThingsOf(file, at.closest('li') ?? at, fetching, closed);
}

/** A link that names a file opens its form here: so it does where it was opened in a tab of its own. */
async function openAsked(place: HTMLElement, fetching: LaterHere): Promise<void> {
  const of = new URLSearchParams(location.search).get('of');
  if (of === null) return;
  const link = document.createElement('a');
  link.href = `${location.pathname}?of=${of.split('/').map(encodeURIComponent).join('/')}${location.hash}`;
  link.textContent = of;
  place.before(link);
  const { openEdit } = await fetching.form();
  await openEdit(link, fetching);
}

/** Comes back from the code host's own question, if one was asked. */
async function signedInByHost(made: Editor, outcomes: HTMLElement): Promise<void> {
  const { repository } = made.ground;
  try {
    await endSignIn(repository);
    if (repository) await freshToken(repository);
  } catch (error) {
    if (!(error instanceof HostRefused) || !repository) throw error;
    const { host } = new URL(repository.url);
    const text = handInWords(made.tools).signInFailed(host);
    outcomes.innerHTML = String(outcome(made.tools, { isGood: false, text, said: error.said }));
  }
}

/** Edits that the plan has by now wait no longer. */
async function dropAccepted(made: Editor): Promise<void> {
  for (const draft of drafts().filter(({ sent }) => sent !== undefined)) {
    const file = await made.fileAt(draft.file).catch(() => undefined);
    if (!file || file.isNew) continue;
    const { text, unfit } = withDrafts(made, file, [draft]);
    if (unfit.length === 0 && text === file.text) dropDrafts([draft.key]);
  }
}

function waysOf(made: Editor, pending: readonly Pending[], canSave: boolean) {
  const { repository } = made.ground;
  const host = repository ? new URL(repository.url).host : undefined;
  const all = pending.flatMap((one) => one.drafts);
  const title = [...new Set(all.map(({ reason, name }) => (reason === '' ? name : reason.replace(/\.$/, ''))))].join(
    '; ',
  );
  return {
    title: `${pending.map(({ view }) => view.name).join(', ')}: ${title}`.slice(0, 100),
    host,
    branch: repository?.branch ?? '',
    api:
      repository && apiOf(repository) !== undefined
        ? {
            isSignedIn: token() !== undefined,
            tokenHref: tokenPage(repository),
            canSignIn: canSignIn(repository),
          }
        : undefined,
    files: pending.map(({ file }) => ({
      file: file.file,
      href: file.isNew ? newFileHref(repository, file.file) : hostEditHref(repository, file.file),
      isNew: file.isNew === true,
    })),
    owner: ownerOf(made, pending),
    by: whoEdits(),
    saves: canSave,
  };
}

/** Where a host makes tokens. */
function tokenPage(repository: NonNullable<Editor['ground']['repository']>): string | undefined {
  const { origin, pathname } = new URL(repository.url);
  switch (repository.host) {
    case 'github':
      return `${origin}/settings/personal-access-tokens/new`;
    case 'gitlab':
      return `${origin}/-/user_settings/personal_access_tokens`;
    case 'gitea':
      return `${origin}/user/settings/applications`;
    case 'bitbucket':
      return `${repository.url.replace(/\/+$/, '')}/admin/access-tokens`;
    case 'azure':
      return `${origin}/${pathname.split('/')[1] ?? ''}/_usersSettings/tokens`;
  }
}

/** Whom the first plan belongs to. */
function ownerOf({ ground }: Editor, pending: readonly Pending[]): string | undefined {
  const first = pending[0]?.file;
  const fields = first && (writtenIn(first.file, first.text) as Record<string, unknown> | undefined);
  const id = fields?.['kam'] ?? fields?.['owner'];
  for (const file of ground.published.files) {
    if (file.kind !== 'unit') continue;
    const people = [...file.data.people, ...file.data.teams.flatMap((team) => team.people)];
    const found = people.find((one) => one.id === id);
    if (found) return found.name;
  }
  return undefined;
}

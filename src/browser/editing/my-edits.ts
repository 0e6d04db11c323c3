import '#editing/jitless.ts';
import type { Draft } from '#editing/draft.ts';
import { apiOf } from '#editing/code-hosts.ts';
import { myEdits } from '#components/editing/my-edits.tsx';
import { handIn } from '#components/editing/hand-in.tsx';
import { editHref } from '#views/links/edit-link.ts';
import { editor, type Editor } from './ground.ts';
import { mine, type Pending, pendingOf } from './pending.ts';
import { wireHandIn } from './hand-in.ts';
import { drafts, dropDrafts, isUnkept, keepDraft, onDrafts } from './kept.ts';
import { whatSaves } from './local.ts';
import { showSaved } from './save-here.ts';
import { token, whoEdits } from './signing-in.ts';
import { withDrafts } from './state.ts';
import { writtenIn } from '#editing/edits.ts';

/** Fills the page of a reader's own edits: what they are, what they do, and the ways to hand them in. */
export async function showMyEdits(place: HTMLElement): Promise<void> {
  const made = await editor();
  const saves = await whatSaves();
  let isWanted = location.hash === '#hand-in';
  let undone: Draft[] = [];
  const outcomes = document.createElement('div');
  outcomes.setAttribute('role', 'status');

  async function show(): Promise<void> {
    await dropAccepted(made);
    const pending = await pendingOf(made);
    place.innerHTML = String(
      myEdits(made.tools, {
        files: pending.map(({ view }) => view),
        waiting: drafts()
          .filter(({ sent }) => sent !== undefined)
          .map(mine),
        day: made.tools.format.date(made.ground.published.asOf),
        canKeep: !isUnkept(),
      }),
    );
    place.append(outcomes);
    if (pending.length > 0) {
      const ways = document.createElement('div');
      ways.innerHTML = String(handIn(made.tools, waysOf(made, pending, saves.saves)));
      place.append(ways);
      wireHandIn({ editor: made, pending, place: ways, saves, outcomes, again: show });
    }
    if (undone.length > 0) sayUndone();
    if (isWanted) place.querySelector<HTMLElement>('#hand-in')?.focus();
    isWanted = false;
  }

  function sayUndone(): void {
    const said = place.querySelector('[data-undone]');
    if (!said) return;
    const { undone: word, bringBack } = made.tools.t.editing;
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'as-link';
    back.textContent = bringBack;
    back.addEventListener('click', () => {
      const all = undone;
      undone = [];
      for (const draft of all) keepDraft(draft);
    });
    said.replaceChildren(`${word} `, back);
  }

  place.addEventListener('click', (event) => {
    const at = event.target instanceof Element ? event.target : undefined;
    const one = at?.closest<HTMLElement>('[data-undo-one]')?.dataset['undoOne'];
    if (one !== undefined) undone = dropDrafts([one]);
    else if (at?.closest('[data-undo-all]'))
      undone = dropDrafts(
        drafts()
          .filter(({ sent }) => sent === undefined)
          .map(({ key }) => key),
      );
  });
  let showing = Promise.resolve();
  onDrafts(() => {
    showing = showing.then(show);
  });
  await show();
  showSaved(made, saves, outcomes);
}

/** Edits that the plan has by now wait no longer. */
async function dropAccepted(made: Editor): Promise<void> {
  for (const draft of drafts().filter(({ sent }) => sent !== undefined)) {
    const file = await made.fileAt(draft.file).catch(() => undefined);
    if (!file) continue;
    const { text, unfit } = withDrafts(made, file, [draft]);
    if (unfit.length === 0 && text === file.text) dropDrafts([draft.key]);
  }
}

function waysOf(made: Editor, pending: readonly Pending[], canSave: boolean) {
  const { repository } = made.ground;
  const host = repository ? new URL(repository.url).host : '';
  const all = pending.flatMap((one) => one.drafts);
  const title = [...new Set(all.map(({ reason, name }) => (reason === '' ? name : reason)))].join('; ');
  return {
    title: `${pending.map(({ view }) => view.name).join(', ')}: ${title}`.slice(0, 100),
    host,
    branch: repository?.branch ?? '',
    api:
      apiOf(repository) === undefined
        ? undefined
        : { isSignedIn: token() !== undefined, tokenHref: tokenPage(repository) },
    files: pending.map(({ file }) => ({ file: file.file, href: editHref(repository, file.file) })),
    owner: ownerOf(made, pending),
    by: whoEdits(),
    saves: canSave,
  };
}

/** Where a host makes tokens. */
function tokenPage(repository: Editor['ground']['repository']): string | undefined {
  if (!repository) return undefined;
  const { origin } = new URL(repository.url);
  switch (repository.host) {
    case 'github':
      return `${origin}/settings/personal-access-tokens/new`;
    case 'gitlab':
      return `${origin}/-/user_settings/personal_access_tokens`;
    case 'gitea':
      return `${origin}/user/settings/applications`;
    default:
      return undefined;
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

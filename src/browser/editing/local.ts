import { editorPlaces } from './places.ts';

/** What the server of this page can do beside serving: nothing, as a rule. */
export interface Saves {
  saves: boolean;
  /** Whether the folder is in git, so that a branch and a commit can be made. */
  git: boolean;
  /** Whether it builds the site anew after a save. */
  builds: boolean;
}

/** Where it says so, and where it is asked to save; see src/site/local-edits.ts. */
const HERE = 'edit/here.json';
const SAVE = 'edit/save.json';
const BUILT = 'edit/built.json';
const COMMIT = 'edit/commit.json';

/** Asks the server of this page whether it saves into the content folder: only one on this machine does. */
export async function whatSaves(): Promise<Saves> {
  try {
    const answer = await fetch(editorPlaces().base + HERE, { cache: 'no-store' });
    const said = (await answer.json()) as Partial<Saves>;
    return { saves: said.saves === true, git: said.git === true, builds: said.builds === true };
  } catch {
    return { saves: false, git: false, builds: false };
  }
}

/** Waits until the site is built with what was saved; whether it could be. */
export async function whenBuilt(): Promise<boolean> {
  try {
    const answer = await fetch(editorPlaces().base + BUILT, { cache: 'no-store' });
    return ((await answer.json()) as { built?: boolean }).built === true;
  } catch {
    return false;
  }
}

/** What became of saving: done, the file is another one by now, or it was refused. */
export type Saved = 'saved' | 'changed' | 'refused';

/** Puts a text in the place of the one that the page was made from; of a file that is not there yet nothing was. */
export async function saveFile(file: string, was: string | undefined, text: string): Promise<Saved> {
  const answer = await asked(SAVE, { file, was, text });
  return answer?.ok ? 'saved' : answer?.status === 409 ? 'changed' : 'refused';
}

/** Makes a branch with one commit of the saved files; its name. */
export async function commitSaved(files: readonly string[], title: string): Promise<string | undefined> {
  const answer = await asked(COMMIT, { files, title });
  return answer?.ok ? ((await answer.json()) as { branch: string }).branch : undefined;
}

async function asked(at: string, body: object): Promise<Response | undefined> {
  try {
    return await fetch(editorPlaces().base + at, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return undefined;
  }
}

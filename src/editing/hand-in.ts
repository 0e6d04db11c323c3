import type { CodeHost, Proposal } from './code-host.ts';
import { applyEdits, type Applied, type Edit, type OrderOf } from './edits.ts';
import { HostRefused } from './host-refused.ts';
import { pathInRepository } from './repository-path.ts';

/** Edits on their way to the code host. */
export interface HandIn {
  /** By file from the content folder on, in the order made. */
  edits: ReadonlyMap<string, readonly Edit[]>;
  /** The content folder within the repository; `.` at its top. */
  folder: string;
  orderOf(file: string): OrderOf;
  /** What files that nobody has yet begin with; edits of one that somebody has by now are made in theirs. */
  begun?: ReadonlyMap<string, string>;
  /** A branch's name with something of its own: `rulla/havulinna-paper-2026-09-18-k3f9`. */
  name: string;
  title: string;
  words: string;
}

/** What is under way, to be said in words beside the button. */
export type HandInStep = 'copying' | 'reading' | 'writing' | 'opening';

/** What became of it. Nothing is sent before every edit fits the newest texts. */
export type HandedIn =
  | { done: string }
  /** The values are other ones by now, or a text is not touched: whoever typed decides. */
  | { unfit: Exclude<Applied, { text: string }> & { file: string; edit?: Edit | undefined } }
  /** The branch is there and the proposal is not: only this step is left, by hand or again. */
  | { branch: string; byHand: string; why: HostRefused }
  /** Somebody else has a file of that name by now, and nothing was typed that could be put into theirs. */
  | { taken: string }
  /** All of it is in the files already. */
  | { nothing: true };

const MOST_NAMES = 9;

/**
 * Hands edits in as one branch, one commit and one proposal: the newest texts are read, the edits made in them by what
 * they mean, and only then is anything written. Throws `HostRefused` while nothing was written.
 */
export async function handIn(host: CodeHost, wanted: HandIn, onStep: (step: HandInStep) => void): Promise<HandedIn> {
  onStep('reading');
  const files: { file: string; text: string; isNew?: boolean }[] = [];
  for (const [file, edits] of wanted.edits) {
    const inRepository = pathInRepository(wanted.folder, file);
    const begun = wanted.begun?.get(file);
    const newest = await newestOf(host, inRepository, begun);
    const applied = applyEdits(newest.text, edits, wanted.orderOf(file));
    if (!('text' in applied)) return { unfit: { ...applied, file } };
    if (newest.isNew) files.push({ file: inRepository, text: applied.text, isNew: true });
    else if (applied.text !== newest.text) files.push({ file: inRepository, text: applied.text });
    else if (begun !== undefined && edits.length === 0 && newest.text !== begun) return { taken: file };
  }
  if (files.length === 0) return { nothing: true };
  onStep('writing');
  const proposal = await written(host, { name: wanted.name, title: wanted.title, words: wanted.words, files });
  onStep('opening');
  try {
    return { done: atHost(await host.open(proposal), host.byHand(proposal.name)) };
  } catch (error) {
    if (!(error instanceof HostRefused)) throw error;
    return { branch: proposal.name, byHand: host.byHand(proposal.name), why: error };
  }
}

/**
 * The same from a copy of the repository, for somebody who may read it and not write to it. Throws `HostRefused` with
 * `no-copy` where the host makes none.
 */
export async function handInFromCopy(
  host: CodeHost,
  wanted: HandIn,
  onStep: (step: HandInStep) => void,
): Promise<HandedIn> {
  onStep('copying');
  if (!host.copy) throw new HostRefused('no-copy');
  return handIn(await host.copy(), wanted, onStep);
}

/** A file's newest text; of one that nobody has yet, what it begins with. */
async function newestOf(host: CodeHost, file: string, begun: string | undefined) {
  try {
    return { text: await host.read(file), isNew: false };
  } catch (error) {
    if (begun !== undefined && error instanceof HostRefused && error.trouble === 'not-found')
      return { text: begun, isNew: true };
    throw error;
  }
}

/**
 * Writes the branch; a name that is taken gets a number. After a lost answer it is looked up, so that none is made
 * twice.
 */
async function written(host: CodeHost, proposal: Proposal): Promise<Proposal> {
  for (let number = 1; ; number++) {
    const named = number === 1 ? proposal : { ...proposal, name: `${proposal.name}-${number}` };
    try {
      await host.commit(named);
      return named;
    } catch (error) {
      if (!(error instanceof HostRefused)) throw error;
      const isLost = error.trouble === 'unreachable' || error.trouble === 'too-slow';
      if (isLost && (await host.hasBranch(named.name).catch(() => false))) return named;
      // What was read a moment ago is there: a host that hides from a token what it may not write means that it may
      // not.
      if (error.trouble === 'not-found') throw new HostRefused('no-right', error.said);
      if (error.trouble !== 'branch-exists' || number === MOST_NAMES) throw error;
    }
  }
}

/**
 * Where a host says that a proposal stands, if that is with the host; else the page on which it is found by its branch.
 */
function atHost(said: string, byHand: string): string {
  return URL.canParse(said) && new URL(said).origin === new URL(byHand).origin ? said : byHand;
}

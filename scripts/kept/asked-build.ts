import { createHash } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { openGit, type Git } from '#loading/history/git.ts';
import { clearLeftBehind } from '#writing/left-behind.ts';
import { commandWords } from '../shell/command-tongue.ts';
import { HOME, workshop } from '../shell/places.ts';
import { stateOf, type ContentState } from '../shell/one-state.ts';
import { realOut } from '../shell/real-out.ts';
import { asOfDay, contentFolder, pathFrom } from '../shell/settings.ts';
import { healSwap } from '../shell/swap.ts';
import { codeKey, contentKey } from './build-keys.ts';
import { filesUnder } from './files-under.ts';
import { forgetOldest, keptPlace } from './kept-places.ts';
import { ownKey } from './own-key.ts';
import { isAsLeft, KeptSite, type KeptHead } from './kept-site.ts';

/** What a build was asked for, as far as it decides the bytes of the site and its place. */
export interface AskedValues {
  content?: string | undefined;
  out?: string | undefined;
  base?: string | undefined;
  host?: string | undefined;
  audience?: string | undefined;
  'as-of'?: string | undefined;
}

/**
 * A build that may leave what an earlier one of the same site has made: its keys, and the cache that this process
 * holds.
 */
export interface AskedBuild {
  kept: KeptSite;
  code: string;
  /** The key of Rulla itself, whatever is asked of it. */
  own: string;
  /** The key of the content at the beginning. */
  content: string;
  /** The content folder as it stood before that key was made. */
  state: ContentState;
  /** The content folder, as git knows it. */
  git: Git;
  /** The site as it stands, when nothing at all has changed since it was built. */
  unchanged: KeptHead | undefined;
}

/**
 * Opens the cache of the site that is asked for. Nothing where another build has it: then this one builds everything,
 * and says so. Whoever opens a cache closes it.
 */
export async function askedBuild(values: AskedValues): Promise<AskedBuild | undefined> {
  const folder = await contentFolder(values.content);
  const out = await realOut(values.out === undefined ? path.join(HOME, 'dist') : pathFrom(values.out));
  const { base, host, audience } = values;
  const place = keptPlace();
  const id = createHash('sha256')
    .update(JSON.stringify([folder, out, base, host, audience]))
    .digest('hex')
    .slice(0, 12);
  const kept = new KeptSite(path.join(place, id));
  if (!(await kept.hold(folder))) {
    process.stderr.write(`${commandWords().commands.build.otherAtWork}\n`);
    return undefined;
  }
  forgetOldest(place, id);
  // Where nothing has changed nobody builds aside or swaps, and clears what was left there.
  clearLeftBehind(workshop(), 'building-');
  await healSwap(out);
  const own = ownKey();
  const code = codeKey(own, { base, host, audience });
  const git = await openGit(folder);
  const state = await stateOf(git);
  const content = await contentKey(git);
  const head = kept.head();
  const isSame = head?.code === code && head.content === content && head.out === out;
  const unchanged = isSame && asOfDay(values['as-of'], head.day) === head.asOf && isStanding(head) ? head : undefined;
  return { kept, code, own, content, state, git, unchanged };
}

function isStanding({ out, files }: KeptHead): boolean {
  try {
    return isAsLeft(out, files, filesUnder(out));
  } catch {
    return false;
  }
}

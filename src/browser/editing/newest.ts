import type { EditedFile } from '#editing/ground.ts';
import { HostRefused } from '#editing/host-refused.ts';
import { pathInRepository } from '#editing/repository-path.ts';
import type { SiteGround } from '#views/editing/ground.ts';
import { later } from './later.ts';
import { token } from './signing-in.ts';

/** A file as a form is made from it. */
export interface OpenedFile extends EditedFile {
  /** Whether its text is the one that the page was built from; nobody knows where nobody is signed in. */
  newness: 'same' | 'newer' | 'unknown';
}

/** Seconds that a form waits for the host to say whether the file is still the same. */
const PATIENCE = 3;

/** The file with its newest text at the code host, where somebody is signed in; else as the page was built from it. */
export async function withNewest(file: EditedFile, repository: SiteGround<unknown>['repository']): Promise<OpenedFile> {
  if (!repository) return { ...file, newness: 'same' };
  const known = token();
  if (known === undefined) return { ...file, newness: 'unknown' };
  // Only somebody who is signed in needs the host's own manners; what does not come holds no form back.
  const hosts = await later()
    .hosts()
    .catch(() => undefined);
  if (!hosts) return { ...file, newness: 'unknown' };
  try {
    const host = hosts.codeHost({ ...repository, token: known, patience: PATIENCE });
    const text = await host.read(pathInRepository(repository.folder, file.file));
    // What was to be begun somebody else has begun by now.
    if (file.isNew) return { ...file, text, isNew: false, newness: 'newer' };
    return { ...file, text, newness: text === file.text ? 'same' : 'newer' };
  } catch (error) {
    if (!(error instanceof HostRefused)) throw error;
    return { ...file, newness: file.isNew && error.trouble === 'not-found' ? 'same' : 'unknown' };
  }
}

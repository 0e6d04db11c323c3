import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { WrongUse } from './command-line.ts';
import { cannotWrite } from './swap.ts';

/**
 * The folder that `--out` means, with every link on the way followed: a site is swapped in where it stands, and a link
 * into the content is seen for what it is. Nothing needs to be there yet.
 */
export async function realOut(out: string): Promise<string> {
  const found = await lstat(out).catch(() => undefined);
  if (found?.isSymbolicLink()) {
    return realpath(out).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new WrongUse('siteOverLink', out) : cannotWrite(out, error);
    });
  }
  const above = path.dirname(out);
  return above === out ? out : path.join(await realOut(above), path.basename(out));
}

import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder with those above it, or finds it there. Throws the machine's error where it cannot be made; Node's own
 * recursive way tries for ever where a file system takes no folders (as /proc does).
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw error;
    await makeFolder(path.dirname(folder));
    await mkdir(folder).catch((again: NodeJS.ErrnoException) => {
      if (again.code === 'ENOENT') throw Object.assign(again, { code: 'EPERM' });
      if (again.code !== 'EEXIST') throw again;
    });
  }
}

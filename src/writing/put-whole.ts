import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { leftBehindIn } from './left-behind.ts';

/**
 * Writes a file so that whoever reads it, or finds it after a kill at any moment, has it whole: as it was, or as it is
 * now. It keeps the rights that it had. The folder must be there.
 */
export async function putWhole(file: string, content: string | Uint8Array): Promise<void> {
  const [folder, prefix] = [path.dirname(file), `.${path.basename(file)}.new-`];
  for (const place of leftBehindIn(folder, prefix)) await rm(place, { force: true });
  const aside = path.join(folder, `${prefix}${process.pid}`);
  const standing = await stat(file).catch(() => undefined);
  try {
    await writeFile(aside, content, { mode: standing?.mode ?? 0o666 });
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}

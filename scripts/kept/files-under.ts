import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The files under a folder, at any depth, by their names from it on with `/`; none where there is no folder. */
export function filesUnder(folder: string, within = ''): string[] {
  return readdirSync(path.join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const name = within === '' ? entry.name : `${within}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(folder, name) : [name];
  });
}

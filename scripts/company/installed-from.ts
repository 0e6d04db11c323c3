import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { IS_PACKAGE, PROJECT, VERSION } from '../shell/places.ts';

/** How this Rulla came to be here, for another repository that is to have the same. */
export interface Installed {
  /** What a package.json names it by. */
  spec: string;
  /** The file that it was installed from, where it was one. */
  tarball: string | undefined;
  isCheckout: boolean;
}

/** Looks at the package.json that asked for this Rulla: a version of a registry, an address, or a file. */
export async function installedFrom(): Promise<Installed> {
  if (!IS_PACKAGE) return { spec: `file:vendor/rulla-${VERSION}.tgz`, tarball: undefined, isCheckout: true };
  const asker = folderOfAsker(PROJECT);
  const asked = asker === undefined ? undefined : await dependencyIn(asker);
  if (asker !== undefined && asked?.startsWith('file:') === true) {
    const tarball = path.resolve(asker, asked.slice('file:'.length));
    if (existsSync(tarball) && /\.t(?:ar\.)?gz$/.test(tarball)) return { spec: '', tarball, isCheckout: false };
  }
  // A range would let another version in at any install; which one is used is chosen.
  const isAddress = asked !== undefined && /^(?:https?|git|github|gitlab)[:+]/.test(asked);
  return { spec: isAddress ? asked : VERSION, tarball: undefined, isCheckout: false };
}

/** The folder whose package.json has Rulla installed: the one around the outermost `node_modules`. */
function folderOfAsker(inside: string): string | undefined {
  const parts = inside.split(path.sep);
  const at = parts.indexOf('node_modules');
  return at === -1 ? undefined : parts.slice(0, at).join(path.sep);
}

async function dependencyIn(folder: string): Promise<string | undefined> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const { dependencies, devDependencies } = JSON.parse(text) as Partial<
    Record<'dependencies' | 'devDependencies', Record<string, string>>
  >;
  return dependencies?.['rulla'] ?? devDependencies?.['rulla'];
}

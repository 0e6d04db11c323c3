import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Git } from './git.ts';

/** A file of a commit: its kind and its bytes' id, and its path from the content folder on. */
interface Entry {
  mode: string;
  id: string;
  file: string;
}

/** The full id of the commit that a name means: a branch, a tag, `HEAD~2`. Nothing when git knows none. */
export async function commitNamed(git: Git, name: string): Promise<string | undefined> {
  const answer = await git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return answer?.trim();
}

/**
 * Writes the content folder as a commit has it into an empty folder, byte for byte: no filter and no line-end setting
 * of the checkout touches it. Whether the commit has the folder at all.
 */
export async function writeTreeAt(
  git: Git,
  commit: string,
  into: string,
  isWanted: (file: string) => boolean = () => true,
): Promise<boolean> {
  const listed = await git.ask(['ls-tree', '-r', '-z', '--full-tree', commit, ...(git.prefix ? [git.prefix] : [])]);
  const entries = (listed ?? '').split('\0').flatMap((line): Entry[] => {
    const [, mode = '', type = '', id = '', file = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    const own = file.slice(git.prefix.length);
    return type === 'blob' && isWanted(own) ? [{ mode, id, file: own }] : [];
  });
  if (entries.length === 0) return false;
  const bytes = await git.askBytes(['cat-file', '--batch'], `${entries.map(({ id }) => id).join('\n')}\n`);
  if (!bytes) return false;
  const made = new Set<string>();
  const links: { place: string; to: string }[] = [];
  let at = 0;
  for (const { mode, id, file } of entries) {
    const headEnd = bytes.indexOf(0x0a, at);
    const [said, , size] = bytes.subarray(at, headEnd).toString('utf8').split(' ');
    if (said !== id) throw new Error(`Expected the bytes of ${id} (${file}), got ${String(said)}.`);
    const content = bytes.subarray(headEnd + 1, headEnd + 1 + Number(size));
    at = headEnd + 1 + Number(size) + 1;
    const place = path.join(into, file);
    const folder = path.dirname(place);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    if (mode === '120000') links.push({ place, to: content.toString('utf8') });
    else writeFileSync(place, content);
  }
  // Links come last, so that nothing is written through one.
  for (const { place, to } of links) symlinkSync(to, place);
  return true;
}

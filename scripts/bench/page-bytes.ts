import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Kinds of files of a built site, by their paths; the first that fits. */
const KINDS: readonly [kind: string, path: RegExp][] = [
  ['a quarter of an account', /^accounts\/[^/]+\/\d{4}-q\d\/index\.html$/],
  ['a plan', /^accounts\/[^/]+\/index\.html$/],
  ['a call sheet', /\/call-sheet\/index\.html$/],
  ['what is held about people', /^accounts\/[^/]+\/people\/index\.html$/],
  ['a page of the handbook', /^handbook\/.*index\.html$/],
  ['an overview or a list', /index\.html$/],
  ['a file of figures', /^data\//],
  ['what a form is made with', /^edit\//],
  ['the search', /^search-index\//],
];

export interface KindOfFiles {
  kind: string;
  files: number;
  bytes: number;
  /** What they take on the disk, in its blocks. */
  onDisk: number;
  largest: number;
}

/** What a built site takes, by kinds of files and in all, folders included. */
export async function bytesOfSite(folder: string): Promise<{ kinds: KindOfFiles[]; onDisk: number }> {
  const kinds = new Map<string, KindOfFiles>();
  let onDisk = 0;
  for (const name of ['.', ...(await readdir(folder, { recursive: true }))]) {
    const seen = await stat(path.join(folder, name));
    const taken = seen.blocks * 512;
    onDisk += taken;
    if (seen.isDirectory()) continue;
    const at = name.split(path.sep).join('/');
    const kind = KINDS.find(([, fits]) => fits.test(at))?.[0] ?? 'other files';
    const sum = kinds.get(kind) ?? { kind, files: 0, bytes: 0, onDisk: 0, largest: 0 };
    kinds.set(kind, {
      kind,
      files: sum.files + 1,
      bytes: sum.bytes + seen.size,
      onDisk: sum.onDisk + taken,
      largest: Math.max(sum.largest, seen.size),
    });
  }
  return { kinds: [...kinds.values()].sort((a, b) => b.bytes - a.bytes), onDisk };
}

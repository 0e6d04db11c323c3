import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BodyReader } from './body/body-reader.ts';
import { readFolder, type FolderRead, type Known, type OnProgress } from './disk.ts';
import { findFiles, type FoundFile } from './found-files.ts';
import { partPlan } from './frontmatter.ts';

/** A file that is not the same in both folders. */
export interface ChangedFile {
  file: string;
  how: 'added' | 'removed' | 'changed';
  /** Whether the text under its fields differs. */
  body: boolean;
}

/** Two states of a content folder, read together. */
export interface BothRead {
  before: FolderRead;
  after: FolderRead;
  /** In the order of their names. */
  files: ChangedFile[];
}

/** Kinds of which only the bytes are compared: no rule and no sum looks at a page of a handbook. */
const ONLY_BYTES: readonly FoundFile['kind'][] = ['handbook', 'method'];

/**
 * Reads two states of a content folder. A file that is the same in both, byte for byte, is read once; the two
 * portfolios then share what it says. Pages of a handbook are compared and not read.
 */
export async function readBoth(before: string, after: string, onRead?: OnProgress): Promise<BothRead> {
  const { files, isSame } = differingFiles(before, after);
  const bodies = new BodyReader();
  const options = { leave: ONLY_BYTES, bodies };
  try {
    const read = await readFolder(after, 'problems', { ...options, onRead });
    const known: Known = { read, isSame: (file) => isSame.get(file) === true };
    return { before: await readFolder(before, 'problems', { ...options, known }), after: read, files };
  } finally {
    bodies.close();
  }
}

/** The files that are not the same in two content folders, byte for byte, and of each file whether it is. */
export function differingFiles(before: string, after: string): { files: ChangedFile[]; isSame: Map<string, boolean> } {
  const [was, is] = [filesIn(before), filesIn(after)];
  const files: ChangedFile[] = [];
  const isSame = new Map<string, boolean>();
  for (const file of [...new Set([...was, ...is])].sort()) {
    const [earlier, later] = [bytesOf(before, file), bytesOf(after, file)];
    const same = earlier !== undefined && later !== undefined && earlier.equals(later);
    isSame.set(file, same);
    if (same) continue;
    const how = earlier === undefined ? 'added' : later === undefined ? 'removed' : 'changed';
    files.push({ file, how, body: bodyOf(earlier, file) !== bodyOf(later, file) });
  }
  return { files, isSame };
}

function filesIn(folder: string): string[] {
  return findFiles(folder)
    .found.filter(({ kind }) => kind !== 'method')
    .map(({ file }) => file);
}

function bytesOf(folder: string, file: string): Buffer | undefined {
  const place = path.join(folder, file);
  return existsSync(place) ? readFileSync(place) : undefined;
}

function bodyOf(bytes: Buffer | undefined, file: string): string {
  if (!bytes || !file.endsWith('.mdx')) return '';
  const parted = partPlan(bytes.toString('utf8').replaceAll('\r\n', '\n'), file);
  return 'body' in parted ? parted.body : '';
}

import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { isLeftOut } from '../kept/build-keys.ts';

/** Editors save in several steps; one look is enough for all of them. */
const SETTLE_MS = 30;
/** How often a folder is looked at that the system does not watch, or that is gone for a moment. */
const LOOK_MS = 1000;

/**
 * Calls with the files of a folder, by their way in it, that were written, put there or taken away together, until it
 * is told to stop. What the system tells of is only that something has happened: which files it was, their stamps say.
 */
export function watchFolder(folder: string, changed: (files: ReadonlySet<string>) => void): () => void {
  let before = filesIn(folder);
  let watchers: FSWatcher[] = [];
  let waiting: NodeJS.Timeout | undefined;
  const lookIn = (wait: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(look, wait);
  };
  const watchAll = () => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
    try {
      for (const each of ['', ...before.folders]) {
        const watcher = watch(path.join(folder, each), () => lookIn(SETTLE_MS));
        watcher.on('error', () => lookIn(LOOK_MS));
        watchers.push(watcher);
      }
    } catch {
      lookIn(LOOK_MS);
    }
  };
  const look = () => {
    const now = filesIn(folder);
    const names = new Set([...before.stamps.keys(), ...now.stamps.keys()]);
    const touched = [...names].filter((name) => before.stamps.get(name) !== now.stamps.get(name));
    const isLaidOutAnew = before.folders.join('\n') !== now.folders.join('\n');
    before = now;
    if (isLaidOutAnew || !now.isThere || watchers.length <= now.folders.length) watchAll();
    if (touched.length > 0) changed(new Set(touched));
  };
  watchAll();
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
}

interface Found {
  isThere: boolean;
  /** The folders in it, by their way from it. */
  folders: string[];
  /** By what each file is known not to have been written to. */
  stamps: Map<string, string>;
}

function filesIn(folder: string): Found {
  const found: Found = { isThere: true, folders: [], stamps: new Map() };
  try {
    takeIn(folder, '', found);
  } catch {
    // Gone while it was looked at: the next look says what is there.
    found.isThere = false;
  }
  return found;
}

function takeIn(folder: string, way: string, found: Found): void {
  const entries = readdirSync(path.join(folder, way), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isLeftOut(entry.name)) continue;
    const inside = way === '' ? entry.name : `${way}/${entry.name}`;
    const stats = statSync(path.join(folder, inside), { throwIfNoEntry: false });
    if (stats?.isDirectory() && !entry.isSymbolicLink()) {
      found.folders.push(inside);
      takeIn(folder, inside, found);
    } else if (stats) found.stamps.set(inside, [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' '));
  }
}

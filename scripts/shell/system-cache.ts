import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Where this system keeps what can be made again, for the person who is at work. */
export function systemCache(): string {
  const { XDG_CACHE_HOME: linux, LOCALAPPDATA: windows } = process.env;
  if (process.platform === 'win32') return windows ?? path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return linux !== undefined && path.isAbsolute(linux) ? linux : path.join(homedir(), '.cache');
}

import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

const MOST_BYTES = 512 * 1024 * 1024;

/** What a person's or a machine's own settings could change in git's answers, said once, so that they are the same everywhere. */
const SETTINGS = [
  'core.quotePath=false',
  'core.fsmonitor=false',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'log.follow=false',
  'mailmap.file=',
  'mailmap.blob=',
  'diff.renameLimit=1000',
  'diff.algorithm=default',
  'diff.indentHeuristic=true',
].flatMap((setting) => ['-c', setting]);

/** A hook that runs the build names its own repository in these; the content may be in another one. */
const OF_ANOTHER = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
];

/**
 * What git answers in a folder; nothing when there is no git, no checkout, or git refuses. It reads only: it takes no
 * lock, runs no other program and asks no other machine.
 */
export async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !OF_ANOTHER.includes(name));
  const env = {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  try {
    return (
      await promisify(execFile)('git', ['--no-pager', ...SETTINGS, ...args], {
        cwd: folder,
        env,
        maxBuffer: MOST_BYTES,
      })
    ).stdout;
  } catch {
    return undefined;
  }
}

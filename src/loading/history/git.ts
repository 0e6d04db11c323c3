import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const MOST_BYTES = 512 * 1024 * 1024;

/**
 * What a person's or a machine's own settings could change in git's answers, said once, so that they are the same
 * everywhere.
 */
const SETTINGS = [
  'core.quotePath=false',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  // A folder that came with the content and looks like a repository is none.
  'safe.bareRepository=explicit',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'log.showRoot=true',
  'log.follow=false',
  'mailmap.file=',
  'mailmap.blob=',
  'diff.relative=false',
  'diff.renameLimit=1000',
  'diff.algorithm=default',
  'diff.indentHeuristic=true',
];

/** By command: what else a checkout's settings could make it run, or look into. */
const GUARDS: Readonly<Record<string, readonly string[]>> = {
  log: ['--no-textconv', '--no-ext-diff'],
  blame: ['--no-textconv'],
  status: ['--ignore-submodules=all'],
};

/**
 * Of git's variables only those that say whom to trust and where settings are: a hook names its own repository in
 * others.
 */
const KEPT =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/;

/** Why git cannot tell all: not installed, another's checkout, objects that cannot be read, or a clone of a part. */
export type GitTrouble = 'no-program' | 'not-trusted' | 'unreadable' | 'shallow' | 'partial';

/** A folder as git knows it. It is only read: no lock is taken, no other program is run and no other machine asked. */
export interface Git {
  /** The folder's path in its checkout, with `/` at its end; empty at the top and outside of any. */
  readonly prefix: string;
  /** The folder that it was opened for. */
  readonly folder: string;
  /** The folder at the top of the checkout; nothing outside of any. */
  readonly top: string | undefined;
  /** Commits at the edge of a shallow clone, which seem to have written everything. */
  readonly edge: ReadonlySet<string>;
  /** What git answers; nothing outside a checkout, or when git refuses. */
  ask(args: readonly string[]): Promise<string | undefined>;
  /** The same as bytes, with something to read. */
  askBytes(args: readonly string[], input: string): Promise<Buffer | undefined>;
  /**
   * Why answers were missing so far, or may lack what a clone left out; nothing when all is well, or there is no
   * checkout.
   */
  trouble(): { kind: GitTrouble; said: string } | undefined;
}

/** Opens a folder for questions to git; the one way to them. Outside a checkout every answer is nothing. */
export async function openGit(folder: string): Promise<Git> {
  const found = await run(folder, [
    'rev-parse',
    ...['--is-shallow-repository', '--git-path', 'shallow', '--show-prefix', '--show-toplevel'],
  ]);
  if (found.answer === undefined) return without(folder, found);
  const [isShallow, shallowFile = '', prefix = '', top] = found.answer.split('\n');
  const settings = ((await run(folder, ['config', '--list', '--name-only', '-z'])).answer ?? '').split('\0');
  const quiet = settings.flatMap(withoutFilter);
  let trouble: ReturnType<Git['trouble']>;
  if (isShallow === 'true') trouble = { kind: 'shallow', said: '' };
  if (settings.some((name) => /^remote\..*\.promisor$|^extensions\.partialclone$/i.test(name)))
    trouble = { kind: 'partial', said: '' };
  return {
    folder,
    prefix,
    top: top || undefined,
    edge: new Set(isShallow === 'true' ? (await readFile(path.resolve(folder, shallowFile), 'utf8')).split('\n') : []),
    ask: async ([command = '', ...args]) => {
      const { answer, said } = await run(folder, [command, ...(GUARDS[command] ?? []), ...args], quiet);
      if (answer === undefined && !ASKED_FOR_NOTHING.test(said) && trouble?.kind !== 'partial')
        trouble = { kind: 'unreadable', said };
      return answer;
    },
    askBytes: async (args, input) => (await run(folder, args, quiet, input)).bytes,
    trouble: () => trouble,
  };
}

/** Refusals that tell of a question, not of the checkout: there is no commit yet, or not this file. */
const ASKED_FOR_NOTHING = /does not have any commits yet|no such path|unknown revision|ambiguous argument/;

/** A folder that git does not take for a checkout of its own. */
function without(folder: string, { isThere, said }: Outcome): Git {
  const isCheckout = above(folder).some((each) => existsSync(path.join(each, '.git')));
  const kind = !isThere ? 'no-program' : /dubious ownership/.test(said) ? 'not-trusted' : 'unreadable';
  return {
    folder,
    prefix: '',
    top: undefined,
    edge: new Set(),
    ask: () => Promise.resolve(undefined),
    askBytes: () => Promise.resolve(undefined),
    trouble: () => (isCheckout ? { kind, said } : undefined),
  };
}

function above(folder: string): string[] {
  const next = path.dirname(folder);
  return next === folder ? [folder] : [folder, ...above(next)];
}

/** A filter is a program that changes a file on its way into git: status and blame would run it. */
function withoutFilter(setting: string): string[] {
  if (/^filter\..*\.(?:clean|smudge|process)$/i.test(setting)) return [`${setting}=`];
  return /^filter\..*\.required$/i.test(setting) ? [`${setting}=false`] : [];
}

interface Outcome {
  answer: string | undefined;
  bytes: Buffer | undefined;
  /** Whether there is a program called git. */
  isThere: boolean;
  /** The first line of what git said when it refused. */
  said: string;
}

/**
 * Runs a command of git's that changes a repository, as guarded as those that read one. Comes back with what git
 * prints; throws what it says where it refuses.
 */
export async function changeByGit(folder: string, args: readonly string[]): Promise<string> {
  const { answer, said } = await run(folder, args, ['commit.gpgsign=false']);
  if (answer === undefined) throw new Error(said);
  return answer;
}

async function run(
  folder: string,
  args: readonly string[],
  settings: readonly string[] = [],
  input?: string,
): Promise<Outcome> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  const env = {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  const said = [...SETTINGS, ...settings].flatMap((setting) => ['-c', setting]);
  try {
    const asked = promisify(execFile)('git', ['--no-pager', ...said, ...args], {
      cwd: folder,
      env,
      maxBuffer: MOST_BYTES,
      encoding: 'buffer',
    });
    // A git that has ended has closed its end: what it said of that is told below.
    asked.child.stdin?.on('error', () => undefined).end(input);
    const { stdout: bytes } = await asked;
    return { answer: input === undefined ? bytes.toString('utf8') : '', bytes, isThere: true, said: '' };
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    const complaint = stderr?.toString('utf8') ?? '';
    const words = /^(?:fatal|error): .*$/m.exec(complaint)?.[0] ?? complaint.split('\n')[0] ?? '';
    return { answer: undefined, bytes: undefined, isThere: code !== 'ENOENT', said: words };
  }
}

import { lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { changeByGit } from '#loading/history/git.ts';
import { isToThisMachine } from './this-machine.ts';
import { ChangedMeanwhile, putInPlace, type TextOfFile } from '#writing/put-in-place.ts';

/** A plan is far smaller; twice, since the text that was there comes along. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Files that forms are of, in the folders that Rulla reads: nothing hidden, nothing above. */
const EDITABLE =
  /^(?:company\.yaml|(?:segments|groups|team)\/[\w-]+\.yaml|(?:accounts|sales-plans|new-customers)\/[\w-]+\.mdx|reviews\/\d{4}-Q[1-4]\/[\w-]+\.mdx|snapshots\/\d{4}-Q[1-4]\.notes\.yaml)$/;

/**
 * What the editor asks for, under `edit/`. Each has an ending: while somebody edits, Astro refuses what has neither
 * that nor a slash.
 */
const HERE = 'here.json';
const SAVE = 'save.json';
const COMMIT = 'commit.json';
const BUILT = 'built.json';

/** Where a site that is served on this machine saves: the content folder, and the path that the site stands under. */
export interface LocalEdits {
  folder: string;
  base: string;
  /**
   * Builds the site anew when a file was saved; whether it could be built. Nothing where pages are made when asked for.
   */
  onSaved?: () => Promise<boolean>;
}

/**
 * Answers the editor of a site that is served on this machine: that it saves, saves a text, makes a branch and a
 * commit, says when the site is built. Only a page of this very server is answered, by a name of this machine, and only
 * files of the content folder are written. Whether the request was one of these.
 */
export function answerEdits(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base, onSaved }: LocalEdits,
): boolean {
  const address = (request.url ?? '').split('?')[0] ?? '';
  if (!address.startsWith(`${base}edit/`)) return false;
  const what = address.slice(`${base}edit/`.length);
  if (what === HERE && request.method === 'GET') {
    if (!isToThisMachine(request)) return refuse(response, 421);
    void isInGit(folder).then((git) => say(response, 200, { saves: true, git, builds: onSaved !== undefined }));
    return true;
  }
  if (what === BUILT && request.method === 'GET') {
    if (!isToThisMachine(request)) return refuse(response, 421);
    void Promise.resolve(building.get(folder)).then((built) => say(response, 200, { built }));
    return true;
  }
  const does = what === SAVE ? save : what === COMMIT ? commit : undefined;
  if (!does) return false;
  if (request.method !== 'POST') return refuse(response, 405);
  if (!isOwnPage(request)) return refuse(response, 403);
  void bodyOf(request)
    .then((body) => inTurn(folder, () => does(folder, body)))
    .then(({ status, ...said }) => {
      if (status === 200 && onSaved) building.set(folder, onSaved());
      say(response, status, said);
    })
    .catch(() => say(response, 400, {}));
  return true;
}

/** Of each content folder what was asked last: two tabs that save one file do not lose either's text. */
const asked = new Map<string, Promise<unknown>>();

/** Does a piece of work when what was asked before of the same folder is done, however that ended. */
function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const done = (asked.get(folder) ?? Promise.resolve()).then(work, work);
  asked.set(
    folder,
    done.catch(() => undefined),
  );
  return done;
}

/** Of each content folder the last building after a save: whether the site could be built. */
const building = new Map<string, Promise<boolean>>();

/**
 * A page of another site may ask this server, too: its origin tells, and it cannot say that it sends JSON without
 * asking.
 */
function isOwnPage(request: IncomingMessage): boolean {
  const { headers } = request;
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  return (
    isToThisMachine(request) &&
    origin === `http://${host}` &&
    (site === undefined || site === 'same-origin') &&
    /^application\/json\b/.test(headers['content-type'] ?? '')
  );
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`Expected at most ${MOST_BYTES} bytes.`);
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
}

type Answer = { status: number } & Readonly<Record<string, unknown>>;

/**
 * Puts a text in the place of the one that the page knows; a file that is another one by now is left as it is. One that
 * nobody has yet is made.
 */
async function save(folder: string, body: unknown): Promise<Answer> {
  const { file, was, text } = body as Readonly<Record<string, unknown>>;
  if (typeof file !== 'string' || typeof text !== 'string') return { status: 400 };
  if (was === undefined) return begin(folder, file, text);
  if (typeof was !== 'string') return { status: 400 };
  const place = await placeOf(folder, file);
  if (place === undefined) return { status: 403 };
  if ((await readFile(place, 'utf8')) !== was) return { status: 409 };
  return putFile(folder, { file, was, text });
}

/** Puts a file in place; one that changed in this very moment is left as it is. */
async function putFile(folder: string, change: TextOfFile): Promise<Answer> {
  try {
    await putInPlace(folder, [change]);
    return { status: 200 };
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { status: 409 };
    throw error;
  }
}

async function begin(folder: string, file: string, text: string): Promise<Answer> {
  if (!EDITABLE.test(file)) return { status: 403 };
  const place = path.join(folder, file);
  if (await lstat(place).catch(() => undefined)) return { status: 409 };
  // No folder on the way may lead out of this one; what is missing of it is made.
  const within = file.split('/').slice(0, -1);
  for (const [at] of within.entries()) {
    const there = await lstat(path.join(folder, ...within.slice(0, at + 1))).catch(() => undefined);
    if (there && !there.isDirectory()) return { status: 403 };
  }
  await mkdir(path.join(folder, ...within), { recursive: true });
  return putFile(folder, { file, was: undefined, text });
}

/** Where a file of the content folder is; nothing for what is none, or leads out of it. */
async function placeOf(folder: string, file: string): Promise<string | undefined> {
  if (!EDITABLE.test(file)) return undefined;
  const place = path.join(folder, file);
  const there = await lstat(place).catch(() => undefined);
  if (!there?.isFile()) return undefined;
  const [real, top] = await Promise.all([realpath(place), realpath(folder)]);
  return real === path.join(top, ...file.split('/')) ? real : undefined;
}

/**
 * A branch of its own with one commit of these files; nothing else that was changed in the folder goes along. What is
 * kept already, since its page was made anew before it had its answer, stays on the branch that it is on.
 */
async function commit(folder: string, body: unknown): Promise<Answer> {
  const { files, title } = body as Readonly<Record<string, unknown>>;
  if (!Array.isArray(files) || files.length === 0 || typeof title !== 'string' || title.trim() === '')
    return { status: 400 };
  const names: string[] = [];
  for (const file of files) {
    if (typeof file !== 'string' || (await placeOf(folder, file)) === undefined) return { status: 403 };
    names.push(file);
  }
  const changed = await changeByGit(folder, ['status', '--porcelain', '--', ...names]);
  const kept = changed === '' ? (await changeByGit(folder, ['branch', '--show-current'])).trim() : '';
  if (kept !== '') return { status: 200, branch: kept };
  const first = path.basename(names[0] ?? '').replace(/\.\w+$/, '');
  const branch = `rulla/${first}-${new Date().toISOString().slice(0, 19).replace(/[-:T]/g, '')}`;
  await changeByGit(folder, ['switch', '--create', branch]);
  // One that was begun is not known to git yet.
  await changeByGit(folder, ['add', '--intent-to-add', '--', ...names]);
  await changeByGit(folder, ['commit', '--quiet', '--message', title.trim().slice(0, 200), '--', ...names]);
  return { status: 200, branch };
}

async function isInGit(folder: string): Promise<boolean> {
  return changeByGit(folder, ['rev-parse', '--verify', 'HEAD']).then(
    () => true,
    () => false,
  );
}

function refuse(response: ServerResponse, status: number): true {
  say(response, status, {});
  return true;
}

function say(response: ServerResponse, status: number, said: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(said));
}

import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Bodies } from '#loading/body/body-reader.ts';
import { findFiles, type FoundFile } from '#loading/found-files.ts';
import { readFiles, type FolderRead } from '#loading/disk.ts';
import type { Git } from '#loading/history/git.ts';
import { NotKept, sizeOf, type PlanRest } from '#loading/plan-rest.ts';
import { only, type WrittenKind } from '#loading/written.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import { asOfDay } from '../shell/settings.ts';
import { judgeAgain, type JudgedAgain } from './judge-again.ts';
import type { JudgedPlan, KeptCheck } from './kept-check.ts';

/** What a check is told of that reads only what has changed, and finds no error. */
export interface CheckedAgain extends JudgedAgain {
  /** How many files the folder has. */
  count: number;
}

/** Beyond this share of the plans, all are read anew, and what is kept is made anew. */
const MOST_CHANGED = 0.05;
const FEW = 20;
/** Files that are read each time: they are few, and all plans are judged by what they say. */
const OF_COMPANY: readonly (WrittenKind | 'method')[] = [
  'company',
  'segment',
  'group',
  'unit',
  'sales-plan',
  'new-customer-plan',
];
/** What may be an id, wherever in a file it stands. */
const IDS = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/**
 * Checks a folder of which an earlier check knows all but some account plans and reviews: reads those, and judges them
 * by the rules that look at one plan; where others may see that they changed, all by those that look at all. Nothing
 * where anything else has changed, where there may be an error, or where something is asked of a plan that was not
 * kept: then all has to be checked.
 */
export async function checkAgain(
  kept: KeptCheck,
  folder: string,
  { asOf, owners, git, bodies }: { asOf: string | undefined; owners: string; git: Git; bodies?: Bodies | undefined },
): Promise<CheckedAgain | undefined> {
  if (asOfDay(asOf, kept.head.day) !== kept.head.asOf || owners !== kept.head.owners) return undefined;
  const { found, problems } = findFiles(folder);
  const changed = problems.length === 0 ? changedIn(found, kept) : undefined;
  const plans = changed && plansOf(changed, found, kept);
  if (!changed || !plans) return undefined;
  const [isOld, isChanged] = [new Set(changed), new Set([...plans.values()].map(({ rest }) => rest.id))];
  const isRead = ({ kind, file }: FoundFile, at: number) =>
    OF_COMPANY.includes(kind) || plans.has(file) || isChanged.has(kept.of[at] || '');
  const seen = new Map<string, string>();
  const named = new Set<string>();
  const read = await readFiles(found.filter(isRead), 'problems', {
    ...(bodies && { bodies }),
    onBytes: (file, bytes) => {
      seen.set(file, hashOfBytes(bytes));
      for (const [id] of bytes.toString('latin1').matchAll(IDS)) named.add(id);
    },
  });
  // What was written just now is another one than was looked at.
  const isSame = found.every(({ file }, at) => isOld.has(at) || !seen.has(file) || seen.get(file) === kept.hashAt(at));
  if (!isSame || read.problems.length > 0 || read.unread.length > 0 || !isAsKept(read, plans, found, kept))
    return undefined;
  try {
    const judged = await judgeAgain({ read, plans, beside: besideIn(named, plans, found, kept), kept, git });
    return judged && { ...judged, count: found.filter(({ kind }) => kind !== 'method').length };
  } catch (error) {
    if (error instanceof NotKept) return undefined;
    throw error;
  }
}

/** The files that are not byte for byte what they were, by number; nothing where there are others, or too many. */
function changedIn(found: readonly FoundFile[], kept: KeptCheck): number[] | undefined {
  if (found.length !== kept.files.length) return undefined;
  const most = Math.max(FEW, kept.count * MOST_CHANGED);
  const changed: number[] = [];
  for (const [at, { file, path }] of found.entries()) {
    if (kept.files[at] !== file) return undefined;
    if (!isSameFile(path, at, kept)) changed.push(at);
    if (changed.length > most) return undefined;
  }
  return changed;
}

/** A file that nobody has written to is not opened; of another one the bytes are looked at, and its size before. */
function isSameFile(path: string, at: number, kept: KeptCheck): boolean {
  let handle: number | undefined;
  try {
    if (kept.isStampedAs(at, statSync(path, { throwIfNoEntry: false }))) return true;
    handle = openSync(path, 'r');
    return fstatSync(handle).size === kept.sizeAt(at) && hashOfBytes(readFileSync(handle)) === kept.hashAt(at);
  } catch {
    return false;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The plans that changed, or a review of which did, by their files; nothing where anything else has changed. */
function plansOf(
  changed: readonly number[],
  found: readonly FoundFile[],
  kept: KeptCheck,
): Map<string, JudgedPlan> | undefined {
  const plans = new Map<string, JudgedPlan>();
  for (const at of changed) {
    const kind = found[at]?.kind;
    const of = kept.of[at];
    const own = kind === 'review' ? found.findIndex(({ kind: is, id }) => is === 'account' && id === of) : at;
    const plan = kind === 'review' || kind === 'account' ? kept.planIn(own) : undefined;
    if (!plan) return undefined;
    plans.set(plan.file, plan);
  }
  return plans;
}

/** The plans whose ids stand anywhere in what was read, and those above them, as they were. */
function besideIn(
  named: Set<string>,
  plans: ReadonlyMap<string, JudgedPlan>,
  found: readonly FoundFile[],
  kept: KeptCheck,
): JudgedPlan[] {
  const beside: JudgedPlan[] = [];
  const numbers = new Map(found.flatMap(({ kind, id }, at) => (kind === 'account' ? [[id, at]] : [])));
  // Those that are added on the way are gone through, too.
  for (const id of named) {
    const plan = kept.planIn(numbers.get(id) ?? -1);
    if (!plan || plans.has(plan.file)) continue;
    beside.push(plan);
    for (const { parent } of [plan.rest, ...(plan.rest.earlier ?? [])]) if (parent !== undefined) named.add(parent);
  }
  return beside;
}

/**
 * Whether what was read says what others know of it: reviews are of what they were of, sums stay what can be counted,
 * and where a file of owners hangs on it, plans belong to whom they belonged.
 */
function isAsKept(
  read: FolderRead,
  plans: ReadonlyMap<string, JudgedPlan>,
  found: readonly FoundFile[],
  kept: KeptCheck,
): boolean {
  const reviews = new Map(only(read.files, 'review').map(({ source, data }) => [source.file, data.of]));
  const areReviews = found.every(({ file }, at) => !reviews.has(file) || reviews.get(file) === kept.of[at]);
  const belongsTo = ({ segment, kam, earlier = [] }: Pick<PlanRest, 'segment' | 'kam' | 'earlier'>) =>
    JSON.stringify([segment, kam, earlier]);
  const areOwners =
    kept.head.owners === '' ||
    only(read.files, 'account').every(({ source, data }) => {
      const rest = plans.get(source.file)?.rest;
      return rest !== undefined && belongsTo(data) === belongsTo(rest);
    });
  const sizes = [
    kept.head.size,
    ...only(read.files, 'account').map(({ data }) => sizeOf(data)),
    ...only(read.files, 'sales-plan').flatMap(({ data }) => data.customers.map(sizeOf)),
    ...only(read.files, 'new-customer-plan').map(({ data }) => sizeOf(data)),
  ];
  return areReviews && areOwners && Number.isSafeInteger(sizes.reduce((sum, size) => sum + size, 0));
}

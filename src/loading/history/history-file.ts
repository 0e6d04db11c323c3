import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lastChange } from './commit-words.ts';

/** Where a content folder keeps its history, when git cannot tell it. */
export const HISTORY_FILE = 'history.json';

const day = z.iso.date();
const edit = z.strictObject({
  on: day,
  /** The second since 1970; noon of the day when it is left out. */
  at: z.int().optional(),
  by: z.string().min(1),
  why: z.string(),
  /** The language of `why`, where it is not the one that the company's plans are written in. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7}$/)
    .optional(),
  files: z.array(z.string().min(1)).min(1),
  /** By file, the fields that changed in it, when not all: `people.eero-kallas`, `budget`, `text`. */
  fields: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
});
/**
 * How many lines follow each other that one edit wrote last, and the edit's number in the list from 0; -1 is nobody
 * known.
 */
const run = z.tuple([z.int().min(1), z.int().min(-1)]);
const written = z.strictObject({
  about: z.string().optional(),
  /** Whether people, days and reasons are made up. */
  invented: z.boolean().optional(),
  edits: z.array(edit),
  /** By file, whose lines they are, for as long as the file is the one of this fingerprint. */
  lines: z.record(z.string(), z.strictObject({ of: z.string(), runs: z.array(run) })).optional(),
});
export type WrittenHistory = z.infer<typeof written>;

/**
 * Reads the history that stands beside the content: nothing when there is none, and in a few words what is wrong with
 * one.
 */
export function readHistoryFile(folder: string): { history?: WrittenHistory; wrong?: string } {
  let text: string;
  try {
    text = readFileSync(path.join(folder, HISTORY_FILE), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOENT' ? {} : { wrong: code };
  }
  try {
    const read = written.safeParse(JSON.parse(text));
    if (read.success) return { history: read.data };
    const [first] = read.error.issues;
    return { wrong: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** An edit of the file in the words that a page may print. */
export function editOf({ on, at, by, why, lang, commit, files }: WrittenHistory['edits'][number]) {
  const seconds = at ?? Date.parse(`${on}T12:00:00Z`) / 1000;
  return { ...lastChange(commit ?? '', seconds, by, why), on, lang, commit, files };
}

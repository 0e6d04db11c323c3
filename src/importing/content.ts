import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { FIRST_TIME_ZONE } from '#domain/calendar/time-zones.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder, type OnProgress } from '#loading/disk.ts';
import { ANSWERED_FILE } from '#writing/answered.ts';
import { FORGOTTEN_FILE } from '#writing/forgotten.ts';
import { FOLDERS } from '#loading/written.ts';
import type { Zone } from './reading/instants.ts';
import type { ReadBy } from './reading/read-exports.ts';

/** The content folder as it stands before an import. */
export interface Content {
  /** Nothing when the folder is new. */
  portfolio: Portfolio | undefined;
  /** Text of every file that an import may touch, by its path in the folder. */
  texts: ReadonlyMap<string, string>;
  /** What must be mended before anything can be imported here. */
  problems: readonly Problem[];
  /** True when there are plans but no `company.yaml`. */
  lacksCompany: boolean;
}

/** The time zone of the company; where its file names none, or there is no file yet, the one that it then has. */
function zoneOf({ portfolio, texts }: Content): Zone {
  const isSaid = /^timeZone:/m.test(texts.get('company.yaml') ?? '');
  return { name: portfolio?.company.timeZone ?? FIRST_TIME_ZONE, isSaid };
}

/** What the company's content says that exports are read by: its time zone, and the names and ids of its customers. */
export function readBy(content: Content): ReadBy {
  const { accounts = [] } = content.portfolio ?? {};
  return {
    zone: zoneOf(content),
    customers: accounts.flatMap(({ id, name, crm }) => [id, name, ...(crm ? [crm.id] : [])]),
  };
}

/**
 * Reads the folder that an import goes into. References that lead nowhere do not stand in the way (an import that was
 * killed may leave some, and the next one mends them); every other fault of the content does.
 */
export async function readContent(folder: string, onRead?: OnProgress): Promise<Content> {
  const texts = await textsIn(folder);
  if (texts.size === 0) return { portfolio: undefined, texts, problems: [], lacksCompany: false };
  if (!texts.has('company.yaml')) return { portfolio: undefined, texts, problems: [], lacksCompany: true };
  const read = await readFolder(folder, 'everything', { onRead });
  const { portfolio } = assemble(read.files);
  const problems = read.problems.filter((problem) => problem.grade === 'error' && problem.rule !== 'unknown-reference');
  return { portfolio, texts, problems, lacksCompany: false };
}

async function textsIn(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const take = async (file: string) => void texts.set(file, await readFile(path.join(folder, file), 'utf8'));
  const present: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const file of ['company.yaml', FORGOTTEN_FILE, ANSWERED_FILE]) if (present.includes(file)) await take(file);
  for (const { folder: name, extension } of Object.values(FOLDERS)) {
    if (!present.includes(name)) continue;
    for (const entry of (await readdir(path.join(folder, name))).sort()) {
      if (entry.endsWith(extension)) await take(`${name}/${entry}`);
    }
  }
  return texts;
}

import type { Company, Language } from '#domain/plan/company.ts';
import { spoken } from '#domain/plan/said.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { assemble, speaksSeveral } from '#loading/assemble.ts';
import { readFiles, readFolder, type FolderRead, type ReadOptions } from '#loading/disk.ts';
import { findFiles } from '#loading/found-files.ts';
import { linked, type Linked } from '#loading/linked.ts';
import type { Wants } from '#loading/one-file.ts';
import type { WrittenFile } from '#loading/written.ts';
import { progress } from './stages.ts';

/** A content folder that was read and linked, with every error found on the way. */
export interface Checked extends Linked {
  folder: string;
  read: FolderRead;
}

/** What is known of an earlier reading, or is to be known of this one for the next. */
export interface ReadingBeside {
  options(): Pick<ReadOptions, 'known' | 'bodies' | 'onBytes'>;
  /** Is shown what was read, before anybody links it. */
  take(read: FolderRead): void;
  close(): void;
}

/**
 * Reads and links a content folder: all errors of all files at once. Who wants only these gets no body of plain prose.
 * What is kept of an earlier reading is not read again.
 */
export async function checkFolder(folder: string, wants?: Wants, kept?: ReadingBeside): Promise<Checked> {
  progress.begin('reading');
  try {
    const read = await readFolder(folder, wants, { onRead: progress.count, ...kept?.options() });
    kept?.take(read);
    const { portfolio, problems, errors } = linked(read);
    progress.end();
    return { folder, read, portfolio, problems, errors };
  } finally {
    kept?.close();
  }
}

/** A portfolio in the names of a language, where the company says any in several. */
export function inLanguage<P extends Portfolio | undefined>(
  portfolio: P,
  files: readonly WrittenFile[],
  language: Language,
): P | Portfolio {
  const isOther = portfolio !== undefined && language !== portfolio.company.languages[0] && speaksSeveral(files);
  return (isOther && assemble(files, language).portfolio) || portfolio;
}

/** What `company.yaml` says of the company; also while the rest of the content has errors. */
export async function companyIn(folder: string): Promise<Company | undefined> {
  const { found } = findFiles(folder);
  const { files } = await readFiles(
    found.filter(({ kind }) => kind === 'company'),
    'problems',
  );
  const company = files.find((file) => file.kind === 'company')?.data;
  return company && spoken(company, company.languages);
}

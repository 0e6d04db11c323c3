import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { callRulla } from '../call.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));

/** A copy of the sample company for each test of a file, and what is asked of it. */
export function sampleHere() {
  let folder: string;
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'rulla-new-')), 'content');
    cpSync(SAMPLE, folder, { recursive: true });
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  return {
    /** Where the copy stands. */
    get folder(): string {
      return folder;
    },
    /** Calls `rulla new` with words. */
    async start(...args: string[]): Promise<{ code: number; out: string; err: string }> {
      const own = ['--content', folder, '--as-of', '2026-09-18'];
      const {
        code,
        output,
        errors: err,
      } = await callRulla(['new', ...args, ...own], { INIT_CWD: path.dirname(folder) });
      return { code, out: output.trim().replaceAll('\\', '/'), err };
    },
    /** Everything wrong with the folder now, hints left out. */
    async errors(): Promise<string[]> {
      const read = await readFolder(folder);
      return [...read.problems, ...assemble(read.files).problems]
        .filter(({ grade }) => grade === 'error')
        .map(({ rule, place }) => `${place.file}:${place.line} ${rule}`);
    },
    written: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
    /** Makes Finnish the first of the company's languages. */
    inFinnish(): void {
      const company = path.join(folder, 'company.yaml');
      writeFileSync(company, readFileSync(company, 'utf8').replace('languages: [en, fi]', 'languages: [fi, en]'));
    },
  };
}

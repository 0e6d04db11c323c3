// What the test of killed writes runs in a process of its own: node writes.ts WHAT FOLDER
import path from 'node:path';
import process from 'node:process';
import { putInPlace } from '#writing/put-in-place.ts';
import { putWhole } from '#writing/put-whole.ts';
import { putCompany } from '../../scripts/company/put-company.ts';
import { swapIn } from '../../scripts/shell/swap.ts';
import { putNewFile } from '../../scripts/shell/put-file.ts';

const changes = [
  { file: 'team/sales.yaml', text: 'new sales' },
  { file: 'accounts/north.mdx', text: 'new north' },
  { file: 'accounts/gone.mdx', text: undefined },
  { file: 'reviews/2026-Q3/north.mdx', text: 'new review' },
];
const COMPANY = ['README.md', 'content/company.yaml', 'content/team/sales.yaml', 'package.json'].map((name) => ({
  name,
  holds: `new ${name}`,
  mode: 0o644,
}));
/** Ways of writing, each into a folder as the test fills it. */
export const WORK: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  'many files': (folder) => putInPlace(path.join(folder, 'content'), changes),
  // A folder stands where the last file is to go: the others are taken back.
  'many files, of which one cannot be written': (folder) =>
    putInPlace(path.join(folder, 'content'), [...changes, { file: 'taken.yaml', text: 'new' }]).catch(() => undefined),
  'a file': (folder) => putWhole(path.join(folder, 'content/accounts/north.mdx'), 'new north'),
  'a new file': (folder) => putNewFile(path.join(folder, 'content/snapshots/2026-Q3.json'), 'new seal'),
  'a company': (folder) => putCompany(path.join(folder, 'fresh'), COMPANY),
  'a company where Rulla was installed': (folder) => putCompany(path.join(folder, 'company'), COMPANY),
  'a site': (folder) => swapIn(path.join(folder, 'built'), path.join(folder, 'site')),
};
const [, own = '', what = '', folder = ''] = process.argv;
if (own.endsWith('writes.ts')) await WORK[what]?.(folder);

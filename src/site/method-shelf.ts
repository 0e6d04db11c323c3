import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SHIPPED_HANDBOOK } from '#loading/shipped-handbook.ts';
import { readYaml } from '#loading/yaml/read-yaml.ts';
import { shippedPage, type HandbookPage } from '#views/handbook/shelf.ts';

/** What is known of the handbook pages that come with Rulla before they are opened, in the order of their names. */
export function methodShelf(): HandbookPage[] {
  return readdirSync(SHIPPED_HANDBOOK, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map(pageIn);
}

/** Pages as they were read last, while somebody edits: they are asked for at each save of a plan. */
const read = new Map<string, { written: number; page: HandbookPage }>();

function pageIn(file: string): HandbookPage {
  const place = path.join(SHIPPED_HANDBOOK, file);
  const written = statSync(place).mtimeMs;
  const known = read.get(file);
  if (known?.written === written) return known.page;
  const text = readFileSync(place, 'utf8');
  const { value, problems } = readYaml(text.slice(3, text.indexOf('\n---', 3)), file, 1);
  const [fault] = problems;
  if (fault) throw new Error(`Expected fields in ${file}, got ${fault.rule} in line ${fault.place.line}.`);
  const page = shippedPage(file.replace(/\.mdx$/, ''), value);
  read.set(file, { written, page });
  return page;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { type EditedFile, type EditingGround, editingGround } from '#editing/ground.ts';
import { type FilesTogether, oneOf, together } from '#editing/together.ts';
import { readFolder } from '#loading/disk.ts';
import { linked } from '#loading/linked.ts';
import { schemasIn, type Schemas } from '#loading/read-text.ts';
import { fileGround } from '#views/editing/ground.ts';

const NEW = { file: 'reviews/2026-Q3/one.mdx', isNew: true, text: 'of: one\n' } as const;

/** What forms of a company are made from, and its schemas. */
async function groundIn(content: string): Promise<{ ground: EditingGround; schemas: Schemas }> {
  const read = await readFolder(content);
  const { portfolio } = linked(read);
  if (!portfolio) expect.unreachable('the company is sound');
  const textOf = (file: string) => readFileSync(path.join(content, file), 'utf8');
  return {
    ground: editingGround(read.files, openBook(portfolio, '2026-09-18'), textOf),
    schemas: schemasIn(portfolio.company.currencyUnit),
  };
}

/** As it comes to a browser. */
const sent = <T>(thing: T): T => JSON.parse(JSON.stringify(thing)) as T;

describe.each(['content', 'tests/sample-company/content'])('the files of %s that go by one name', (content) => {
  test('hold of each what it holds alone', async () => {
    const { ground, schemas } = await groundIn(content);
    const groups = [...Map.groupBy(ground.files, fileGround).values()];
    const several = groups.filter((files) => files.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const files of groups) {
      const alone = files.map((file) => ground.fileAt(file));
      const all = sent(together(alone, [NEW]));
      for (const one of alone) expect(oneOf(all, one.file, schemas), one.file).toEqual(sent(one));
      expect(oneOf(all, NEW.file, schemas)).toEqual(NEW);
      expect(oneOf(all, 'reviews/2026-Q3/another.mdx', schemas)).toBeUndefined();
    }
  });
});

test('a plan that a review stands beside is said once, as its text, and so are the rows of both', async () => {
  const { ground } = await groundIn('content');
  const review = ground.files.map((file) => ground.fileAt(file)).find(isOfPlanByItsName);
  if (!review) expect.unreachable('the demo has a review of a plan');
  const plan = ground.fileAt(`accounts/${path.basename(review.file)}`);
  const { files, rows }: FilesTogether = together([plan, review], []);
  expect(rows).toEqual([{ sales: plan.sales, used: plan.used }]);
  expect(plan.sales.length).toBeGreaterThan(0);
  for (const one of files) expect('beside' in one && one.beside).toContainEqual(expect.any(String));
  expect(JSON.stringify([files, rows]).split(JSON.stringify(plan.text))).toHaveLength(2);
});

function isOfPlanByItsName({ kind, file, beside }: EditedFile): boolean {
  return kind === 'review' && beside.some(({ source }) => source.file === `accounts/${path.basename(file)}`);
}

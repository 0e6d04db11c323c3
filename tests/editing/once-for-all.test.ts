import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openBook } from '#domain/budget/figures.ts';
import { editingGround } from '#editing/ground.ts';
import { inUsualForm } from '#handwritten/usual-form.ts';
import { readFolder } from '#loading/disk.ts';
import { linked } from '#loading/linked.ts';

test('the rows of the finance export are gone through once, not for each file, and each file is given its own', async () => {
  const { files, ...rest } = await readFolder('tests/sample-company/content');
  const { portfolio } = linked({ files, ...rest });
  if (!portfolio) expect.unreachable('the sample is sound');
  let asked = 0;
  const counted = files.map((file) =>
    file.kind !== 'actuals'
      ? file
      : {
          ...file,
          sales: file.sales.map(({ account, ...row }) => ({
            ...row,
            get account() {
              asked++;
              return account;
            },
          })),
        },
  );
  const ground = editingGround(counted, openBook(portfolio, '2026-09-18'), () => '');
  const rows = files.flatMap((file) => (file.kind === 'actuals' ? file.sales : []));
  const given = ground.files.map((file) => ground.fileAt(file));
  expect(ground.files.length).toBeGreaterThan(5);
  expect(rows.length).toBeGreaterThan(3);
  expect(asked).toBe(rows.length);
  const plans = new Map(portfolio.accounts.map(({ id, source }) => [id, source.file]));
  for (const { file, kind, sales } of given.filter((each) => each.kind === 'account'))
    expect(sales, `${kind} ${file}`).toEqual(rows.filter(({ account }) => plans.get(account) === file));
});

test('the schemas that a new file is put in its usual form by are made once', () => {
  const text = 'name: North\norder: 1\ncode: A\n';
  expect(inUsualForm('segments/north.yaml', text)).toContain('name: North');
  const made = vi.spyOn(z.core.$ZodRegistry.prototype, 'add');
  try {
    inUsualForm('segments/south.yaml', text);
    expect(made).not.toHaveBeenCalled();
  } finally {
    made.mockRestore();
  }
});

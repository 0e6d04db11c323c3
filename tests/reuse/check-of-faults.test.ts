import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import { KeptCheck } from '../../scripts/kept/kept-check.ts';
import { countByGrade } from '../../scripts/shell/report.ts';
import { endReading, FAULTS, faultyFolder, problemsOf, SAMPLE } from '../problems/faults.ts';
import { again, endChecks, isTrue, whole } from './checked-again.ts';
import { EditedCompany, removeCompanies } from './kept-builds.ts';

const HAVULINNA = 'accounts/havulinna-paper.mdx';
const scratch = mkdtempSync(path.join(tmpdir(), 'rulla-check-of-faults-'));
const companies: EditedCompany[] = [];
const company = () => {
  const made = new EditedCompany();
  companies.push(made);
  return made;
};
afterAll(() => {
  endReading();
  endChecks();
  removeCompanies(companies);
  rmSync(scratch, { recursive: true, force: true });
});

/** Whether the fault of a rule is a text of a plan or of a review. */
function isInPlan(rule: string): boolean {
  const file = path.join(FAULTS, rule, 'fault.yaml');
  return existsSync(file) && /^file: (?:accounts|reviews)\//m.test(readFileSync(file, 'utf8'));
}

/** Makes a content folder say what another one does. */
function become(edited: EditedCompany, folder: string): void {
  for (const file of edited.files()) if (!existsSync(path.join(folder, file))) edited.remove(file);
  cpSync(folder, edited.content, { recursive: true, filter: (from) => !from.includes(`${path.sep}.git`) });
}

test('of each fault of a plan or between plans a check that follows says what a check of everything says', async () => {
  const edited = company();
  await whole(edited);
  const short: string[] = [];
  const rules = [...Object.keys(LINKING_RULES), ...Object.keys(PLAN_RULES)].filter(isInPlan);
  for (const rule of rules) {
    const folder = faultyFolder(rule, scratch);
    become(edited, folder);
    const said = (await again(edited))?.counted;
    if (said) expect(said).toEqual(countByGrade(await problemsOf(folder)));
    if (said) short.push(rule);
    become(edited, SAMPLE);
  }
  // The review that is missing is there, of another customer.
  expect(short).toEqual(rules.filter((rule) => rule in PLAN_RULES && rule !== 'review-missing'));
});

test('what is mended is no longer counted, and what is left is', async () => {
  const edited = company();
  for (const rule of ['gap-over-threshold', 'action-overdue', 'capacity-exceeded', 'approach-missing']) {
    become(edited, faultyFolder(rule, scratch));
    expect((await whole(edited))?.counted).not.toMatchObject({ redFlags: 0, hints: 0 });
    expect(await isTrue(edited)).toBe(true);
    become(edited, SAMPLE);
    expect(await isTrue(edited)).toBe(true);
    expect((await again(edited))?.counted).toEqual({ errors: 0, redFlags: 0, hints: 0 });
  }
});

test('a word of one plan asks nothing of the others, a figure does, and so does a name', async () => {
  const edited = company();
  await whole(edited);
  const rests = vi.spyOn(KeptCheck.prototype, 'rests');
  edited.swap(HAVULINNA, 'Bring the permit dates.', 'Bring the new permit dates.');
  expect(await isTrue(edited)).toBe(true);
  expect(rests).not.toHaveBeenCalled();
  edited.swap(HAVULINNA, /(2026-Q3: )(\d)/, '$19$2');
  expect(await isTrue(edited)).toBe(true);
  expect(rests).toHaveBeenCalledTimes(1);
  edited.swap(HAVULINNA, /(2026-Q3: )9/, '$1');
  expect(await isTrue(edited)).toBe(true);
  expect(rests).toHaveBeenCalledTimes(1);
  edited.swap(HAVULINNA, 'name: Havulinna Paper', 'name: Havulinna Board');
  expect(await isTrue(edited)).toBe(true);
  expect(rests).toHaveBeenCalledTimes(2);
  rests.mockRestore();
});

test('a plan that speaks of another one is linked to it, and to none that is not there', async () => {
  const edited = company();
  edited.swap(HAVULINNA, /^kam: .*$/m, '$&\nparent: meritar-foods');
  await whole(edited);
  edited.swap(HAVULINNA, 'Bring the permit dates.', 'Bring the new permit dates.');
  expect(await isTrue(edited)).toBe(true);
  edited.swap(HAVULINNA, 'parent: meritar-foods', 'parent: meritar-food');
  expect(await again(edited)).toBeUndefined();
  // A circle of two.
  edited.swap(HAVULINNA, 'parent: meritar-food', 'parent: meritar-foods');
  edited.swap('accounts/meritar-foods.mdx', /^kam: .*$/m, '$&\nparent: havulinna-paper');
  expect(await again(edited)).toBeUndefined();
});

test('who changed plans counts anew when version control tells otherwise, though no file of the content does', async () => {
  const edited = company();
  const edit = (by: string, on: string) => ({ on, by, why: 'Plans', files: [HAVULINNA] });
  const tell = (edits: unknown[]) => edited.write('history.json', JSON.stringify({ invented: true, edits }));
  tell([edit('Petri Salmela', '2026-05-04'), edit('Henna Koivu', '2026-06-10')]);
  const first = await whole(edited);
  expect(await isTrue(edited)).toBe(true);
  tell([edit('Petri Salmela', '2026-05-04')]);
  expect(await isTrue(edited)).toBe(true);
  expect((await again(edited))?.counted.redFlags).toBe((first?.counted.redFlags ?? 0) + 1);
});

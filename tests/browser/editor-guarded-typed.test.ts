import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chromiumHere } from './chromium.ts';
import { content, field, HAVULINNA, outcome, PATIENCE, press } from './form-tab.ts';
import { type GuardedSite, guardedSite, onPlan, signedIn } from './guarded-editor.ts';

const browser = chromiumHere();
let made: GuardedSite;
beforeAll(async () => {
  made = await guardedSite();
});
afterAll(() => made?.end());

interface Typed {
  name: string;
  title: string;
  basis: string;
}

/** Opens the form of a new person, types, and keeps that. */
async function kept({ name, title, basis }: Typed): Promise<{ tab: Page; end: () => Promise<void> }> {
  const { tab, said, close } = await onPlan(browser, made.site);
  await press(tab.locator('.page-head a.button', { hasText: 'Suggest an edit' }));
  await press(tab.getByRole('button', { name: 'Add a person' }).first());
  await field(tab, 'name').fill(name, PATIENCE);
  await field(tab, 'title').fill(title);
  await field(tab, 'basis').fill(basis);
  await field(tab, 'edit:why').fill('Met at the fair.');
  return {
    tab,
    async end() {
      // Nothing has been added to what all objects have, no script stumbled, and no policy was broken.
      const touched = () => [Object.keys(Object.prototype), typeof {}.toString, {}.constructor === Object];
      expect(await tab.evaluate(touched)).toEqual([[], 'function', true]);
      expect(said).toEqual([]);
      await close();
    },
  };
}

async function sent(tab: Page): Promise<void> {
  await press(tab.locator('.editor [data-keep]'));
  await tab.locator('.editor').waitFor({ ...PATIENCE, state: 'detached' });
  await tab.goto(`${made.site.address}my-edits/`);
  await signedIn(tab);
  await press(tab.locator('[data-send]').first());
}

test.each(['__proto__', 'constructor', 'hasOwnProperty'])(
  '%s is proposed as it was typed, also where an id is made of it',
  async (text) => {
    const { tab, end } = await kept({ name: text, title: text, basis: text });
    const before = made.host.proposals.length;
    await sent(tab);
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/Sent/);
    const branch = made.host.branches.get(made.host.proposals[before]?.from ?? '');
    const file = branch?.files.get(`content/${HAVULINNA}`) ?? '';
    const people = (of: string) => (parse(of.split('---\n')[1] ?? '') as { people: Typed[] }).people;
    const [person, ...others] = people(file).toReversed();
    expect(person).toMatchObject({ name: text, title: text, basis: text });
    expect(others.reverse()).toEqual(people(content(HAVULINNA)));
    await end();
  },
);

test.each([
  [
    'signs that turn the text round',
    { name: 'Anna \u202eGnp\u202c', title: 'Buyer', basis: 'Says \u2066so\u2069.' },
    /U\+202E/,
  ],
  [
    '100,000 letters',
    { name: 'Anna Aalto', title: 'Buyer', basis: 'Water. '.repeat(14_286).trim() },
    /100001 characters; the most is 600/,
  ],
])('%s are told beside the field, and held until they are right', async (_, typed, told) => {
  const { tab, end } = await kept(typed);
  await expect.poll(() => tab.locator('.editor').first().innerText(), PATIENCE).toMatch(told);
  const before = made.host.proposals.length;
  await sent(tab);
  await expect.poll(() => outcome(tab), PATIENCE).toMatch(/to be right first/);
  expect(made.host.proposals).toHaveLength(before);
  await end();
});

import fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { companyFiles } from '../../scripts/company/company-files.ts';
import type { CompanyWish } from '../../scripts/company/wish.ts';

const WISH: CompanyWish = {
  name: 'Kaarnavesi Oy',
  called: 'Kaarnavesi Oy',
  person: 'Aino Laine',
  languages: ['en'],
  currency: 'EUR',
  firstMonth: 1,
  timeZone: 'Europe/Helsinki',
  operatingModel: 'mixed',
  why: undefined,
  goal: undefined,
  codeHost: 'none',
  crm: 'CRM',
  repository: undefined,
};
/** What a reader sees of it: a tag that a code host takes for one is not seen. */
function textOf(node: MdastNode): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type !== 'html' ? (node.value ?? '') : '';
}
/** The headings of the README that a company begins with, as a code host shows them. */
const headings = (wish: Partial<CompanyWish>): string[] => {
  const read = markdownToMdast(companyFiles({ ...WISH, ...wish }, '2026-09-18').get('README.md') ?? '');
  return 'children' in read ? read.children.filter(({ type }) => type === 'heading').map(textOf) : [];
};

test.each([
  'Oy X & Y <Ab>',
  'A*B* Oy',
  'Snake_case_ Oy',
  'C# [Nordic](x) #',
  'Q&amp;A',
  "L'Oréal Suomi",
  '`Code` \\ Oy',
])('README of %s calls it by its name', (name) => {
  expect(headings({ name })[0]).toBe(`${name}: our plans for our customers`);
  expect(headings({ crm: name })).toContain(`From ${name}`);
});

test('README calls a company by its name whatever signs are in it', () => {
  const sign = fc.constantFrom(...'ab1 &;<>*_`[]()!#|~\\:-+.');
  const name = fc
    .string({ unit: sign, minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/ +/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(fc.property(name, (text) => headings({ name: text })[0] === `${text}: our plans for our customers`));
});

test.each([
  ['en', 'The site of this change, with before and after', 'The site and what changes'],
  ['fi', 'Muutoksen sivusto, ennen ja jälkeen rinnakkain', 'Sivusto ja muutokset'],
] as const)(
  'what a code host shows those who sell beside a proposal is in their language, in %s',
  (language, comment, name) => {
    const of = (codeHost: CompanyWish['codeHost'], file: string) =>
      companyFiles({ ...WISH, languages: [language], codeHost }, '2026-09-18').get(file) ?? '';
    const written = of('github', '.github/workflows/comment.yml');
    expect(written).toContain(`printf '\\n${comment}`);
    // What is the host's own stays: its expressions have two braces as well.
    expect(written).toContain('${{ github.token }}');
    const exposed = /expose_as: '(.*)'/.exec(of('gitlab', '.gitlab-ci.yml'))?.[1] ?? '';
    // As GitLab wants such a name to be.
    expect(exposed).toMatch(/^\w[-\w ]*$/);
    expect(exposed).toBe(name);
  },
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellingReason } from '#domain/telling-reason.ts';

const FILES = ['accounts/havulinna-paper.mdx', 'accounts/sepanmaa-steel.mdx'];

test.each([
  'Pohjola judged after the pilot meeting',
  'Forecast down to 155: the invoice waits for the permit',
  'fix: the seal kit moved to October',
  'docs(havulinna): what the mill buys',
  'Update the budget to the order of 9 September',
  'Havulinna Paper: phase 2 slips to Q4',
  'Merged PR 12: Pohjola judged after the pilot meeting',
  'Revert "Forecast of the pilot doubled"',
  'Merge the two service lines',
  'Päivitetty ennuste vastaamaan tilausta',
  'PM4 pysähtyi',
  'ACME-12 Kallas retires in October',
])('a reason is printed as it was written: %s', (subject) => {
  expect(tellingReason(subject, FILES)).toBe(subject);
});

test.each([
  '',
  '   ',
  '…',
  'update',
  'Update',
  'wip',
  'WIP.',
  'Budget',
  'fix',
  'fix:',
  'chore(plans):',
  'docs: update',
  'feat!: wip',
  'wip: budget',
  'minor edits',
  'Small changes to the plan',
  'more fixes',
  'Update havulinna-paper.mdx',
  'content/accounts/havulinna-paper.mdx',
  'havulinna-paper.mdx, sepanmaa-steel.mdx',
  'Update Havulinna Paper',
  'Sepänmaa Steel',
  'Update accounts/',
  'Add files via upload',
  'Initial commit',
  'First commit',
  "Merge branch 'main' into pilot",
  'Merge pull request #7 from kaarnavesi/pilot',
  "Merge remote-tracking branch 'origin/main'",
  'Merged in pilot (pull request #7)',
  'Merged PR 12: update',
  'Revert "update"',
  'fixup! Pohjola judged after the pilot meeting',
  'squash! Pohjola judged after the pilot meeting',
  '#123',
  'ACME-12 update',
  'fix #12, #13',
  'Update 2026-09-18',
  '2026-Q3 update',
  'Päivitys',
  'Pieniä muutoksia',
  'päivitetty suunnitelma',
  'Korjauksia ja päivityksiä',
])('no reason is told by “%s”', (subject) => {
  expect(tellingReason(subject, FILES)).toBe('');
});

test('the name of a file tells nothing of its own change, and something of another’s', () => {
  expect(tellingReason('Update Havulinna', ['accounts/havulinna-paper.mdx'])).toBe('');
  expect(tellingReason('Moved from Havulinna', ['accounts/meritar-foods.mdx'])).toBe('Moved from Havulinna');
});

test('nothing is ever printed that its author did not write, and one word never', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (subject) => {
      const told = tellingReason(subject);
      expect(['', subject.trim()]).toContain(told);
      if (!/\s/u.test(subject.trim())) expect(told).toBe('');
    }),
  );
});

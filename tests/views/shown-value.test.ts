import { expect, test } from 'vitest';
import type { Shown } from '#domain/changes/aspects.ts';
import { shownValue } from '#views/changes/shown-value.ts';
import { formatterFor } from '#words/format.ts';
import { messagesFor } from '#words/messages.ts';
import { kaarnavesi } from '../sample-company/company.ts';

const people = [{ id: 'petri-salmela', name: 'Petri Salmela' }];
const portfolio = (unit: string) =>
  kaarnavesi({
    units: {
      process: { name: unit, teams: [{ id: 'mills', name: 'Mills and mines', people }] },
    },
    accounts: { mill: { name: 'The Mill' } },
  });
const words = { t: messagesFor('fi'), format: formatterFor('fi', { code: 'EUR', decimals: 2 }, 'thousand') };
const states = { before: portfolio('Process'), after: portfolio('Process industry'), asOf: '2026-09-18' };

test.each<[Shown, string, string]>([
  ['unit', 'process', 'Process industry'],
  ['team', 'mills', 'Mills and mines'],
  ['group', 'mill', 'The Mill'],
  ['unit', 'gone', 'gone'],
  ['plain', '2026-12-01', '1.12.2026'],
])('a changed %s %s is shown as %s', (as, value, shown) => {
  expect(shownValue(value, as, states, words)).toBe(shown);
});

import { expect, test } from 'vitest';
import { chosenPerson } from '../../scripts/shell/chosen-person.ts';
import { kaarnavesi } from '../sample-company/company.ts';

const NAME = 'Jäärä Öhman';
const chosen = (written: string, asked: string) =>
  chosenPerson(kaarnavesi({ accounts: { mill: { people: [{ id: 'jaara-ohman', name: written }] } } }), asked).person.id;

test.each([
  ['as it is written', NAME, NAME],
  ['in other capitals', NAME, 'JÄÄRÄ öhman'],
  ['with more spaces than one', NAME, 'Jäärä  Öhman'],
  ['composed, where the plan has letters and marks apart, as some systems write them', NAME.normalize('NFD'), NAME],
  ['with letters and marks apart', NAME, NAME.normalize('NFD')],
])('a person is found by the full name %s', (_, written, asked) => {
  expect(chosen(written, asked)).toBe('jaara-ohman');
});

test('a name that nobody has is asked back with the nearest', () => {
  expect(() => chosen(NAME, 'Jaara Ohman')).toThrow(/nobody called "Jaara Ohman".*Did you mean Jäärä Öhman/);
});

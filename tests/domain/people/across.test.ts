import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleAcross } from '#domain/people/across.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-18';
type People = NonNullable<NonNullable<Told['accounts']>[string]['people']>;

/** Who is found across the plans: name, places as account/person, and how many report to them. */
function across(plans: Record<string, People>, day = DAY) {
  const { accounts } = kaarnavesi({
    accounts: Object.fromEntries(Object.entries(plans).map(([id, people]) => [id, { people }])),
  });
  return peopleAcross(accounts, day).map(({ name, places, reports }) => ({
    name,
    places: places.map(({ account, person }) => `${account.id}/${person.id}`),
    reports,
  }));
}

const EERO = { id: 'eero-kallas', name: 'Eero Kallas', crmId: '003A' };

test('the same contact in two plans is one person, with all who report to them there', () => {
  expect(
    across({
      'mill-a': [EERO, { id: 'maija', name: 'Maija Lehto', reportsTo: 'eero-kallas' }, { id: 'x', name: 'X X' }],
      'mill-b': [
        { ...EERO, id: 'kallas' },
        { id: 'y', name: 'Y Y', reportsTo: 'kallas' },
        { id: 'z', name: 'Z Z', reportsTo: 'y' },
      ],
      'mill-c': [{ id: 'eero-kallas', name: 'Eero Kallas' }],
    }),
  ).toEqual([{ name: 'Eero Kallas', places: ['mill-a/eero-kallas', 'mill-b/kallas'], reports: 2 }]);
});

test('nobody is found by name, by an id of a plan or twice in one plan', () => {
  const named = { id: 'eero-kallas', name: 'Eero Kallas' };
  expect(across({ 'mill-a': [named], 'mill-b': [named] })).toEqual([]);
  expect(across({ 'mill-a': [{ ...EERO, crmId: '003A' }], 'mill-b': [{ ...EERO, crmId: '003B' }] })).toEqual([]);
  expect(across({ 'mill-a': [EERO, { ...EERO, id: 'again' }] })).toEqual([]);
  expect(across({})).toEqual([]);
});

test('who has left one of two plans stands across none, and who has left reports to nobody', () => {
  const plans = {
    'mill-a': [EERO, { id: 'maija', name: 'Maija Lehto', reportsTo: 'eero-kallas', until: '2026-09-01' }],
    'mill-b': [{ ...EERO, until: '2026-10-31' }],
  };
  expect(across(plans)).toEqual([
    { name: 'Eero Kallas', places: ['mill-a/eero-kallas', 'mill-b/eero-kallas'], reports: 0 },
  ]);
  expect(across(plans, '2026-08-31').map(({ reports }) => reports)).toEqual([1]);
  expect(across(plans, '2026-10-31')).toEqual([]);
});

test('whoever is found stands in each plan that holds their contact, and in no other', () => {
  const held = fc.uniqueArray(fc.constantFrom<string>('1', '2', '3'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(held, { maxLength: 4 }), (plans) => {
      const found = across(
        Object.fromEntries(
          plans.map((ids, at) => [`mill-${at}`, ids.map((id) => ({ id: `p${id}`, name: `Person ${id}`, crmId: id }))]),
        ),
      );
      const expected = ['1', '2', '3'].flatMap((id) => {
        const places = plans.flatMap((ids, at) => (ids.includes(id) ? [`mill-${at}/p${id}`] : []));
        return places.length < 2 ? [] : [{ name: `Person ${id}`, places, reports: 0 }];
      });
      expect(found.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(expected);
    }),
  );
});

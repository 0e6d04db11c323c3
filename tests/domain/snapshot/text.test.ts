import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/snapshot/canonical.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { nameRemover } from '#domain/snapshot/name-remover.ts';
import { readableText, type SealedText } from '#domain/snapshot/text.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const PEOPLE = [
  'Kaisa Ruuska',
  'Outi Valkama',
  'Sini Karppinen',
  'Pekka Lahti',
  'Anna-Liisa Mäki-Koivunen',
  'Jukka Seppä',
  'Antti Pohjola',
];

function companyWith(people: readonly string[], told: { action?: string; basis?: string } = {}): Portfolio {
  return kaarnavesi({
    accounts: {
      'havulinna-paper': {
        people: people.map((name, at) => ({
          id: `p${at}`,
          name,
          title: 'Mill manager',
          attitude: 'trouble',
          asOf: '2026-05-12',
          basis: told.basis ?? 'Asked for figures.',
          influence: 'high',
        })),
        actions: [
          {
            id: 'a1',
            action: told.action ?? 'Show the pilot',
            owner: 'petri-salmela',
            due: '2026-06-20',
            stage: 'planned',
          },
        ],
      },
    },
  });
}

const namesOf = (portfolio: Portfolio) => (person: string) => {
  const [account = '', id] = person.split('/');
  return id === undefined
    ? portfolio.members.get(person)?.name
    : portfolio.accountById.get(account)?.people.find((each) => each.id === id)?.name;
};

describe('a text without names', () => {
  const portfolio = companyWith(PEOPLE);
  const remove = (text: string) => nameRemover(portfolio).fromText(text, 'havulinna-paper');
  const back = (text: SealedText) => readableText(text, namesOf(portfolio), 'removed person');

  test('holds a reference in the place of a full name, a surname and a first name', () => {
    expect(remove('Meet Kaisa Ruuska; O. Valkama knows, and Sini agrees')).toEqual([
      'Meet ',
      { person: 'havulinna-paper/p0', part: 'name' },
      '; O. ',
      { person: 'havulinna-paper/p1', part: 'last' },
      ' knows, and ',
      { person: 'havulinna-paper/p2', part: 'first' },
      ' agrees',
    ]);
  });

  test('finds the forms that Finnish gives a name', () => {
    const forms = [
      'Kaisa Ruuskan tapaaminen',
      'Valkamalle lasku',
      'Karppisen vuoro',
      'Pekan luvut',
      'Lahden kanssa',
      'Kysy Sepältä',
      'Pohjolassa',
    ];
    expect(forms.map((text) => remove(text).some((part) => typeof part !== 'string'))).toEqual(forms.map(() => true));
    expect(back(remove('Kaisa Ruuskan tapaaminen'))).toBe('Kaisa Ruuskan tapaaminen');
  });

  test('leaves words alone that only begin like a name, or are written small', () => {
    expect(remove('Pohjolainen aamu; the antti of it; Outing in June')).toEqual([
      'Pohjolainen aamu; the antti of it; Outing in June',
    ]);
  });

  test('reads as it was written while everybody is there, and says removed person of whoever is gone', () => {
    const text = 'Ask Outi Valkama’s team; Salmela leads.';
    expect(back(remove(text))).toBe(text);
    expect(readableText(remove(text), () => undefined, 'removed person')).toBe(
      'Ask removed person’s team; removed person leads.',
    );
  });

  test('of two people of one name means the one of the same account', () => {
    const two = kaarnavesi({
      accounts: {
        'havulinna-paper': { people: [{ id: 'a', name: 'Eero Kallas' }] },
        'meritar-foods': { name: 'Meritar Foods', people: [{ id: 'b', name: 'Eero Kallas' }] },
      },
    });
    expect(nameRemover(two).fromText('Eero Kallas', 'meritar-foods')).toEqual([
      { person: 'meritar-foods/b', part: 'name' },
    ]);
  });

  test('the name of a customer stays whole, though a person shares a word with it', () => {
    const portfolio = companyWith(['Mikael Storm']);
    expect(nameRemover(portfolio).fromName('Storm Oy')).toEqual(['Storm Oy']);
    expect(nameRemover(portfolio).fromName('Customers of Petri Salmela')).toEqual([
      'Customers of ',
      { person: 'petri-salmela', part: 'name' },
    ]);
  });
});

const word = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{2,9}$/);
const personName = fc.tuple(word, word).map((words) => words.join(' '));
const around = fc.constantFrom('', 'Meet ', 'ask ', '(', 'the plan of ', 'Kysy: ');
const after = fc.constantFrom('', '.', ' first', 'n kanssa', '’s team', ', then', ')');

test('no name of anybody stands in the snapshot of any portfolio, in whatever text it was written', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(personName, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      around,
      after,
      fc.boolean(),
      (people, which, before, behind, isFull) => {
        const name = people[which % people.length] ?? '';
        const said = `${before}${isFull ? name : name.split(' ')[1]}${behind}`;
        const portfolio = companyWith(people, { action: said, basis: said });
        const text = canonicalJson(takeSnapshot(portfolio, judgedOn(portfolio, '2026-06-30'), '2026-Q2', '2026-07-07'));
        for (const person of people) expect(text).not.toContain(person);
        expect(text).not.toContain(said);
        const sealed = takeSnapshot(portfolio, [], '2026-Q2', '2026-07-07').accounts[0]?.actions[0]?.text ?? [];
        expect(sealed.some((part) => typeof part !== 'string')).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

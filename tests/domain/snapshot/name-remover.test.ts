import { describe, expect, test } from 'vitest';
import { nameRemover } from '#domain/snapshot/name-remover.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

/** Our people by id and name; those of the customer `a` too. */
const remover = (ours: Record<string, string>, theirs: Record<string, string> = {}) =>
  nameRemover(
    kaarnavesi({
      units: { process: { people: [...people(ours), { id: 'petri-salmela', name: 'Petri Salmela' }] } },
      accounts: { a: { people: people(theirs) } },
    }),
  );
const people = (names: Record<string, string>) => Object.entries(names).map(([id, name]) => ({ id, name }));
const last = (person: string) => ({ person, part: 'last' });
const whole = (person: string) => ({ person, part: 'name' });

describe('what hangs on a name', () => {
  const { fromText } = remover({ sato: 'Aki Sato' });

  test.each([
    's',
    '’s',
    "'s",
    '’',
    "'",
    'n',
    't',
    'a',
    'ä',
    'ta',
    'tä',
    'on',
    'hon',
    'ssa',
    'ssä',
    'sta',
    'stä',
    'lla',
    'llä',
    'lta',
    'ltä',
    'lle',
    'ille',
    'ksi',
    'na',
    'nä',
    '-tiimi',
    '-tiimipalaverikäytäntö',
    'n-palaveriaikataulu',
  ])('is kept behind the reference: Sato%s', (ending) => {
    expect(fromText(`Ask Sato${ending} first`)).toEqual(['Ask ', last('sato'), `${ending} first`]);
    expect(fromText(`Ask Aki Sato${ending} first`)).toEqual(['Ask ', whole('sato'), `${ending} first`]);
  });

  test.each(['kn', 'hkn', 'ssi', 'sto', 'lli', 'lti', 'k', 'ni', 'ksa', 'x', 'sx', 'ntiimi'])(
    'makes another word of it: Sato%s is nobody',
    (ending) => {
      expect(fromText(`Ask Sato${ending} first`)).toEqual([`Ask Sato${ending} first`]);
    },
  );

  test('may be another name, which is one by itself', () => {
    const two = remover({ sato: 'Aki Sato', ruuska: 'Kaisa Ruuska' });
    expect(two.fromText('Aki Sato-Ruuskan linja jää')).toEqual([whole('sato'), '-', last('ruuska'), 'n linja jää']);
    expect(two.mentionsIn('(Sato-Ruuska)').map(({ start, end }) => [start, end])).toEqual([
      [1, 5],
      [6, 12],
    ]);
  });

  test('of a stem that changed cannot be kept; a compound’s second part can', () => {
    const { fromText: without } = remover({ sini: 'Sini Karppinen' });
    expect(without('Karppisen vuoro')).toEqual([last('sini'), ' vuoro']);
    expect(without('Karppisen-palaverikäytäntö jatkuu')).toEqual([last('sini'), '-palaverikäytäntö jatkuu']);
  });
});

describe('a name is found', () => {
  test('in whatever form its accents are written', () => {
    const { fromText } = remover({ outi: 'Outi Mäkelä'.normalize('NFD') });
    for (const form of ['NFC', 'NFD'] as const)
      expect(fromText(`Ask Outi Mäkelä now`.normalize(form))).toEqual(['Ask ', whole('outi'), ' now']);
  });

  test('in small letters only where it is one word, since nothing else is a name by itself', () => {
    const { fromText } = remover({ madonna: 'Madonna', aki: 'Aki Sato' });
    expect(fromText('ask madonna, not aki or sato')).toEqual(['ask ', last('madonna'), ', not aki or sato']);
    expect(fromText('ask aki sato')).toEqual(['ask ', whole('aki')]);
  });

  test('by its words together, however many, the longest name first', () => {
    const { fromText } = remover({ short: 'Anna Maria', long: 'Anna Maria Korhonen', other: 'Anna Virtanen' });
    expect(fromText('Anna Maria Korhonen came')).toEqual([whole('long'), ' came']);
    expect(fromText('Anna Maria came')).toEqual([whole('short'), ' came']);
    expect(fromText('Anna Virtanen came')).toEqual([whole('other'), ' came']);
    expect(fromText('then Anna Maria')).toEqual(['then ', whole('short')]);
    expect(fromText('so it was Anna')).toEqual(['so it was ', { person: 'short', part: 'first' }]);
  });

  test('twice side by side, and at both ends of the text', () => {
    const { fromText, mentionsIn } = remover({ aki: 'Aki Sato' });
    expect(fromText('Aki Sato, Aki Sato')).toEqual([whole('aki'), ', ', whole('aki')]);
    expect(mentionsIn('Meet Aki Saton team').map(({ start, end, ending }) => [start, end, ending])).toEqual([
      [5, 14, 'n'],
    ]);
  });

  test('in words of two letters only as part of the whole', () => {
    const { fromText } = remover({ bo: 'Bo Ek' });
    expect(fromText('Ask Bo Ek')).toEqual(['Ask ', whole('bo')]);
    expect(fromText('Bo and Ek')).toEqual(['Bo and Ek']);
  });

  test('nowhere in a text without words, or where nobody is known by it', () => {
    const { fromText } = remover({ aki: 'Aki Sato' });
    expect(fromText('')).toEqual([]);
    expect(fromText('… 12 !')).toEqual(['… 12 !']);
    expect(fromText('Aki')).toEqual([{ person: 'aki', part: 'first' }]);
    expect(fromText('Undefined Sato')).toEqual(['Undefined ', last('aki')]);
  });

  test('of a customer’s person with the customer in front of the id', () => {
    const { fromText } = remover({}, { eero: 'Eero Kallas' });
    expect(fromText('Ask Eero Kallakselta', 'a')).toEqual(['Ask ', whole('a/eero')]);
  });
});

test('the name of a thing loses whole names and keeps words that are only part of one', () => {
  const { fromName } = remover({ aki: 'Aki Sato' });
  expect(fromName('Satos of Aki Sato')).toEqual(['Satos of ', whole('aki')]);
});

import { describe, expect, test } from 'vitest';
import { compoundParts, finnishStems, withoutDiacritics } from '#search/finnish.ts';

/** Each line: a word as a plan has it, then forms that a reader may type for it. */
const FORMS = `
Mäkinen: Mäkisen Mäkiselle Mäkistä Makinen Makisen
Virtanen: Virtasen Virtasta Virtaselta
Korhonen: Korhosen Korhoselle Korhosta
Virta: Virran Virralle Virtaa
Lahti: Lahden Lahdella Lahtea
Koski: Kosken Koskelle
Mäki: Mäen Maki
Joki: Joen
Lampi: Lammen Lampea
Ranta: Rannan Rannalle
Kangas: Kankaan Kankaalle
Kallas: Kallaksen
Pelto: Pellon Pellolle
Lehto: Lehdon
Heikkilä: Heikkilän Heikkilälle Heikkila
Pohjola: Pohjolan Pohjolalle
Rautamäki: Rautamäen
Antti: Antin Antille
Åkerblom: Åkerblomin Akerblom
Lindqvist: Lindqvistin
johtaja: johtajan johtajalle johtajat johtajien johtajille johtajia johtajansa
päällikkö: päällikön päällikölle päälliköt päälliköitä päällikköä paallikko
insinööri: insinöörin insinöörille insinöörejä
kierto: kierron kiertoa kiertoon kierrossa kierroissa kiertojen kiertoja
suljettu: suljetun suljettua suljetut
asiakas: asiakkaan asiakkaalle asiakkaat asiakasta asiakkaita asiakkaiden asiakkaaseen
tehdas: tehtaan tehtaalla tehtaat
hankinta: hankinnan hankintaa hankinnasta
budjetti: budjetin budjettia budjetit
sopimus: sopimuksen sopimusta sopimuksia
osuus: osuuden osuutta
kumppanuus: kumppanuuden kumppanuutta
tarve: tarpeen tarpeet
kokous: kokouksessa kokoukseen kokousten
lakimies: lakimiehen lakimiehet lakimiehille
vesi: veden vettä
`;

describe('a Finnish word shares a stem with each of its forms', () => {
  for (const line of FORMS.trim().split('\n')) {
    const [word = '', forms = ''] = line.split(': ');
    test(line, () => {
      const stems = new Set(finnishStems(word));
      for (const form of forms.split(' '))
        expect(
          finnishStems(form).filter((stem) => stems.has(stem)),
          form,
        ).not.toEqual([]);
    });
  }
});

test('people with different names share no stem', () => {
  const names = [
    'Anna',
    'Antti',
    'Mäkinen',
    'Mäkelä',
    'Lahti',
    'Lahtinen',
    'Virtanen',
    'Virta',
    'Koski',
    'Koskinen',
    'Salo',
    'Salonen',
  ];
  for (const one of names) {
    for (const other of names) {
      if (one === other) continue;
      expect(
        finnishStems(one).filter((stem) => finnishStems(other).includes(stem)),
        `${one} and ${other}`,
      ).toEqual([]);
    }
  }
});

test.each([
  ['toimitusjohtaja', 'johtaja'],
  ['ostopäällikkö', 'päällikkö'],
  ['vesikierron', 'kierron'],
  ['jäähdytyskierto', 'kierto'],
  ['laatuinsinööri', 'insinööri'],
  ['asiakassuunnitelma', 'suunnitelma'],
  ['voimalaitosinsinööri', 'insinööri'],
  ['sopimusehdot', 'sopimus'],
  ['asiakaspalvelupäällikkö', 'asiakas'],
])('%s has the part %s', (compound, tail) => {
  expect(compoundParts(compound)).toContain(tail);
});

test('a short word is no compound', () => {
  expect(compoundParts('talo')).toEqual([]);
});

test('a name is found from a keyboard without its letters', () => {
  expect(withoutDiacritics('Åkerblom Hämäläinen Bøgh Łukasz')).toBe('Akerblom Hamalainen Bogh Lukasz');
});

test('a word that every object has as a property is a word like others', () => {
  expect(
    ['constructor', '__proto__', 'valueOf'].map((word) => finnishStems(word).every((stem) => typeof stem === 'string')),
  ).toEqual([true, true, true]);
});

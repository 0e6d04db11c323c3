/**
 * Finnish word forms without a dictionary. A search index stems by rules and so misses what Finnish does inside a word:
 * stems that change (*Mäkinen* : *Mäkisen*, *Lahti* : *Lahden*, *päällikkö* : *päällikön*, *asiakas* : *asiakkaan*) and
 * the tails of compounds (*johtaja* in *toimitusjohtaja*). Two words are taken for forms of one when they share a stem.
 * What was compared: content/handbook/decisions/search-finnish.mdx.
 */

const SHORTEST_STEM = 3;
const SHORTEST_PART = 4;
/** What stands before a tail may be short: *yö* + *vuoro* is not opened, *osa* + *hinta* is. */
const SHORTEST_TAIL_SEAM = 3;

/** Clitics and possessives, which stand after the case ending. */
const AFTER_CASE = /(?:kin|kaan|kään|nsa|nsä|mme|nne)$/;

/** A case ending, what must stand before it, and what stands in its place in the stem. */
const CASES: readonly [ending: RegExp, stem: string][] = [
  [/(?<=[aeiouyäö])(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|tta|ttä|na|nä)$/, ''],
  // Partitive of words in -nen and -s: Korhosta, sopimusta.
  [/(?<=s)(?:ta|tä)$/, ''],
  [/(?<=[aeiouyäö]{2})(?:ta|tä)$/, ''],
  [/(?<=[aeiouyäö])[aä]$/, ''],
  [/(?<=[aeiouyäö])[nt]$/, ''],
  // Illative: asiakkaaseen, asiakkaisiin, työhön.
  [/(?<=[aeiouyäö]{2})(?:seen|siin)$/, ''],
  [/(?<=[aeiouyäö])h[aeiouyäö]n$/, ''],
  // Plural genitive and partitive: johtajien, kiertojen, asiakkaiden, kiertoja, johtajia, asiakkaita.
  [/ien$/, 'i'],
  [/ej[aä]$/, 'i'],
  [/(?<=[oöuyeaä])(?:jen|iden|itten)$/, ''],
  [/(?<=[aeiouyäö])sten$/, 's'],
  [/(?<=[oöuy])(?:ja|jä)$/, ''],
  [/(?<=[oöuyaäe])(?:ita|itä)$/, ''],
];

/** Consonant gradation, strong to weak, at the end of a stem whose last vowel is gone. The first that fits counts. */
const GRADATION: readonly [strong: RegExp, weak: string][] = [
  [/kk$/, 'k'],
  [/pp$/, 'p'],
  [/tt$/, 't'],
  [/nt$/, 'nn'],
  [/lt$/, 'll'],
  [/rt$/, 'rr'],
  [/mp$/, 'mm'],
  [/nk$/, 'ng'],
  [/(?<=[aeiouyäöh])t$/, 'd'],
  [/(?<=[aeiouyäölr])p$/, 'v'],
  [/(?<=..[aeiouyäöhlr])k$/, ''],
];

/** Words too short for the rules. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['mäen', 'mäki'],
  ['mäellä', 'mäki'],
  ['mäeltä', 'mäki'],
  ['mäelle', 'mäki'],
  ['joen', 'joki'],
  ['joella', 'joki'],
  ['joelle', 'joki'],
  ['veden', 'vesi'],
  ['vettä', 'vesi'],
  ['vedestä', 'vesi'],
]);

/**
 * The stems that a Finnish word may have, the likeliest first, in lower case and without diacritics.
 * They are keys to compare, not words: *Mäkinen*, *Mäkisen* and *Makiselle* all have `makis`.
 */
export function finnishStems(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase();
  const written = SHORT.get(lower) ?? lower;
  const bare = written.replace(AFTER_CASE, '');
  const forms = bare.length >= 5 && bare !== written ? [written, bare] : [written];
  const stems = new Set<string>();
  for (const form of forms) {
    for (const base of basesOf(form)) {
      const stem = nominal(base.replace(/([aeiouyäö])\1$/, '$1'))
        .replace(/(?<=[oöuyaä])i$/, '')
        .replace(/[aeiouyäö]$/, '');
      if (stem.length >= SHORTEST_STEM) stems.add(stem);
      const weak = weakened(stem);
      if (weak.length >= SHORTEST_STEM) stems.add(weak);
    }
  }
  if (stems.size === 0) stems.add(written);
  return [...new Set([...stems].map(withoutDiacritics))];
}

/** The word without its case ending, in each way it can be read; the word itself first. */
function basesOf(word: string): string[] {
  if (word.endsWith('nen') && word.length > 5) return [`${word.slice(0, -3)}s`];
  const bases = [nominal(word)];
  // Contracted nouns lose their -s before an ending: asiakas : asiakkaan, tehdas : tehtaan.
  if (/[^aeiouyäö][aä]s$/.test(word) && word.length > 4) bases.push(word.slice(0, -1));
  for (const [ending, stem] of CASES) {
    if (!ending.test(word)) continue;
    const base = word.replace(ending, stem);
    if (base.length > SHORTEST_STEM) bases.push(nominal(base));
  }
  return bases;
}

/**
 * Gives oblique stems of words in -s the look of their nominative: sopimukse- : sopimus, kumppanuude- : kumppanuus,
 * miehe- : mies.
 */
function nominal(base: string): string {
  return base
    .replace(/ks[ei]?$/, 's')
    .replace(/(uu|yy)(?:de?|tt?[eaä]?)$/, '$1s')
    .replace(/mieh[ei]?$/, 'mies');
}

function weakened(stem: string): string {
  const rule = GRADATION.find(([strong]) => strong.test(stem));
  return rule ? stem.replace(rule[0], rule[1]) : stem;
}

/**
 * The parts that a compound may have: every beginning and every end of a long word that is cut where a syllable begins,
 * since a seam of a compound always is there. *toimitusjohtaja* has *toimitus* and *johtaja* among them; the others are
 * harmless, for nobody types them.
 */
export function compoundParts(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase();
  const parts: string[] = [];
  for (const at of syllableStarts(lower)) {
    if (at >= SHORTEST_TAIL_SEAM && lower.length - at >= SHORTEST_PART) parts.push(lower.slice(at));
    if (at >= SHORTEST_PART && lower.length - at >= SHORTEST_PART) parts.push(lower.slice(0, at));
  }
  return parts;
}

/**
 * A syllable begins at the consonant before a vowel; a part may also begin with a vowel, after what a Finnish word ends
 * in.
 */
function syllableStarts(word: string): number[] {
  return [
    ...word.matchAll(
      /[bcdfghjklmnpqrstvwxzšž](?=[aeiouyäöå])|(?<=[nrlst])(?=[aeiouyäöå])|(?<=[aeiouyäöå])(?=(?:as|os|us|is|es|oh|ed|in)[a-zäö]{2,})/g,
    ),
  ].map(({ index }) => index);
}

/** Letters that are no plain letter with a mark. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};

/** Å, ä, ö, é and the like as their plain letters, so that a name is found from any keyboard. */
export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØæÆßłŁđĐ]/g, (letter) => OWN_LETTERS[letter] ?? letter);
}

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textsToSpell } from './texts-to-spell.ts';

// One word for each thing: what the Finnish texts once called by two words, or by a word that means something else, and
// what each is called now. The glossary says what the words mean; this holds that nothing goes back.

const SAID_OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/tietovarasto/i, 'repositorio: a tietovarasto is a data warehouse'],
  [/(?<!emo|tytär|perhe|osake|konserni)yhtiö(?!id|kumpp)/i, 'yritys'],
  [/segment(?!s\b|\b)/i, 'asiakasluokka'],
  [/sidosryhm/i, 'avainhenkilö'],
  [/katselmoi|katselmus/i, 'tarkastelu'],
  [/lähtöarvo/i, 'lähtötaso'],
  [/määräpäiv/i, 'määräaika'],
  [/palkinn|palkinta/i, 'palkitseminen, palkitsemisen peruste'],
  [/kvartaalilla\b/, 'kvartaalissa'],
  [/prospekt/i, 'mahdollinen asiakas'],
  [/liikevoitto/i, 'liiketulos'],
  [/meidän hyöty\b/i, 'meidän hyötymme'],
  [/koonti|koontia/i, 'what is built: sivusto rakennetaan'],
  [/\boma ihminen\b/i, 'joku meistä'],
];

const texts = textsToSpell('fi', ['README.fi.md', 'scripts/company/templates/fi/README.md']);

test.each(SAID_OTHERWISE)('%s is said otherwise: %s', (word) => {
  expect(texts.length).toBeGreaterThan(80);
  expect(
    texts.flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter((line) => word.test(line))
        .map((line) => `${file}: ${line}`),
    ),
  ).toEqual([]);
});

test('no ending is put behind a number: half of all numbers take another one (2:lta, 5:ltä)', () => {
  const files = globSync('src/words/fi/**/*.json');
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => /(?:#|number\}):[a-zäö]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

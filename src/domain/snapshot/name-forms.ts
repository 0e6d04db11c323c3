/** The beginnings that a word's forms can have, in small letters, the word itself first. */
export interface Inflected {
  whole: string;
  forms: readonly string[];
}

const VOWEL = /[aeiouyäöå]$/;
/** Strong grade and weak grade of the consonants before a name's last vowel: Pekka, Pekan; Lahti, Lahden. */
const GRADES: readonly (readonly [strong: RegExp, weak: string])[] = [
  [/kk(?=.$)/, 'k'],
  [/pp(?=.$)/, 'p'],
  [/tt(?=.$)/, 't'],
  [/nt(?=.$)/, 'nn'],
  [/nk(?=.$)/, 'ng'],
  [/lt(?=.$)/, 'll'],
  [/rt(?=.$)/, 'rr'],
  [/mp(?=.$)/, 'mm'],
  [/(?<=[aeiouyäöhlr])t(?=.$)/, 'd'],
  [/(?<=[aeiouyäölr])p(?=.$)/, 'v'],
  [/(?<=[aeiouyäölrh])k(?=.$)/, ''],
];

/**
 * How a Finnish text may begin the forms of a name: Koivunen is also Koivus-, Pekka Peka-, Lahti Lahde-, Kallas
 * Kallaks-. More than the language has does no harm: what is found is put back as it was.
 */
export function writtenForms(word: string): Inflected {
  const whole = word.toLowerCase();
  const forms = new Set([whole]);
  if (whole.endsWith('nen')) forms.add(`${whole.slice(0, -3)}se`).add(`${whole.slice(0, -3)}s`);
  else if (whole.endsWith('s'))
    forms
      .add(`${whole.slice(0, -1)}kse`)
      .add(`${whole.slice(0, -1)}ks`)
      .add(`${whole.slice(0, -1)}a`)
      .add(`${whole.slice(0, -1)}ä`);
  if (VOWEL.test(whole)) {
    const grades = [
      whole,
      ...GRADES.flatMap(([strong, weak]) => (strong.test(whole) ? [whole.replace(strong, weak)] : [])),
    ];
    for (const form of grades) forms.add(form).add(form.replace(/i$/, 'e'));
  } else forms.add(`${whole}i`);
  return {
    whole,
    forms: [...forms]
      .filter((form) => form.length >= 2)
      .sort((a, b) => Number(b === whole) - Number(a === whole) || b.length - a.length),
  };
}

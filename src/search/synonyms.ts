import { withoutDiacritics } from './finnish.ts';

/** Words for one thing, each of which finds the others: `['CFO', 'chief financial officer', 'talousjohtaja']`. */
export type Synonyms = readonly (readonly string[])[];

/**
 * Titles as people write and ask for them, in English and Finnish. A company adds its own (`synonyms` in
 * `company.yaml`).
 */
const TITLES: Synonyms = [
  ['CEO', 'chief executive officer', 'managing director', 'toimitusjohtaja'],
  ['CFO', 'chief financial officer', 'finance director', 'talousjohtaja'],
  ['COO', 'chief operating officer', 'operatiivinen johtaja'],
  ['CTO', 'chief technology officer', 'teknologiajohtaja'],
  ['CIO', 'chief information officer', 'tietohallintojohtaja'],
  ['CPO', 'chief procurement officer', 'purchasing director', 'hankintajohtaja'],
  ['HR', 'human resources', 'henkilöstö'],
  ['KAM', 'key account manager', 'avainasiakaspäällikkö'],
  ['R&D', 'research and development', 'tuotekehitys'],
  ['director', 'head of', 'vice president', 'VP', 'johtaja'],
  ['manager', 'päällikkö', 'johtaja'],
  ['purchasing', 'procurement', 'buyer', 'osto', 'hankinta'],
  ['controller', 'business controller', 'talouspäällikkö'],
  ['engineer', 'insinööri'],
  ['foreman', 'supervisor', 'työnjohtaja'],
  ['plant', 'mill', 'tehdas'],
];

/** Further words that a title is found by: the others of each set of which it holds one, whole. */
export function otherWordsFor(title: string | undefined, own: Synonyms = []): string[] {
  if (title === undefined) return [];
  const said = padded(title);
  const found = [...TITLES, ...own].flatMap((words) =>
    words.some((word) => said.includes(padded(word))) ? words.filter((word) => !said.includes(padded(word))) : [],
  );
  return [...new Set(found)];
}

/** Its words in small letters, with a space around each, so that only whole ones are found. */
function padded(text: string): string {
  return ` ${withoutDiacritics(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}

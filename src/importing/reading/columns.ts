import { nearest } from '#domain/checks/nearest.ts';
import { ALIASES, REQUIRED, type ExportKind } from './aliases.ts';
import type { FindingCode } from './finding.ts';

/** Which column holds each field, by position. */
export type Columns = ReadonlyMap<string, number>;

/** What `columns.yaml` says of one file: the heading of each field; nothing for a field that is to be left out. */
export type ColumnMap = Readonly<Record<string, string | null>>;

export interface ColumnsFault {
  code: FindingCode;
  facts: Record<string, string>;
}

/**
 * A heading as the alias table writes it: "AccountId", "Account_ID", "ACCOUNT ID" and "Account.Id" are all "account
 * id"; "Netto EUR" and "Summa (€)" lose their currency, unless nothing else is left.
 */
function plainHeading(heading: string): string {
  const words = heading
    .normalize('NFC')
    .replace(OF_RECORD, '')
    .replace(/__c$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[_\-.\s]+/gu, ' ')
    .replace(/[*:?]+ *$/, '')
    .trim();
  const bare = words
    .replace(/[ ,]*[([]?(?:(?<!\p{L})[a-z]{3}|\p{Sc})[)\]]?$/u, (end) => (currencyIn(end) ? '' : end))
    .replace(/ in$/, '')
    .trim();
  return bare || words;
}

/** Some systems write of which record a column is before its name: "Deal - Value", "Organization - Name". */
const OF_RECORD =
  /^(?:deal|organi[sz]ation|person|activity|opportunity|lead|invoice|diili|kauppa|organisaatio|henkilö|geschäft|affär)\s+[-–]\s+(?=\S)/iu;

/** A heading as it is compared: words joined, since "ACCOUNTID" cannot say where its words end. */
export function headingKey(heading: string): string {
  return plainHeading(heading).replaceAll(' ', '');
}

const CURRENCY_CODES = new Set(Intl.supportedValuesOf('currency'));

/** True for a currency as banks write it: "EUR". */
export function isCurrencyCode(value: string): boolean {
  return CURRENCY_CODES.has(value);
}

/** Codes that are also words, or ends of words, in headings. */
const WORDS = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'PEN', 'MAD', 'GEL', 'LAK', 'COP', 'MOP', 'BOB', 'LEI']);

/**
 * The currency that a heading ends with ("Netto EUR", "Amount (USD)"), as a code or sign. Words of three letters that
 * no bank knows are none.
 */
export function currencyIn(heading: string): string | undefined {
  const end = /(?:^|[ ,([_])([A-Za-z]{3}|\p{Sc})[)\]]?$/u.exec(heading.trim())?.[1];
  if (end === undefined) return undefined;
  const code = end.toUpperCase();
  return /\p{Sc}/u.test(end) || (CURRENCY_CODES.has(code) && !WORDS.has(code)) ? code : undefined;
}

/**
 * Finds the column of each field: first by the map, which always wins, then by the alias table. Comes back with every
 * fault that makes the file unreadable (a required field without a heading, one field or heading with two claims), and
 * with the fields that are only left out.
 */
export function recogniseColumns(
  kind: ExportKind,
  headings: readonly string[],
  map: ColumnMap,
): { columns: Columns; faults: ColumnsFault[]; leftOut: ColumnsFault[] } {
  const faults: ColumnsFault[] = [];
  const leftOut: ColumnsFault[] = [];
  const columns = new Map<string, number>();
  const listed = { headings: headings.map((heading) => `"${heading}"`).join(', ') };
  const plain = headings.map(headingKey);

  for (const [field, wanted] of Object.entries(map)) {
    if (wanted === null) continue;
    const exact = positions(headings, wanted.trim());
    const found = exact.length > 0 ? exact : positions(plain, headingKey(wanted));
    if (found.length > 1) faults.push({ code: 'heading-twice', facts: { field, heading: wanted, ...listed } });
    const [at] = found;
    if (at !== undefined) columns.set(field, at);
    else
      faults.push({
        code: 'heading-missing-mapped',
        facts: { field, heading: wanted, nearest: nearest(wanted, headings) ?? '', ...listed },
      });
  }

  const mapped = new Set(columns.values());
  const claims = new Map<number, string>();
  for (const [field, groups] of Object.entries(ALIASES[kind])) {
    if (field in map) continue;
    for (const group of groups) {
      const found = plain.flatMap((heading, at) => (group.includes(heading) && !mapped.has(at) ? [at] : []));
      const [at] = found;
      if (at === undefined) continue;
      const rival = claims.get(at);
      if (found.length > 1) {
        const same = found.every((other) => headings[other] === headings[at]);
        if (same && MERE_FACTS.has(field)) {
          leftOut.push({ code: 'heading-twice-left', facts: { field, heading: headings[at] ?? '' } });
          break;
        }
        faults.push({
          code: same ? 'heading-twice' : 'heading-choice',
          facts: {
            field,
            heading: headings[at] ?? '',
            choices: found.map((other) => `"${headings[other]}"`).join(', '),
            ...listed,
          },
        });
      } else if (rival !== undefined) {
        // A later group may name another column for this field.
        if (isRequired(kind, field))
          faults.push({
            code: 'heading-two-fields',
            facts: { heading: headings[at] ?? '', field, other: rival, ...listed },
          });
        continue;
      } else {
        claims.set(at, field);
      }
      columns.set(field, at);
      break;
    }
  }

  for (const ways of REQUIRED[kind] as readonly (readonly (readonly string[])[])[]) {
    if (ways.some((way) => way.every((field) => columns.has(field)))) continue;
    const field = shortest(ways)
      .map((way) => way.join(' + '))
      .join(' | ');
    if (!faults.some((fault) => fault.facts['field'] === field))
      faults.push({ code: 'heading-missing', facts: { field, first: ways[0]?.[0] ?? '', ...listed } });
  }
  return { columns, faults, leftOut };
}

/** Ways without those that ask for more than another one: a last name does, so a first name need not be named. */
function shortest(ways: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return ways.filter(
    (way) => !ways.some((other) => other.length < way.length && other.every((one) => way.includes(one))),
  );
}

/** Fields that nothing hangs on: where two columns could be one of them, the file comes in without it. */
const MERE_FACTS: ReadonlySet<string> = new Set([
  'industry',
  'city',
  'country',
  'crmUrl',
  'title',
  'unit',
  'email',
  'phone',
]);

function isRequired(kind: ExportKind, field: string): boolean {
  return (REQUIRED[kind] as readonly (readonly (readonly string[])[])[]).some((ways) =>
    ways.some((way) => way.includes(field)),
  );
}

function positions(headings: readonly string[], wanted: string): number[] {
  return headings.flatMap((heading, at) => (heading.trim() === wanted ? [at] : []));
}

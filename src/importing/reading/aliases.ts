import accounts from './headings/accounts.json' with { type: 'json' };
import actuals from './headings/actuals.json' with { type: 'json' };
import contacts from './headings/contacts.json' with { type: 'json' };
import months from './headings/months.json' with { type: 'json' };
import shared from './headings/shared.json' with { type: 'json' };
import targets from './headings/targets.json' with { type: 'json' };
import team from './headings/team.json' with { type: 'json' };

export const EXPORT_KINDS = ['accounts', 'contacts', 'actuals', 'team', 'targets'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/**
 * What exports call their columns, a file of `headings/` for each kind. To teach the import a new heading, add it to
 * its field there, in lower case, with spaces between words: capitals, `_`, `-`, `.`, camelCase, joined words, `__c`
 * and a currency at the end do not matter. `@name` stands for a list of `shared.json`.
 *
 * A field's headings stand best first: the first that a file has is taken. Headings in a list of their own are equals:
 * two of them in one file are a choice that only a person can make, and the file is refused until `columns.yaml` makes
 * it. So the CRM's own id of a record comes before a number that somebody gave it, which may be missing and which its
 * other exports do not go by; a net amount before one that may hold taxes; and a fiscal year is no `year`, which stands
 * beside a month that has none, since its months are counted otherwise.
 */
const HEADINGS = { accounts, contacts, actuals, team, targets } satisfies Record<ExportKind, Record<string, Written>>;
type Written = readonly (string | readonly string[])[];

export type FieldOf<K extends ExportKind> = keyof (typeof HEADINGS)[K] & string;

/** What a file cannot do without: of each line, one of its ways; each way is the fields that it needs. */
export const REQUIRED: { readonly [K in ExportKind]: readonly (readonly (readonly FieldOf<K>[])[])[] } = {
  accounts: [[['id']], [['name']]],
  contacts: [[['account']], [['name'], ['firstName', 'lastName'], ['lastName']]],
  actuals: [[['account']], [['date'], ['month']], [['amount']]],
  team: [[['name'], ['firstName', 'lastName'], ['lastName']]],
  targets: [[['person'], ['team'], ['unit'], ['segment']], [['quarter'], ['date']], [['amount']]],
};

/** The headings of each field in groups, best first, words joined; those of one group are equals. */
export const ALIASES = Object.fromEntries(
  Object.entries<Record<string, Written>>(HEADINGS).map(([kind, fields]) => [
    kind,
    Object.fromEntries(Object.entries(fields).map(([field, written]) => [field, groupsOf(written)])),
  ]),
) as Record<ExportKind, Record<string, string[][]>>;

function groupsOf(written: Written): string[][] {
  const joined = (headings: readonly string[]) => headings.map((heading) => heading.replaceAll(' ', ''));
  return written.flatMap((each) =>
    typeof each === 'string' ? joined(listed(each)).map((one) => [one]) : [joined(each.flatMap(listed))],
  );
}

function listed(heading: string): readonly string[] {
  return heading.startsWith('@') ? shared[heading.slice(1) as keyof typeof shared] : [heading];
}

/** Number of a month by its name, in the languages of common exports; Finnish also inflected ("heinäkuuta"). */
export const MONTH_NAMES: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, at) =>
    names.flatMap((name): [string, number][] => [
      [name, at + 1],
      ...(name.endsWith('kuu') ? [[`${name}ta`, at + 1] as [string, number]] : []),
    ]),
  ),
);

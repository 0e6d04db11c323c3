import type { Exact } from '#domain/money/figure.ts';

/** Plain values that the words of a finding are made of; an exact amount is written as the language writes sums. */
export type Facts = Readonly<Record<string, string | number | Exact>>;

/**
 * Something that the person who runs the import must know, as facts; the catalogue puts it into words.
 * `file`: a whole export is refused and nothing is written. `row`: one row is left out. `note`: nothing is wrong.
 */
export interface Finding {
  weight: 'file' | 'row' | 'note';
  code: FindingCode;
  file: string;
  line?: number | undefined;
  facts: Facts;
  /** What it is about, one by one: values with their rows and sums, months before and after. */
  details?: readonly Facts[] | undefined;
}

const FINDING_CODES = [
  'no-exports',
  'files-not-read',
  'ids-broken',
  'ids-lost-zeros',
  'ids-of-another-system',
  'row-twice-in-file',
  'customers-inactive',
  'customer-state-unknown',
  'answered-kept',
  'date-excel',
  'layout-months',
  'layout-quarters',
  'layout-parts',
  'amount-in-thousands',
  'layout-two-sides',
  'layout-fill-down',
  'days-unreadable',
  'instants-by-zone',
  'instants-zone-taken',
  'amount-repeated',
  'amount-repeated-beside',
  'taken-off-twice',
  'same-id-differs',
  'lines-without-sum',
  'layout-groups',
  'layout-two-rows',
  'layout-months-read',
  'layout-groups-read',
  'layout-two-rows-read',
  'file-recognised',
  'same-rows-in-two',
  'files-twice',
  'no-workbook',
  'workbook-too-large',
  'sheets-not-read',
  'address-no-name',
  'currency-assumed',
  'file-too-large',
  'no-text',
  'not-utf8',
  'encoding-taken',
  'looks-like-utf16',
  'broken-quotes',
  'empty-export',
  'heading-missing',
  'heading-missing-mapped',
  'heading-choice',
  'heading-twice',
  'heading-twice-left',
  'heading-two-fields',
  'headings-in-two-delimiters',
  'lines-before-headings',
  'lines-after-rows',
  'columns-broken',
  'columns-unknown-file',
  'columns-unknown-field',
  'columns-not-text',
  'columns-not-fields',
  'columns-bad-format',
  'columns-bad-values',
  'counting-unknown',
  'rows-not-counted',
  'rows-taken-off',
  'same-sale-twice',
  'same-line-twice',
  'amount-with-tax',
  'lines-sum',
  'lines-rule',
  'lines-headings',
  'lines-end',
  'letters-lost',
  'letters-misread',
  'decimal-choice',
  'decimal-conflict',
  'date-choice',
  'date-conflict',
  'too-many-cells',
  'bad-amount',
  'no-amount',
  'bad-date',
  'no-date',
  'amount-too-large',
  'other-currency',
  'currency-conflict',
  'currency-choice',
  'currency-taken',
  'no-id',
  'no-name',
  'no-account',
  'text-too-long',
  'id-twice',
  'row-twice',
  'characters-removed',
  'mixed-letters',
  'value-left-out',
  'field-left-out',
  'unknown-account',
  'ambiguous-account',
  'unknown-segment',
  'unknown-person-made',
  'ambiguous-person',
  'ambiguous-seller',
  'several-owners',
  'several-sellers',
  'unknown-parent',
  'parent-cycle',
  'unknown-manager',
  'manager-cycle',
  'no-owner',
  'account-kept-by-crm-id',
  'account-id-taken',
  'unknown-target-of',
  'target-of-nothing',
  'target-of-two',
  'ambiguous-target-of',
  'plan-differs',
  'contact-details-left',
  'finances-need-day',
  'finances-account-plans-only',
  'segments-made',
  'segments-proposed',
  'rows-became-plans',
  'offering-made',
  'crm-link-added',
  'prospects-kept',
  'customers-gone',
  'contacts-gone',
  'titles-differ',
  'colleagues-gone',
  'users-inactive',
  'forgotten-kept-out',
  'months-in-other-file',
  'months-in-doubt',
  'months-change',
  'months-not-there',
  'added-before',
  'currency-said',
  'edit-unknown',
  'currency-unconfirmed',
  'sales-after-day',
  'sales-joined',
  'content-has-problems',
  'content-without-company',
  'plan-too-large',
  'budget-unknown-account',
  'budget-line-moved',
  'budget-conflict',
  'budget-sealed',
  'budget-confidence',
  'budget-offering',
  'budget-read',
  'budget-carried',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Gathers findings while an import is worked out. */
export interface Findings {
  list: Finding[];
  refuseFile(code: FindingCode, file: string, facts?: Facts, line?: number, details?: readonly Facts[]): void;
  refuseRow(code: FindingCode, file: string, line: number, facts?: Facts): void;
  note(code: FindingCode, file: string, facts?: Facts, line?: number, details?: readonly Facts[]): void;
}

/** An empty list of findings. */
export function noFindings(): Findings {
  const findings: Findings = {
    list: [],
    refuseFile: (code, file, facts = {}, line, details) =>
      void findings.list.push({ weight: 'file', code, file, line, facts, details }),
    refuseRow: (code, file, line, facts = {}) => void findings.list.push({ weight: 'row', code, file, line, facts }),
    note: (code, file, facts = {}, line, details) =>
      void findings.list.push({ weight: 'note', code, file, line, facts, details }),
  };
  return findings;
}

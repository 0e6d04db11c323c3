import type { Portfolio } from '#domain/portfolio.ts';
import type { Findings } from '../reading/finding.ts';
import type { Exports } from '../reading/import-input.ts';
import { addressIn, bareName, sameName } from './names.ts';

/** Signs and words that may stand between two names; those of a list, which stand in no name, apart. */
const OF_LISTS = /\s*[;|]\s*/u;
const BETWEEN = /\s*[&/+]\s*|\s+(?:and|ja|und|och|et|y)\s+/iu;
const MAY_BE_SEVERAL = new RegExp(`,|${OF_LISTS.source}|${BETWEEN.source}`, 'iu');

/** How a column writes names, and which of them are known to be somebody's. */
interface Manner {
  isKnown(name: string): boolean;
  /** Some cell has its last name first, as "Lehto, Aino"; then "Garcia Lopez, Maria Jose" is one person, too. */
  isLastFirst: boolean;
}

/** The names that a cell holds: its own text where it is one person's, several where it names several people. */
export function namesIn(written: string, { isKnown, isLastFirst }: Manner): string[] {
  if (!MAY_BE_SEVERAL.test(written) || isKnown(written)) return [written];
  const cut = (sign: RegExp) => written.split(sign).filter((part) => part !== '');
  const isOfWords = (part: string) => /\S\s+\S/u.test(part);
  const isName = (part: string) => isOfWords(part) || isKnown(part) || addressIn(part) !== undefined;
  const listed = cut(OF_LISTS);
  if (listed.length !== 1) return listed.flatMap((part) => namesIn(part, { isKnown, isLastFirst }));
  const commas = cut(/\s*,\s*/u);
  const pairs = commas.flatMap((last, at) => (at % 2 === 0 ? `${last}, ${commas[at + 1] ?? ''}` : []));
  if (commas.length > 2 && commas.length % 2 === 0 && (isLastFirst || !commas.some(isOfWords))) return pairs;
  const isCertain = commas.length > 1 && commas.every((part) => isKnown(part) || addressIn(part) !== undefined);
  if (isCertain || (commas.length > 1 && !isLastFirst && commas.every(isName)))
    return commas.flatMap((part) => namesIn(part, { isKnown, isLastFirst }));
  const parts = cut(BETWEEN);
  return parts.length > 1 && parts.every(isName) ? parts : [written];
}

/**
 * Exports in which each customer has one owner and each sale one salesperson at most. The first of several owners is
 * taken; which of several salespeople has sold is not known.
 */
export function oneOwnerEach(portfolio: Portfolio | undefined, exports: Exports, findings: Findings): Exports {
  const owners = [...new Set(exports.accounts.map(({ kam }) => kam))];
  const sellers = [...new Set(exports.actuals.map(({ salesperson }) => salesperson))];
  if (![...owners, ...sellers].some((written) => MAY_BE_SEVERAL.test(written))) return exports;
  const members = [...(portfolio?.members.values() ?? [])];
  const alone = [...owners, ...sellers].filter((written) => written !== '' && !MAY_BE_SEVERAL.test(written));
  const known = new Set(
    [
      ...members.flatMap(({ id, name, crmId = '' }) => [id, crmId, name]),
      ...exports.team.flatMap(({ id, name, email }) => [id, name, addressIn(email) ?? '']),
      ...alone,
    ].map(sameName),
  );
  known.delete('');
  const manner = (cells: readonly string[]): Manner => ({
    isKnown: (name) => known.has(sameName(name)) || known.has(sameName(bareName(name))),
    isLastFirst: cells.some((cell) => /^\S+,\s+\S[^,;|&/+]*$/u.test(cell)),
  });
  const [ofOwners, ofSellers] = [manner(owners), manner(sellers)];

  const accounts = exports.accounts.map((row) => {
    const [taken = '', ...others] = namesIn(row.kam, ofOwners);
    if (others.length === 0) return row;
    const facts = { value: row.kam, taken, others: others.join(', ') };
    findings.note('several-owners', row.file, facts, row.line);
    return { ...row, kam: taken };
  });
  const shared = new Set(sellers.filter((written) => namesIn(written, ofSellers).length > 1));
  const found = Map.groupBy(
    exports.actuals.filter(({ salesperson }) => shared.has(salesperson)),
    ({ salesperson }) => salesperson,
  );
  for (const [value, [first, ...more]] of found)
    if (first) findings.note('several-sellers', first.file, { value, count: more.length + 1 }, first.line);
  const actuals =
    shared.size === 0
      ? exports.actuals
      : exports.actuals.map((row) => (shared.has(row.salesperson) ? { ...row, salesperson: '' } : row));
  return { ...exports, accounts, actuals };
}

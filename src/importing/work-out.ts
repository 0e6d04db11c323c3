import { Buffer } from 'node:buffer';
import { monthOf, type IsoDate } from '#domain/calendar/dates.ts';
import type { FiscalYear } from '#domain/calendar/quarters.ts';
import { currencyOf, type Currency } from '#domain/money/money.ts';
import { budgetCells } from './budgets/budget-cells.ts';
import { draftBudgets } from './budgets/draft-budgets.ts';
import { settleAnswers } from './answers.ts';
import type { Content } from './content.ts';
import { LARGEST } from '#loading/one-file.ts';
import { settleCurrency } from './reading/currency.ts';
import { gatherCustomers, type Customers } from './matching/customers.ts';
import { Draft } from './drafting/draft.ts';
import { noFindings, type Finding, type Findings } from './reading/finding.ts';
import { draftCompany } from './drafting/draft-company.ts';
import { draftEdits } from './drafting/draft-edits.ts';
import { draftPlans } from './drafting/draft-plans.ts';
import { draftSales } from './drafting/draft-sales.ts';
import { movePlans } from './drafting/move-plans.ts';
import { draftTeam } from './drafting/draft-team.ts';
import type { Exports, ImportSettings } from './reading/import-input.ts';
import { usersNamed } from './matching/users.ts';
import { gatherOurPeople, UNASSIGNED, type OurPeople } from './matching/our-people.ts';
import { refuseLostZeros } from './matching/lost-zeros.ts';
import { ofSystem } from './matching/crm-key.ts';
import { proposeSegments } from './matching/wished-segments.ts';
import { refuseOtherSales } from './matching/two-systems.ts';
import { oneOwnerEach } from './matching/several-names.ts';
import { unmatchedSales } from './matching/unmatched.ts';
import { tellOfGone } from './matching/gone.ts';
import { addressIn, bareName, isLogin, otherOrders, sameName } from './matching/names.ts';
import { FORGOTTEN_FILE, forgottenIn } from '#writing/forgotten.ts';
import type { AccountRow, ActualsRow } from './reading/rows.ts';
import { lastTwelveMonths } from './reading/sales-rows.ts';
import { gatherTargets } from './drafting/targets.ts';
import type { Exact } from '#domain/money/figure.ts';
import { addExact } from './reading/numbers.ts';

export interface WorkedOut {
  draft: Draft;
  findings: Finding[];
}

/**
 * Works out what an import does to a content folder: which files come to be, which change and how. Nothing is read or
 * written here; the same content and exports give the same draft. When a file is refused the draft is not to be used.
 */
export function workOut(
  content: Content,
  read: Exports,
  settings: ImportSettings,
  earlier: readonly Finding[],
): WorkedOut {
  const findings = noFindings();
  findings.list.push(...earlier);
  const { portfolio } = content;
  const exports = oneOwnerEach(portfolio, namedBySystem(read, settings.system), findings);
  const draft = new Draft(content.texts);
  const { code, isTaken } = settleCurrency(
    settings.currency,
    portfolio?.company.currency,
    exports.marks,
    findings,
    fileOfMoney(exports),
  );
  const standing = content.texts.get('company.yaml') ?? '';
  if (settings.words.currencyTaken.some((text) => standing.includes(text)))
    findings.note('currency-unconfirmed', 'company.yaml', { currency: code });
  const currency: Currency = currencyOf(code) ?? { code: 'EUR', decimals: 2 };
  const fiscalYear: FiscalYear = portfolio?.fiscalYear ?? { firstMonth: settings.firstMonth, namedBy: 'start' };

  const people = gatherOurPeople(portfolio, usersNamed(exports, findings), settings.words.notAssigned, findings);
  welcomeStrangers(exports, people, findings);
  const sales = salesByAccount(exports);
  const customers = gatherCustomers(
    portfolio,
    exports.accounts,
    exports.files.accounts,
    people,
    settings.words.unclassified,
    sales,
    settings,
    findings,
  );
  if (customers.list.some((customer) => customer.owner === UNASSIGNED) && !people.find(UNASSIGNED))
    people.welcome([{ name: settings.words.notAssigned, id: UNASSIGNED }]);

  const aims = gatherTargets(portfolio, exports.targets, people, customers.newSegments, fiscalYear, currency, findings);
  const lost = refuseLostZeros(portfolio, exports, customers, findings);
  const named = new Map([
    ...(portfolio?.accounts ?? []).map(({ id, name }) => [id, name] as const),
    ...customers.list.map(({ id, row }) => [id, row.name] as const),
  ]);
  refuseOtherSales(exports.actuals, customers.find, (id) => named.get(id) ?? '', findings);
  const unknown = unmatchedSales(portfolio, customers, lost, findings);
  const rows: ActualsRow[] = [];
  for (const row of exports.actuals) {
    const matched = matchSale(row, customers, people, unknown, findings);
    if (matched) rows.push(matched);
  }
  unknown.tell();
  const customerOf = (written: string) => {
    const found = customers.isId(written) ? undefined : customers.find(written);
    return found && found !== 'several' ? found.id : undefined;
  };
  tellOfLaterSales(rows, settings.asOf ?? portfolio?.company.asOf, exports.files.actuals, findings);
  const offerings = draftSales({
    portfolio,
    draft,
    rows,
    currency,
    file: exports.files.actuals,
    sources: exports.sources.actuals,
    findings,
    customerOf,
    replace: settings.replace,
    add: settings.add,
    withDays: settings.withDays ?? false,
  });
  draftCompany(content, draft, settings, currency, isTaken, offerings);
  draftTeam({ draft, people, aims, newSegments: customers.newSegments, currency });
  draftPlans({
    portfolio,
    draft,
    customers,
    contacts: exports.contacts,
    people,
    currency,
    settings,
    files: exports.files,
    findings,
    forgotten: forgottenIn(content.texts.get(FORGOTTEN_FILE)),
  });
  if (portfolio && exports.budgets.length > 0)
    draftBudgets({
      portfolio,
      draft,
      rows: budgetCells(exports.budgets, currency, findings),
      currency,
      day: settings.asOf ?? settings.today,
      findings,
    });
  movePlans(draft, customers, settings, exports, findings);
  tellOfGone(portfolio, exports, customers, findings);
  // Segments that were asked for are as they were asked for, with their kind of plan.
  const wished = new Set((settings.segments ?? []).map(({ name }) => name));
  const byExport = customers.newSegments.filter(({ id, name }) => id !== 'unclassified' && !wished.has(name));
  if (byExport.length > 0)
    findings.note('segments-made', exports.files.accounts, { segments: byExport.map(({ name }) => name).join(', ') });
  if (customers.areSegmentsUnknown)
    proposeSegments(exports.accounts, sales, settings.words.segments, exports.files.accounts, findings);
  findings.list = settleAnswers(draft, findings, settings.isAnswer === true);
  const day = settings.asOf ?? settings.today;
  const edits = draftEdits(draft, findings.list, settings.accept ?? [], day, settings.words.edits);
  findings.list = edits.findings;
  if (edits.unknown.length > 0)
    findings.refuseFile('edit-unknown', exports.files.accounts, { keys: edits.unknown.join(', ') });
  for (const { file, text = '' } of draft.changes()) {
    const size = Buffer.byteLength(text);
    const most = file.startsWith('actuals/') ? LARGEST.actuals : LARGEST.plan;
    if (size > most) findings.refuseFile('plan-too-large', file, { size: Math.ceil(size / 1024), most: most / 1024 });
  }
  return { draft, findings: findings.list };
}

/** Exports whose own ids say which system gave them. What refers to a customer is found under that name. */
function namedBySystem(exports: Exports, system: string | undefined): Exports {
  if (system === undefined) return exports;
  const named = <R extends { id: string }>(rows: readonly R[]) =>
    rows.map((row) => ({ ...row, id: ofSystem(row.id, system) }));
  return {
    ...exports,
    accounts: named(exports.accounts),
    contacts: named(exports.contacts),
    team: named(exports.team),
    deleted: exports.deleted.map(({ id, into }) => ({ id: ofSystem(id, system), into: ofSystem(into, system) })),
  };
}

type NoName = 'address-no-name' | 'login-no-name';

/** Why what stands for a person is no name: it is an address, or what a system calls a user. */
function noNameAs(written: string): NoName | undefined {
  if (addressIn(written) !== undefined && !/\s/.test(written)) return 'address-no-name';
  return isLogin(written) ? 'login-no-name' : undefined;
}

/** Names that stand as owner or seller and that nobody of ours answers to become people without a unit. */
function welcomeStrangers(exports: Exports, people: OurPeople, findings: Findings): void {
  const strangers = new Map<string, { name: string; file: string; line: number }>();
  const unnamed = new Map<string, { code: NoName; file: string; line: number }>();
  const met = new Map<string, { file: string; line: number }>();
  const meet = (told: string, file: string, line: number) => {
    if (met.has(told)) return;
    met.set(told, { file, line });
    const name = bareName(told);
    const code = noNameAs(name);
    if (code !== undefined) {
      if (!people.find(told) && !unnamed.has(told)) unnamed.set(told, { code, file, line });
      return;
    }
    if (people.find(told)) return;
    const key = sameName(name);
    if (name !== '' && name.length <= 120 && !strangers.has(key) && !people.find(name))
      strangers.set(key, { name, file, line });
  };
  for (const row of exports.accounts) meet(row.kam, row.file, row.line);
  for (const row of exports.actuals) meet(row.salesperson, row.file, row.line);
  const first = new Map<string, number>();
  for (const { salesperson, line } of exports.actuals) if (!first.has(salesperson)) first.set(salesperson, line);
  const unclear = [...first].filter(([name]) => name !== '' && people.find(name) === 'several');
  for (const [value, line] of unclear) findings.note('ambiguous-seller', exports.files.actuals, { value }, line);
  // "Salmela, Petri" or "Salmela Petri" in one row is "Petri Salmela" in another.
  for (const [key, { name }] of strangers) {
    const { certain, turned } = otherOrders(name);
    const isLastFirst = key.includes(',');
    const others = isLastFirst ? certain : turned;
    if (others.some((other) => strangers.has(sameName(other)))) strangers.delete(key);
    else if (isLastFirst) for (const other of turned) strangers.delete(sameName(other));
  }
  for (const [value, { code, file, line }] of unnamed) findings.note(code, file, { value }, line);
  people.welcome([...strangers.values()]);
  for (const { name, file, line } of strangers.values())
    findings.note('unknown-person-made', file, { value: name }, line);
  for (const [value, { file, line }] of met) {
    const found = people.find(value);
    if (found && found !== 'several' && found.isTurned)
      findings.note('name-turned', file, { value, taken: people.nameOf(found.id) }, line);
  }
}

/** Sales of months that begin after the day the site speaks of: they are kept, and nobody sees them yet. */
function tellOfLaterSales(
  rows: readonly ActualsRow[],
  day: IsoDate | undefined,
  file: string,
  findings: Findings,
): void {
  if (day === undefined) return;
  const [first, ...others] = rows
    .filter(({ month }) => month > monthOf(day))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.line - b.line));
  if (first) findings.note('sales-after-day', file, { count: others.length + 1, day, month: first.month }, first.line);
}

function salesByAccount(exports: Exports): (row: AccountRow) => Exact | undefined {
  let sums: Map<string, Exact> | undefined;
  return (row) => {
    sums ??= lastTwelveMonths(exports.actuals);
    const known = [...new Set([row.id, row.number, row.name])].flatMap((key) =>
      key === '' ? [] : (sums?.get(key) ?? []),
    );
    return known.length === 0 ? undefined : known.reduce(addExact);
  };
}

/** The sale under our ids. One of a customer whom nobody knows keeps the CRM's id, so that the check can list it. */
function matchSale(
  row: ActualsRow,
  customers: Customers,
  people: OurPeople,
  unknown: ReturnType<typeof unmatchedSales>,
  findings: Findings,
): ActualsRow | undefined {
  const found = customers.find(row.account);
  if (found === 'several') {
    findings.refuseRow('ambiguous-account', row.file, row.line, {
      value: row.account,
      month: row.month,
    });
    return undefined;
  }
  if (!found && row.account.length > 80) {
    findings.refuseRow('text-too-long', row.file, row.line, {
      field: 'account',
      length: row.account.length,
      most: 80,
      month: row.month,
    });
    return undefined;
  }
  if (!found && customers.isId(row.account)) {
    findings.refuseRow('account-id-taken', row.file, row.line, { value: row.account, month: row.month });
    return undefined;
  }
  if (!found) unknown.meet(row);
  const seller = row.salesperson === '' ? undefined : people.find(row.salesperson);
  return {
    ...row,
    account: found ? found.id : row.account,
    salesperson: seller && seller !== 'several' ? seller.id : '',
  };
}

/** The export whose amounts are in the company's currency, or that a company begins with. */
function fileOfMoney({ actuals, targets, accounts, files }: Exports): string {
  if (actuals.length > 0) return files.actuals;
  if (targets.length > 0) return files.targets;
  return accounts.length > 0 ? files.accounts : 'company.yaml';
}

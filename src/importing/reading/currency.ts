import type { Findings } from './finding.ts';
import type { CurrencyMarks } from './figure-columns.ts';

/** Which of several currencies a sign is taken for when the company does not say; noted in the report. */
const USUAL: Readonly<Record<string, string>> = { $: 'USD', '£': 'GBP', '¥': 'JPY' };
const CODES = Intl.supportedValuesOf('currency');
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  'FR.': ['CHF'],
  KČ: ['CZK'],
  ZŁ: ['PLN'],
  FT: ['HUF'],
};

/** The codes that a mark of money may stand for: "EUR" and "€" for one, "$" for many. */
function currenciesOf(mark: string): string[] {
  const upper = mark.toUpperCase();
  if (CODES.includes(upper)) return [upper];
  const local = SIGNS[upper] ?? SIGNS[`${upper}.`] ?? SIGNS[upper.replace(/\.$/, '')];
  if (local) return [...local];
  return CODES.filter((code) =>
    (['symbol', 'narrowSymbol'] as const).some((currencyDisplay) =>
      new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay })
        .formatToParts(0)
        .some(({ type, value }) => type === 'currency' && value.toUpperCase() === upper),
    ),
  );
}

/** Taken where nobody names a currency; told, and marked in `company.yaml`. */
const TAKEN = 'EUR';

/**
 * The currency of the import: the company's, what was said, else what the exports carry. Where nobody names one it is
 * EUR, which is told. Exports that carry another one are refused: a sum over two currencies is no sum.
 */
export function settleCurrency(
  said: string | undefined,
  company: string | undefined,
  marks: CurrencyMarks,
  findings: Findings,
  file: string,
): { code: string; isTaken: boolean } {
  const code = namedCurrency(said, company, marks, findings);
  // Where nothing comes in, nobody has to know what was taken for it.
  const isRefused = findings.list.some(({ weight }) => weight === 'file');
  if (code === undefined && !isRefused) findings.note('currency-assumed', file, { currency: TAKEN });
  return { code: code ?? TAKEN, isTaken: code === undefined };
}

function namedCurrency(
  said: string | undefined,
  company: string | undefined,
  marks: CurrencyMarks,
  findings: Findings,
): string | undefined {
  const known = company ?? said;
  if (company !== undefined && said !== undefined && said !== company)
    findings.refuseFile('currency-said', 'company.yaml', { currency: company, said });
  if (known !== undefined) {
    for (const [mark, { file, line }] of marks) {
      const codes = currenciesOf(mark);
      if (!codes.includes(known)) findings.refuseFile('other-currency', file, { mark, currency: known }, line);
    }
    return known;
  }
  const meant = [...marks].map(([mark, place]) => ({ mark, codes: currenciesOf(mark), ...place }));
  const certain = new Set(meant.flatMap(({ codes }) => (codes.length === 1 ? codes : [])));
  const [first, second] = certain;
  if (first !== undefined && second !== undefined) {
    for (const { mark, codes, file, line } of meant)
      if (codes[0] !== first) findings.refuseFile('currency-conflict', file, { mark, currency: first }, line);
    return first;
  }
  for (const { mark, codes, file, line } of meant) {
    if (first !== undefined && !codes.includes(first))
      findings.refuseFile('currency-conflict', file, { mark, currency: first }, line);
    if (first !== undefined) continue;
    const usual = USUAL[mark];
    if (usual === undefined || meant.some((other) => !other.codes.includes(usual)))
      findings.refuseFile('currency-choice', file, { mark, choices: codes.slice(0, 6).join(', ') }, line);
    else {
      findings.note('currency-taken', file, { mark, currency: usual }, line);
      return usual;
    }
  }
  return first ?? (marks.size > 0 ? TAKEN : undefined);
}

import { plainDecimal } from '#domain/money/money.ts';
import { checkedPortfolio, runImport, type workshop, writeFiles } from './import-run.ts';

const ACCOUNTS = 'Account ID,Account Name\nK-1,Havulinna Oy\nK-2,Norrvik Energi AB\n';

/** Sums by customer and month; or the codes by which the import refuses, files first. */
export type Outcome = Readonly<Record<string, string>> | readonly string[];

/** What a folder's import makes of exports that stand beside one of two customers. */
export async function outcomeOf(
  shop: Awaited<ReturnType<typeof workshop>>,
  files: Readonly<Record<string, string>>,
): Promise<Outcome> {
  await writeFiles(shop.exports, { 'accounts.csv': ACCOUNTS, ...files });
  const { findings } = await runImport(shop.exports, shop.content, { currency: 'EUR' });
  const refused = findings.filter(({ weight }) => weight !== 'note');
  if (refused.length > 0) return [...new Set(refused.map(({ code }) => code))];
  const { actuals, company } = await checkedPortfolio(shop.content);
  const sums = new Map<string, number>();
  for (const { account, month, amount } of actuals.sales)
    sums.set(`${account} ${month}`, (sums.get(`${account} ${month}`) ?? 0) + amount);
  return Object.fromEntries([...sums].map(([key, sum]) => [key, plainDecimal(sum, company.currencyUnit)]));
}

/** A sum of the first of the two customers, in one month. */
export const HAVULINNA = (sum: string) => ({ 'havulinna-oy 2026-03': sum });

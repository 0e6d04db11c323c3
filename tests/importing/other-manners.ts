import { rm } from 'node:fs/promises';
import { afterEach, beforeEach } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

/** The files of an export, by their names. */
export type Files = Readonly<Record<string, string>>;

/** Three customers as systems of four countries list them. */
export const EN = 'Account ID,Account Name\nK-1,Havulinna Oy\nK-2,Norrvik Energi AB\nK-3,Meripihka Oy\n';
export const FI = 'Asiakasnumero;Asiakas\nK-1;Havulinna Oy\nK-2;Norrvik Energi AB\nK-3;Meripihka Oy\n';
export const DE = 'Kundennummer;Kundenname\nK-1;Havulinna Oy\nK-2;Norrvik Energi AB\nK-3;Meripihka Oy\n';
export const SV = 'Kundnummer;Kundnamn\nK-1;Havulinna Oy\nK-2;Norrvik Energi AB\nK-3;Meripihka Oy\n';

/** A company that begins with what it imports, made for each test of the file that asks for it, and what it imports. */
export function importsHere() {
  let shop: Awaited<ReturnType<typeof workshop>>;
  beforeEach(async () => void (shop = await workshop()));
  afterEach(() => shop.clear());

  async function again() {
    const { findings, changed } = await runImport(shop.exports, shop.content);
    return {
      findings,
      changed,
      codes: findings.map(({ code }) => code),
      refused: findings.filter(({ weight }) => weight === 'file').map(({ code }) => code),
    };
  }

  return {
    content: () => shop.content,
    exports: () => shop.exports,
    /** The same once more. */
    again,
    /** An export into a company that has nothing yet. */
    async importing(files: Files) {
      await shop.clear().then(() => undefined);
      await writeFiles(shop.exports, files);
      return again();
    },
    /** A later export into the content that stands. */
    async later(files: Files) {
      for (const file of Object.keys(await filesIn(shop.exports))) await writeFiles(shop.exports, { [file]: '' });
      await rm(shop.exports, { recursive: true });
      await writeFiles(shop.exports, files);
      return again();
    },
    /** What has come in: sums by customer and month. */
    async sales(): Promise<Record<string, string>> {
      const portfolio = await checkedPortfolio(shop.content);
      const { currencyUnit } = portfolio.company;
      const sums = new Map<string, number>();
      for (const { account, month, amount } of portfolio.actuals.sales)
        sums.set(`${account} ${month}`, (sums.get(`${account} ${month}`) ?? 0) + amount);
      return Object.fromEntries([...sums].map(([key, amount]) => [key, plainDecimal(amount, currencyUnit)]));
    },
  };
}

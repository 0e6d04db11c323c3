import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addMonths } from '#domain/calendar/dates.ts';

const CUSTOMERS = 2_000;
const SELLERS = 40;
const SEGMENTS = ['Key accounts', 'Named accounts', 'Others'];

/**
 * Writes made-up exports of a CRM and a finance system: customers, the team, two contacts a customer, and so many rows
 * of invoices over two years, as finance systems write them, several of a customer in each month. The same number gives
 * the same bytes.
 */
export async function writeExports(folder: string, rows: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const customers = Array.from({ length: CUSTOMERS }, (_, at) => at);
  const table = (name: string, heads: string, lines: readonly string[]) =>
    writeFile(path.join(folder, `${name}.csv`), `${heads}\n${lines.join('\n')}\n`);
  await table(
    'team',
    'Name,E-mail,Unit',
    Array.from({ length: SELLERS }, (_, at) => `Seller ${at},seller${at}@example.com,Sales`),
  );
  await table(
    'accounts',
    'Account ID,Account Name,Segment,Owner',
    customers.map((at) => `ACC-${at},Customer ${at} Oy,${SEGMENTS[at % 3]},Seller ${at % SELLERS}`),
  );
  await table(
    'contacts',
    'Contact ID,Account ID,Name,Title',
    customers.flatMap((at) => [1, 2].map((one) => `C-${at}-${one},ACC-${at},Person ${at} of ${one},Buyer`)),
  );
  await table(
    'actuals',
    'Account ID,Invoice date,Net amount,Currency',
    Array.from({ length: rows }, (_, at) => {
      const month = addMonths('2024-09', Math.floor(at / CUSTOMERS) % 24);
      return `ACC-${at % CUSTOMERS},${month}-${String(1 + (at % 28)).padStart(2, '0')},${100 + ((at * 37) % 9_000)}.25,EUR`;
    }),
  );
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { isIsoDate } from '#domain/calendar/dates.ts';
import { placeIn, type Account, type Portfolio } from '#domain/portfolio.ts';
import { nameRemover } from '#domain/snapshot/name-remover.ts';
import { sameName } from '#importing/matching/names.ts';
import { setField } from '#writing/yaml-text.ts';
import type { Messages } from '#words/messages.ts';
import { checkFolder } from './checked.ts';
import { WrongUse } from './command-line.ts';
import { putWhole } from '#writing/put-whole.ts';

export interface Confirmation {
  folder: string;
  portfolio: Portfolio;
  account: Account;
  on: string | undefined;
  by: string | undefined;
  t: Messages;
}

/**
 * Writes into a plan that the customer confirmed the joint plan: the day, and who by role. All else in the file stays
 * as it was.
 */
export async function recordConfirmation({ folder, portfolio, account, on, by, t }: Confirmation): Promise<void> {
  if (on === undefined || by === undefined) throw new WrongUse('confirmationInPart');
  if (!isIsoDate(on)) throw new WrongUse('noDay', on, '--confirmed 2026-10-06');
  const role = by.trim();
  if (role === '' || role.length > 120) throw new WrongUse('noRole');
  if (hasName(role, account, portfolio)) throw new WrongUse('roleIsName', role);
  if (account.salesPlan) throw new WrongUse('confirmedInRow', account.name, account.salesPlan.id);

  const file = path.join(folder, account.source.file);
  const before = await readFile(file, 'utf8');
  await putWhole(file, withConfirmation(before, account.customerConfirmed !== undefined, on, role));
  const { portfolio: after, errors } = await checkFolder(folder);
  const kept = after?.accountById.get(account.id);
  if (errors.length > 0 || kept?.customerConfirmed?.on !== on || kept.customerConfirmed.by !== role) {
    await putWhole(file, before);
    throw new Error(`Expected the confirmation to be read back from ${account.source.file} as it was written.`);
  }
  process.stdout.write(
    `${t.jointPlan.recorded(account.source.file, String(placeIn(kept, ['customerConfirmed']).line), on, role)}\n`,
  );
}

/** Whether a role is somebody's name, or has a full one in it. */
function hasName(role: string, account: Account, portfolio: Portfolio): boolean {
  const names = portfolio.accounts.flatMap(({ people }) => people.map(({ name }) => sameName(name)));
  const mentions = nameRemover(portfolio).mentionsIn(role.normalize('NFC'), account.id);
  return names.includes(sameName(role)) || mentions.some(({ part }) => part === 'name');
}

/**
 * The plan with its confirmation: on lines of their own, or in the place of the earlier one; the day without quotes.
 */
function withConfirmation(text: string, hasOne: boolean, on: string, by: string): string {
  const field = 'customerConfirmed';
  const written = hasOne
    ? setField(setField(text, [field], 'on', on), [field], 'by', by)
    : setField(text, [], field, { on, by });
  return written
    .replace(
      /^customerConfirmed: \{ "on": "([\d-]+)", by: (.*) \}(\r?)$/m,
      'customerConfirmed:$3\n  on: $1$3\n  by: $2$3',
    )
    .replace(new RegExp(`^(customerConfirmed:[\\s\\S]*?\\bon"?: )"${on}"`, 'm'), `$1${on}`);
}

import type { Problem } from '#domain/checks/problem.ts';
import { placeOf } from '#domain/place.ts';
import { unknown } from './unknown-references.ts';
import { only, type WrittenFile } from '../written.ts';

/** Corrections of a quarter that is not sealed, and those about an account that the seal does not know. */
export function notesOfSeals(files: readonly WrittenFile[]): Problem[] {
  const seals = new Map(
    only(files, 'snapshot').map(({ id, snapshot }) => [id, new Set(snapshot.accounts.map((account) => account.id))]),
  );
  return only(files, 'correction-notes').flatMap(({ id, data, source }): Problem[] => {
    const known = seals.get(id);
    if (!known)
      return [{ rule: 'notes-without-snapshot', grade: 'error', place: placeOf(source, []), facts: { quarter: id } }];
    return data.notes.flatMap(({ account }, at): Problem[] => {
      if (account === undefined || known.has(account)) return [];
      return [unknown(account, 'account', known, placeOf(source, ['notes', at, 'account']))];
    });
  });
}

import type { NamePart } from './text.ts';

/** A form of a name, and whose it is. */
export interface Named extends NamePart {
  /** The account whose person it is; nothing for ours. */
  account: string | undefined;
  /** The word that the form was made of, in small letters. */
  whole: string;
}

interface Alike {
  ours: Named | undefined;
  first: Named;
  /** Made when a second person has the name: most have it alone. */
  byAccount: Map<string, Named> | undefined;
}

/** People by the forms of their names, told apart by their accounts: many may have one name. */
export class Namesakes {
  readonly #alike = new Map<string, Alike>();

  add(form: string, named: Named): void {
    const alike = this.#alike.get(form);
    if (!alike) {
      this.#alike.set(form, {
        ours: named.account === undefined ? named : undefined,
        first: named,
        byAccount: undefined,
      });
      return;
    }
    if (named.account === undefined) {
      alike.ours ??= named;
      return;
    }
    alike.byAccount ??= new Map(alike.first.account === undefined ? [] : [[alike.first.account, alike.first]]);
    if (!alike.byAccount.has(named.account)) alike.byAccount.set(named.account, named);
  }

  /** Who is meant in the plan of an account: its own person, else one of ours, else the first that was known. */
  nearest(form: string, account: string | undefined): Named | undefined {
    const alike = this.#alike.get(form);
    return (
      alike &&
      ((account === undefined ? undefined : alike.byAccount?.get(account)) ??
        (alike.first.account === account ? alike.first : undefined) ??
        alike.ours ??
        alike.first)
    );
  }
}

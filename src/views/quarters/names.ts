import { saidIn } from '#domain/snapshot/said-in-seal.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import type { SealedText } from '#domain/snapshot/text.ts';
import { readableText } from '#domain/snapshot/text.ts';
import { shortName } from '../links/names.ts';
import type { Site } from '../site.ts';

/** Today's names for what a snapshot says by reference. People who are in the plans no more are removed people. */
export interface SnapshotNames {
  text(sealed: SealedText): string;
  maybe(sealed: SealedText | undefined): string | undefined;
  member(id: string): string;
  memberShort(id: string): string;
  /** A customer's person. */
  person(account: string, id: string): { name: string; short: string; isRemoved: boolean };
}

/**
 * The names that the plans hold today, for a snapshot that holds references only, and the company's own in the page's
 * language.
 */
export function snapshotNames(site: Site, snapshot: Pick<Snapshot, 'inLanguages'>): SnapshotNames {
  const { portfolio } = site;
  const { removedPerson } = site.t.snapshot;
  const nameOf = (reference: string) => {
    const [account = '', person] = reference.split('/');
    if (person === undefined) return portfolio.members.get(reference)?.name;
    return portfolio.accountById.get(account)?.people.find(({ id }) => id === person)?.name;
  };
  const text = (sealed: SealedText) => readableText(saidIn(site.language, snapshot, sealed), nameOf, removedPerson);
  return {
    text,
    maybe: (sealed) => (sealed === undefined ? undefined : text(sealed)),
    member: (id) => nameOf(id) ?? removedPerson,
    memberShort: (id) => shortNameOr(nameOf(id), removedPerson),
    person: (account, id) => {
      const name = nameOf(`${account}/${id}`);
      return { name: name ?? removedPerson, short: shortNameOr(name, removedPerson), isRemoved: name === undefined };
    },
  };
}

function shortNameOr(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : shortName(name);
}

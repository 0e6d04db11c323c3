import { changeOfFields, changeOfFile, changeOfLines, changeOfText, later, type LineChange } from '#domain/history.ts';
import type { FieldPath, Place, Source } from '#domain/place.ts';
import type { Account } from '#domain/portfolio.ts';
import { knownByValue } from '#domain/reads.ts';
import { reviewsOf } from '#domain/review/reviews-of.ts';
import { shortName } from '../links/names.ts';
import type { Site } from '../site.ts';
import { writtenLanguage } from '../text/written-language.ts';

/** A last change in words: when and who, and the reason as its author wrote it. */
export interface ShownChange {
  said: string;
  /** Untrusted text in its author's words; nothing when no reason was given. */
  why: string | undefined;
  /** The language of the reason, where it is not the page's own. */
  whyIn?: string | undefined;
  commit: string | undefined;
}

/** In a sentence of its own: "Last change 9 Sep by Henna Koivu". */
function changeSentence(site: Site, change: LineChange): ShownChange | undefined {
  return shown(site, change, site.t.history.lastChange, (name) => name);
}

/** Beside what changed: "9 Sep, H. Koivu". */
export function changeBeside(site: Site, change: LineChange): ShownChange | undefined {
  return shown(site, change, site.t.history.changed, shortName);
}

function shown(
  site: Site,
  change: LineChange,
  say: (day: string, by: string) => string,
  called: (name: string) => string,
): ShownChange | undefined {
  if (change === undefined) return undefined;
  if (change === 'uncommitted') return { said: site.t.history.notCommitted, why: undefined, commit: undefined };
  return {
    said: say(site.format.due(change.on, site.asOf), called(change.by)),
    why: change.why || undefined,
    whyIn: writtenLanguage(site, change),
    commit: change.commit,
  };
}

/** The last change of a whole file. */
export function fileChange(site: Site, file: string): ShownChange | undefined {
  return changeSentence(site, changeOfFile(site.history, file));
}

/** The files that a customer's pages are made from, beside what all of them share: its plan, and its reviews. */
export function filesOf({ portfolio, asOf }: Site, account: Account): string[] {
  const reviews = reviewsOf(account, portfolio, asOf);
  return [account, ...reviews].map(({ source }) => source.file);
}

/** The question for the commit that stands at the foot of a page. */
export const COMMIT_AT_FOOT = 'commit at foot';
/** What a page is made from that is made from everything. */
const EVERYTHING = '*';

/**
 * The newest commit of some files. Pages know it as an answer, apart from all else that they read: where nothing but
 * this is another, a page need not be made again.
 */
const commitAtFoot = knownByValue(COMMIT_AT_FOOT, (site: Site, ...files: string[]) => {
  if (files[0] === EVERYTHING) return site.commit;
  const versions = files.flatMap((file) => site.history?.files.get(file)?.version ?? []);
  return versions.reduce(
    (newest, each) => (each.at > newest.at ? each : newest),
    versions[0] ?? { at: 0, commit: undefined },
  ).commit;
});

/**
 * The last commit of what a page was made from: of some files, or of the whole content when it is not said of which.
 */
export function commitOf(site: Site, files?: readonly string[]): string | undefined {
  // A file that tells the history knows no Version of what it tells of.
  if (files === undefined || site.history?.from !== undefined) return commitAtFoot(site, EVERYTHING);
  return files.length === 0 ? undefined : commitAtFoot(site, ...files);
}

/** The last change of some blocks of a plan, and of its text where that belongs to them. */
export function blocksChange(
  site: Site,
  account: Account,
  blocks: readonly string[],
  withText: boolean,
): ShownChange | undefined {
  const fields = changeOfFields(
    site.history,
    account.source,
    blocks.map((block) => [...account.base, block]),
  );
  const change = withText ? later([fields, changeOfText(site.history, account.source.file)]) : fields;
  return change && changeBeside(site, change);
}

/** The last change of some top-level fields of any file. */
export function fieldsChange(site: Site, source: Source, paths: readonly FieldPath[]): ShownChange | undefined {
  return changeSentence(site, changeOfFields(site.history, source, paths));
}

/** The change that several things have in common: the same commit for all of them. */
export function sharedChange(changes: readonly (ShownChange | undefined)[]): ShownChange | undefined {
  const [first] = changes;
  return changes.length > 1 &&
    changes.every(
      (change) => change?.said === first?.said && change?.commit === first?.commit && change?.why === first?.why,
    )
    ? first
    : undefined;
}

/** The last change of the one line at a place. */
export function placeChange(site: Site, place: Place): LineChange {
  return changeOfLines(site.history, place.file, place.line);
}

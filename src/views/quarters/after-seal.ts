import { movedBy } from '#domain/snapshot/changes.ts';
import { counted } from '../text/counted.ts';
import { changeOfFile } from '#domain/history.ts';
import { oncePer } from '#domain/once-per.ts';
import { restatementCauses, type RestatementCause, type UntoldMove } from '#domain/snapshot/restatement-causes.ts';
import type { Restatement } from '#domain/snapshot/restatements.ts';
import type { Linked } from '../links/account-links.ts';
import { beginHref } from '../editing/beginnings.ts';
import { editHref } from '../links/edit-link.ts';
import { changeBeside, placeChange } from '../history/last-change.ts';
import type { QuarterView } from './quarter-view.ts';

export interface NoteRow {
  on: string;
  by: string;
  about: string;
  account: Linked | undefined;
  text: string;
}

/** What stands after a sealed part, and never in it. */
export type AfterSeal = NonNullable<ReturnType<typeof afterSeal>>;

/** Worked out once a build: every account's page asks. */
const causesIn = oncePer(
  ({ snapshot, site }: Pick<QuarterView, 'snapshot' | 'site'>) => restatementCauses(snapshot, site.portfolio),
  ({ snapshot }) => snapshot,
);

/**
 * Restatements and corrections of a sealed quarter: all of them, or those of one account. Nothing while the quarter is
 * open.
 */
export function afterSeal(view: QuarterView, account?: string) {
  const { site, seal, quarter } = view;
  if (!seal) return undefined;
  const restatements = causesIn(view)
    .filter((cause) => account === undefined || accountOf(cause) === account)
    .flatMap((cause) => causeRows(view, cause, account === undefined));
  const notes = seal.notes
    .filter((note) => account === undefined || note.account === account)
    .map(
      (note): NoteRow => ({
        on: site.format.date(note.on),
        by: site.portfolio.members.get(note.by)?.name ?? note.by,
        about: note.about === undefined ? '' : site.t.snapshot.correctionAbout[note.about],
        account: account !== undefined || note.account === undefined ? undefined : accountLink(view, note.account),
        text: note.text,
      }),
    );
  return {
    lede:
      restatements.length + notes.length === 0
        ? undefined
        : site.t.snapshot.afterSealLede(
            counted(
              [restatements.length, site.t.snapshot.restatedCount],
              [notes.length, site.t.snapshot.correctedCount],
            ),
          ),
    restatements,
    notes,
    /** Where a correction is written; nothing where nothing is edited. */
    addHref:
      seal.notesFile === undefined
        ? beginHref(site, `snapshots/${quarter}.notes.yaml`)
        : editHref(site, seal.notesFile),
  };
}

/** The account that a cause lies in; nothing where it lies in none. */
function accountOf(cause: RestatementCause): string | undefined {
  const { level, id } = cause.kind === 'membership' ? cause.of : cause.restatement;
  return level === 'account' ? id : undefined;
}

/**
 * One thing that the content says otherwise today, a figure or where a customer belonged, and the sums that differ
 * because of it.
 */
type CauseRow = ReturnType<typeof restatementRow> & { follows: ReturnType<typeof restatementRow>[] };

/** A cause with what follows from it; on an account's own page the sums of others are left out. */
function causeRows(view: QuarterView, cause: RestatementCause, isWhole: boolean): CauseRow[] {
  const follows = isWhole ? cause.follows.map((one) => restatementRow(view, one, true)) : [];
  if (cause.kind === 'figure') return [{ ...restatementRow(view, cause.restatement, isWhole), follows }];
  const { site } = view;
  const { place, of: whose } = cause;
  const inWords = (of: 'sealed' | 'today') =>
    cause.moves.map((move) => belongedTo(view, move.field, move[of])).join(', ');
  return [
    {
      of: isWhole ? subject(view, whose.level, whose.id) : undefined,
      figure: cause.moves.map(({ field }) => site.t.snapshot.belonged[field]).join(', '),
      sealed: inWords('sealed'),
      today: inWords('today'),
      change: '',
      isBelow: false,
      exactly: undefined,
      places: [
        {
          where: { text: `${place.file}:${place.line}`, href: editHref(site, place.file, place.line) },
          change: changeBeside(site, placeChange(site, place) ?? changeOfFile(site.history, place.file)),
        },
      ],
      without: site.t.snapshot.belongedElsewhere[whose.level],
      follows,
    },
  ];
}

/** What somebody belonged to, by name: as it was sealed, else as it is called today. */
function belongedTo(view: QuarterView, field: UntoldMove['field'], id: string): string {
  const { site, names, snapshot } = view;
  if (field === 'kam') return names.memberShort(id);
  if (field === 'segment')
    return nameOf(view, snapshot.segments.find((each) => each.id === id)?.name, segmentName(site, id));
  return nameOf(
    view,
    snapshot.organisation.find((part) => part.level !== 'person' && part.id === id)?.name,
    partName(site, id),
  );
}

function partName({ portfolio }: QuarterView['site'], id: string): string {
  return portfolio.units.flatMap((unit) => [unit, ...unit.teams]).find((part) => part.id === id)?.name ?? id;
}

function segmentName({ portfolio }: QuarterView['site'], id: string): string {
  return portfolio.segments.find((segment) => segment.id === id)?.name ?? id;
}

function restatementRow(
  view: QuarterView,
  { level, id, figure, sealed, today, places }: Restatement,
  withWhose: boolean,
) {
  const { site } = view;
  const words = site.t.snapshot;
  const inHours = figure === 'hoursPlanned' || figure === 'hoursUsed';
  const text = (value: number | undefined) =>
    value === undefined
      ? site.format.figure(undefined)
      : inHours
        ? // As fine as finance counts: a restatement that rounds to what it was is no news.
          site.format.number(value, 4)
        : site.format.figure(value);
  const change = movedBy({ from: sealed, to: today });
  const signed = (of: number, said: string) => `${of > 0 ? '+' : ''}${said}`;
  const isSum = level !== 'account' && level !== 'newCustomerPlan' && figure !== 'target';
  return {
    /** Whose figure it is; nothing on the page of the account itself. */
    of: withWhose ? subject(view, level, id) : undefined,
    figure: words.restated[figure],
    sealed: text(sealed),
    today: text(today),
    change: change === undefined || !inHours ? site.format.signed(change) : signed(change, text(change)),
    isBelow: !inHours && site.format.side(change) === 'short',
    /** The change to the last minor unit, said once: the sums that follow differ by the same. */
    exactly: change === undefined || inHours ? undefined : words.toTheCent(signed(change, site.format.exact(change))),
    places: places.map((place) => ({
      where: {
        text: `${place.file}:${place.line}`,
        href: editHref(site, place.file, place.line),
      },
      change: changeBeside(site, placeChange(site, place) ?? changeOfFile(site.history, place.file)),
    })),
    /** Said where no line can be pointed at. */
    without: places.length > 0 ? undefined : isSum ? words.followsParts : words.lineGone,
  };
}

function subject(view: QuarterView, level: Restatement['level'], id: string): Linked {
  const { site, names, snapshot } = view;
  const called = (text: string): Linked => ({ text: `${site.t.snapshot.allOf[level]} ${text}` });
  switch (level) {
    case 'company':
      return { text: site.t.snapshot.allOf.company };
    case 'account':
      return accountLink(view, id);
    case 'person':
      return called(names.memberShort(id));
    case 'newCustomerPlan':
      return called(nameOf(view, snapshot.newCustomerPlans.find((each) => each.id === id)?.name, id));
    case 'segment':
      return called(nameOf(view, snapshot.segments.find((each) => each.id === id)?.name, id));
    default:
      return called(
        nameOf(view, snapshot.organisation.find((part) => part.level === level && part.id === id)?.name, id),
      );
  }
}

function accountLink(view: QuarterView, id: string): Linked {
  const { site, snapshot, quarter } = view;
  const sealed = snapshot.accounts.find((account) => account.id === id);
  const today = site.portfolio.accountById.get(id);
  const hasPage = sealed && sealed.salesPlan === undefined;
  return {
    text: nameOf(view, sealed?.name, today?.name ?? id),
    href: hasPage ? site.url(`/accounts/${id}/${quarter.toLowerCase()}/`) : undefined,
  };
}

function nameOf(
  { names }: QuarterView,
  sealed: Parameters<typeof names.text>[0] | undefined,
  otherwise: string,
): string {
  return sealed === undefined ? otherwise : names.text(sealed);
}

import { confidenceMark, stageMark } from '#components/marks/marks.tsx';
import { inLine, term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html, Printable } from '#jsx/html.ts';
import type { Apart, Causes, Few } from '#views/budget/causes.ts';
import type { Site } from '#views/site.ts';

/**
 * What makes a gap, as a list of terms: accounts, confidence, and the growth ideas that could close it. Where the
 * accounts are listed below by their gap (`isListed`), they are only counted here.
 */
export function causeTerms(site: Site, causes: Causes, isListed: boolean) {
  const t = site.t.budget;
  const { short, over, ideas, ideasTogether } = causes;
  return [
    short.shown.length > 0 && term(t.short, gaps(site, short, 'short', isListed)),
    over.shown.length > 0 && term(t.over, gaps(site, over, 'over', isListed)),
    withoutFigures(site, causes),
    term(
      t.confidence,
      inLine(
        causes.confidence.map((part) => [
          confidenceMark(site, part.confidence),
          ' ',
          <b>{part.text}</b>,
          ' ',
          <span class="ink3">{part.share}</span>,
        ]),
      ),
    ),
    term(
      t.couldClose,
      ideas.shown.length === 0 ? (
        <span class="ink3">{t.noIdeas}</span>
      ) : (
        <>
          <ul>
            {ideas.shown.map((row) => (
              <li>
                {linkedText(row.idea, 'quiet-link')}, {row.account.text} {stageMark(site, row.stage)}{' '}
                <b>{row.inQuarter}</b>
              </li>
            ))}
            {moreOf(site, ideas)}
          </ul>
          <span class="caption">{t.ideasNote(ideasTogether, site.format.unit)}</span>
        </>
      ),
    ),
  ];
}

/** Accounts that have no budget, and how many have no target. */
export function withoutFigures(site: Site, { unbudgeted, withoutTarget }: Causes) {
  const t = site.t.budget;
  return [
    unbudgeted.shown.length > 0 &&
      term(
        t.unbudgeted,
        fewInLine(site, unbudgeted, (account) => linkedText(account, 'quiet-link')),
      ),
    withoutTarget > 0 && term(t.withoutTarget, t.withoutTargetText(withoutTarget)),
  ];
}

function gaps(site: Site, few: Apart, side: 'short' | 'over', isListed: boolean) {
  return isListed ? (
    <>
      {site.t.budget.accountsTogether(few.count)} <b class={side}>{few.together}</b>
    </>
  ) : (
    fewInLine(site, few, ({ account, text }) => [linkedText(account, 'quiet-link'), ' ', <b class={side}>{text}</b>])
  );
}

function fewInLine<T>(site: Site, few: Few<T>, shown: (each: T) => Printable): Html {
  return (
    <ul class="in-line">
      {few.shown.map((each) => (
        <li>{shown(each)}</li>
      ))}
      {moreOf(site, few)}
    </ul>
  );
}

/** How many there are beside those that are shown, as the last of a list. */
export function moreOf(site: Site, { more }: Few<unknown>): Html | false {
  return more > 0 && <li class="ink3">{site.t.budget.more(more)}</li>;
}

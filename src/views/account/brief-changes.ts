import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Account } from '#domain/portfolio.ts';
import { shortName } from '../links/names.ts';
import { type ChangeLine, figureLines } from '../quarters/account-changes.ts';
import { accountChangesOf } from '../quarters/compared-states.ts';
import { countTexts } from '../quarters/changed-rows.ts';
import { sinceLastSeal } from '../quarters/what-changed.ts';
import type { Site } from '../site.ts';

const MOST_FIGURES = 3;
const MOST_ATTITUDES = 4;

export interface BriefChanges {
  /** The sealed quarter that today is compared with. */
  quarter: Quarter;
  lines: ChangeLine[];
  /** Where all changes stand, thing by thing; nothing where quarters have no pages. */
  href: string | undefined;
}

/**
 * The changes since the last seal that are told first: budget and forecast, whose attitude moved, who was judged for
 * the first time, and how much else. Nothing when all is as it was, or nothing is sealed.
 */
export function briefChangesOf(site: Site, account: Account): BriefChanges | undefined {
  const since = sinceLastSeal(site);
  const changes = since && accountChangesOf(since.seal.snapshot, since.view.snapshot, account.id);
  if (!since || !changes) return undefined;
  const {
    seal: { quarter, snapshot },
    view,
  } = since;
  const { changes: words, vocabulary } = site.t;
  const nameOf = (id: string) => view.names.person(account.id, id).name;
  const moved = changes.attitudes.filter(({ from }) => from !== 'unknown');
  const first = changes.attitudes.filter(({ from }) => from === 'unknown');
  const counts = countTexts(site, [changes]);
  const besides = (['people', 'flags', 'actions', 'ideas', 'promises'] as const)
    .filter((area) => counts[area] !== '')
    .map((area) => words.areaCounts(words.area[area], counts[area]));
  const lines: ChangeLine[] = [
    ...figureLines(
      view,
      snapshot,
      changes.figures.filter(({ figure }) => figure === 'budget' || figure === 'forecast'),
    ).slice(0, MOST_FIGURES),
    ...moved
      .slice(0, MOST_ATTITUDES)
      .map(({ person, from, to }) => ({ what: nameOf(person.id), attitude: { from, to } })),
    ...(first.length === 0
      ? []
      : [
          {
            what: words.firstJudged,
            note: first
              .map(({ person, to }) => `${shortName(nameOf(person.id))} ${vocabulary.attitude[to].toLowerCase()}`)
              .join(', '),
          },
        ]),
    ...(besides.length === 0 ? [] : [{ what: words.besides, note: besides.join(' ') }]),
  ];
  if (lines.length === 0) return undefined;
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear).toLowerCase();
  const href = site.leftOut.has('quarters') ? undefined : site.url(`/accounts/${account.id}/${now}/`);
  return { quarter, lines, href: href && `${href}#changed` };
}

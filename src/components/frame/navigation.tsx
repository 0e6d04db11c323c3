import type { PageContent } from './page.ts';
import { lock } from '#components/marks/lock.tsx';
import { oncePer } from '#domain/once-per.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { mainNavigation, quarterTape, type Section, type TapeQuarter } from '#views/frame/frame.ts';
import { commitOf } from '#views/history/last-change.ts';
import type { AudienceNote, Site } from '#views/site.ts';

/** The way through the site, at the side: the rhythm first, then plans, numbers, people and the method. */
export function sideNavigation(site: Site, section: Section | undefined, path: string) {
  if (section !== 'accounts' || path === '/accounts/') return navigationAt(site, section, path);
  return ofPlans(site);
}

/** The same for all plans and made once: none of them stands in it itself. */
const ofPlans = oncePer((site: Site) => navigationAt(site, 'accounts', ''));

function navigationAt(site: Site, section: Section | undefined, path: string) {
  return (
    <nav class="side-nav main-nav" aria-label={site.t.site.mainNavigation}>
      {mainNavigation(site, section, path).map((group) => (
        <>
          <p class="group">{group.name}</p>
          <ul aria-label={group.name}>
            {group.links.map((link) => (
              <li>
                <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
                  {link.name}
                  {link.count !== undefined && [' ', <span class="count">{link.count}</span>]}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
}

/** The day that the page speaks of, unless it speaks of none, and the last commit of what it was made from. */
export function siteFoot(site: Site, { isTimeless, read }: Pick<PageContent, 'isTimeless' | 'read'>) {
  const { company } = site.portfolio;
  const commit = commitOf(site, read);
  const saysNothing = !site.audience && isTimeless && !commit && site.history?.from !== 'invented' && !company.about;
  return saysNothing ? undefined : (
    <footer class="site-foot">
      {site.audience && <p>{audienceNote(site, site.audience)}</p>}
      {!isTimeless && <p>{site.t.site.asOf(site.format.date(site.asOf))}</p>}
      {commit && (
        <p>
          {site.t.site.commit} <code>{commit}</code>
        </p>
      )}
      {site.history?.from === 'invented' && <p>{site.t.history.invented}</p>}
      {company.about && <p>{company.about}</p>}
    </footer>
  );
}

/** Whom the site is for, and what is not in it. */
function audienceNote(site: Site, { name, isPart, hasJudgements }: AudienceNote): string {
  const t = site.t.site;
  return [
    t.madeFor(name),
    isPart && t.partOfCustomers(site.portfolio.accounts.length),
    !hasJudgements && t.noJudgements,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The quarters under the header; `quarter` is the one that the page is about. */
export function tape(site: Site, { quarter, isTimeless }: Pick<PageContent, 'quarter' | 'isTimeless'>) {
  if (quarter !== undefined) return tapeWith(site, quarter, isTimeless);
  return isTimeless ? timelessTape(site) : plainTape(site);
}

/** The tapes of pages that are about no quarter, made once. */
const plainTape = oncePer((site: Site) => tapeWith(site));
const timelessTape = oncePer((site: Site) => tapeWith(site, undefined, true));

function tapeWith(site: Site, quarter?: Quarter, isTimeless?: boolean) {
  return (
    <nav class="tape" aria-label={site.t.site.quarters}>
      <ol>{quarterTape(site, quarter, isTimeless).map(tapeQuarter)}</ol>
    </nav>
  );
}

function tapeQuarter(item: TapeQuarter) {
  const isNow = item.when === 'now';
  return (
    <li class={[isNow && 'now', item.isFar && 'far']}>
      <a href={item.href} aria-current={item.isCurrentPage ? 'page' : undefined}>
        <span>
          <b>{item.quarter}</b>{' '}
          <span class={item.isSealed && 'state'}>
            {item.isSealed && lock()}
            {item.state}
          </span>
        </span>
        {isNow && passed(item)}
      </a>
    </li>
  );
}

/** How far the quarter is, full and hatched; the others are full or empty, which their style draws as it does these. */
function passed({ passedPercent }: TapeQuarter) {
  return (
    <svg aria-hidden="true">
      <rect width={`${passedPercent}%`} />
      <line x1={`${passedPercent}%`} x2="102%" />
    </svg>
  );
}

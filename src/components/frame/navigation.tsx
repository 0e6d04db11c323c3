import type { Html } from '#jsx/html.ts';
import { lock } from '#components/marks/marks.tsx';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { mainNavigation, quarterTape, type Section, type TapeQuarter } from '#views/frame/frame.ts';
import type { Site } from '#views/site.ts';

/** The way through the site, at the side: the rhythm first, then plans, numbers, people and the method. A sealed page goes without counts, which change with the plans. */
export function sideNavigation(site: Site, section: Section | undefined, path: string, withCounts = true): Html {
  if (section !== 'accounts' || path === '/accounts/' || !withCounts)
    return navigationWith(site, section, path, withCounts);
  let ofPlans = NAVIGATION_OF_PLANS.get(site);
  if (!ofPlans) NAVIGATION_OF_PLANS.set(site, (ofPlans = navigationWith(site, section, path, withCounts)));
  return ofPlans;
}

/** The same for all plans and made once: none of them stands in it itself. */
const NAVIGATION_OF_PLANS = new WeakMap<Site, Html>();

function navigationWith(site: Site, section: Section | undefined, path: string, withCounts: boolean): Html {
  return (
    <nav class="side-nav main-nav" aria-label={site.t.site.mainNavigation}>
      {mainNavigation(site, section, path).map((group) => (
        <>
          <p class="group" id={`nav-${group.id}`}>
            {group.name}
          </p>
          <ul aria-labelledby={`nav-${group.id}`}>
            {group.links.map((link) => (
              <li>
                <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
                  {link.name}
                  {withCounts && link.count !== undefined && <span class="count">{link.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
}

/** What the site speaks of, and from which commit; a sealed page has a commit of its own. */
export function siteFoot(site: Site, withCommit = true): Html {
  const { company } = site.portfolio;
  return (
    <footer class="site-foot">
      <p>{site.t.site.asOf(site.format.date(site.asOf))}</p>
      {withCommit && site.commit && (
        <p>
          {site.t.site.commit} <code>{site.commit}</code>
        </p>
      )}
      {company.about && <p lang={company.writtenIn ?? company.languages[0] ?? site.language}>{company.about}</p>}
    </footer>
  );
}

/** The quarters under the header; `quarter` is the one that the page is about. */
export function tape(site: Site, quarter: Quarter | undefined): Html {
  if (quarter !== undefined) return tapeWith(site, quarter);
  let plain = TAPES.get(site);
  if (!plain) TAPES.set(site, (plain = tapeWith(site, undefined)));
  return plain;
}

/** The tape of a page that is about no quarter, made once. */
const TAPES = new WeakMap<Site, Html>();

function tapeWith(site: Site, quarter: Quarter | undefined): Html {
  return (
    <nav class="tape" aria-label={site.t.site.quarters}>
      <ol>{quarterTape(site, quarter).map(tapeQuarter)}</ol>
    </nav>
  );
}

function tapeQuarter(item: TapeQuarter): Html {
  const isNow = item.when === 'now';
  return (
    <li class={[item.when, item.isFar && 'far']}>
      <a href={item.href} aria-current={item.isCurrentPage ? 'page' : undefined}>
        <span class="label">
          <b>{item.quarter}</b>{' '}
          <span class="state">
            {item.isSealed && lock()}
            {item.state}
          </span>
        </span>
        <svg aria-hidden="true" width="100%" height="6">
          {isNow && (
            <pattern id="tape-hatch" width="5" height="6" patternUnits="userSpaceOnUse" patternTransform="skewX(-45)">
              <rect width="2" height="6" fill="currentColor" />
            </pattern>
          )}
          {item.when !== 'ahead' && <rect width={`${item.passedPercent}%`} height="6" fill="currentColor" />}
          {isNow && (
            <rect
              class="rest"
              x={`${item.passedPercent}%`}
              width={`${100 - item.passedPercent}%`}
              height="6"
              fill="url(#tape-hatch)"
            />
          )}
        </svg>
      </a>
    </li>
  );
}

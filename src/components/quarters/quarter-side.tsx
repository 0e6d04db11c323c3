import { sideNav } from '#components/frame/side-nav.tsx';
import { lock } from '#components/marks/lock.tsx';
import type { Linked } from '#views/links/account-links.ts';
import type { QuarterLink } from '#views/quarters/quarter-links.ts';
import type { Site } from '#views/site.ts';

/** The other quarters of the same thing, in the place of the side navigation. */
export function quarterSide(
  site: Site,
  back: Linked,
  title: string,
  quarters: readonly QuarterLink[],
  isSealed: boolean,
) {
  const t = site.t.snapshot;
  const sealed = (
    <span class="sealed-mark">
      {lock()}
      {t.sealedMark}
    </span>
  );
  return sideNav(
    title,
    [
      { links: [back] },
      {
        title,
        links: quarters.map((one) => ({
          href: one.href,
          text: one.quarter,
          after: one.isSealed && sealed,
          current: one.isCurrent && 'page',
        })),
      },
    ],
    {
      note: (
        <p class="caption side-note">
          {isSealed ? t.stands : t.moves} <a href={site.url('/handbook/sealing/')}>{t.howSealing}</a>
        </p>
      ),
    },
  );
}

import { linkedText } from '#components/text/linked-text.tsx';
import { lock } from '#components/marks/marks.tsx';
import type { Linked } from '#views/links/account-links.ts';
import type { Site } from '#views/site.ts';
import type { QuarterLink } from '#views/quarters/quarter-links.ts';
import type { Html } from '#jsx/html.ts';

/** The other quarters of the same thing, in the place of the side navigation. */
export function quarterSide(
  site: Site,
  back: Linked,
  title: string,
  quarters: readonly QuarterLink[],
  isSealed: boolean,
): Html | undefined {
  return (
    <nav class="side-nav" aria-label={title}>
      <ul>
        <li>{linkedText(back)}</li>
      </ul>
      <p class="group" id="side-quarters">
        {title}
      </p>
      <ul aria-labelledby="side-quarters">
        {quarters.map((one) => (
          <li>
            <a href={one.href} aria-current={one.isCurrent ? 'page' : undefined}>
              {one.quarter}
              {one.isSealed && (
                <span class="sealed-mark">
                  {lock()}
                  <span class="visually-hidden">{site.t.snapshot.sealedMark}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <p class="caption side-note">
        {isSealed ? site.t.snapshot.stands : site.t.snapshot.moves}{' '}
        <a href={site.url('/handbook/sealing/')}>{site.t.snapshot.howSealing}</a>
      </p>
    </nav>
  );
}

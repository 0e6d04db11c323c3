import { like } from '#domain/reads.ts';
import { accountQuarterPage } from '#views/quarters/account-quarter.ts';
import { quarterPath } from '#views/frame/frame.ts';
import type { BookletPart } from '#views/quarters/booklet.ts';
import { quarterView, type QuarterView } from '#views/quarters/quarter-view.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { accountSnapshot } from './account-snapshot.tsx';
import type { Html } from '#jsx/html.ts';

/** Every account's quarter after the company's: folded on the screen, two sheets each on paper. */
export function booklet(site: Site, view: QuarterView, parts: readonly BookletPart[]): Html | undefined {
  const t = site.t.snapshot.booklet;
  return (
    <>
      <link rel="stylesheet" media="print" href={site.url(`${quarterPath(view.quarter)}booklet.css`)} />
      <section class="section booklet" aria-labelledby="booklet">
        <div class="no-print">{sectionHeader(site, { id: 'booklet', title: t.title, note: t.note(parts.length) })}</div>
        <details>
          <summary class="no-print">{t.open(parts.length)}</summary>
          {parts.map(({ account, name, anchor, sheet }) => {
            const inside = like(site, { inside: account.id });
            const own = quarterView(inside, view.quarter, account.id);
            return (
              <section class={['booklet-part', sheet]} id={anchor} aria-label={name}>
                {accountSnapshot(inside, own, accountQuarterPage(own, account), account.id, undefined)}
              </section>
            );
          })}
        </details>
      </section>
    </>
  );
}

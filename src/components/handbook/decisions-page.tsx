import type { PageType } from '#components/frame/page.ts';
import { decisionRecords } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import { contentsItems, handbookPart } from './handbook-head.tsx';

export const decisionsPageType: PageType = {
  path: '/handbook/decisions/',
  page(site) {
    const { decisionsTitle: title, decisionsLede: lede } = site.t.handbook;
    return handbookPart(
      site,
      { title, lede },
      <ul class="contents-list" lang="en">
        {contentsItems(
          decisionRecords(site).map((record) => ({
            ...record,
            href: site.url(`/handbook/decisions/${slugOf(record)}/`),
          })),
        )}
      </ul>,
    );
  },
};

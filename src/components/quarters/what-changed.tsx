import { section } from '#components/frame/section.tsx';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import type { WhatChanged } from '#views/quarters/what-changed.ts';
import type { Site } from '#views/site.ts';
import { whatChangedTables } from './changes.tsx';

/** What changed over the company or a segment, in a sentence, its figures and account by account. */
export function whatChangedPart(site: Site, changed: WhatChanged, title: string, note?: string) {
  return section(site, { id: 'changed', class: 'what-changed', title, note }, [
    wears('changes'),
    lede(changed.lede),
    whatChangedTables(site, changed),
  ]);
}

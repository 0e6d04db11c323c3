import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import type { WhatChanged } from '#views/quarters/what-changed.ts';
import { whatChangedTables } from './changes.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { lede } from '#components/text/words.tsx';
import type { Html } from '#jsx/html.ts';

/** What changed over the company or a segment, in a sentence, its figures and account by account. */
export function whatChangedPart(site: Site, changed: WhatChanged, title: string, note?: string): Html | undefined {
  return (
    <section class="section what-changed" aria-labelledby="changed">
      {wears('changes')}
      {sectionHeader(site, { id: 'changed', title, note })}
      {lede(changed.lede)}
      {whatChangedTables(site, changed)}
    </section>
  );
}

import type { PageContent, PageType } from '#components/frame/page.ts';
import { wears } from '#components/text/wears.ts';
import { MY_EDITS } from '#views/editing/ground.ts';
import type { Site } from '#views/site.ts';

/** The page of a reader's own edits, which are in their browser alone: a place that the script fills. */
export const myEditsPageType: PageType<string> = {
  keys: (site) => (site.editing ? [MY_EDITS] : []),
  path: () => MY_EDITS,
  folder: 'my-edits',
  page: printed,
};

function printed(site: Site): PageContent {
  const t = site.t.editing;
  return {
    title: t.myEdits,
    isTimeless: true,
    read: [],
    main: (
      <>
        {wears('editing')}
        <h1>{t.myEdits}</h1>
        {/* Printed, so that a slow phone has something to read while the script fetches what the edits are of. */}
        <p>{site.t.handInWords.aboutMine}</p>
        <p class="without-script">
          {t.needsScript} {site.portfolio.company.repository && t.openInstead}
        </p>
        <div class="editor-page" data-uses="now" data-my-edits data-failed={t.notWhole} />
      </>
    ),
  };
}

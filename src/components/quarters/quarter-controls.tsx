import { printButton } from '#components/frame/overview.tsx';
import { DOWNLOAD, PENCIL } from '#components/marks/icons.tsx';
import { companyQuarters } from '#views/quarters/company-quarter.ts';
import type { Site } from '#views/site.ts';

/**
 * What can be done with a quarter's page: print it, alone or with the booklet that stands in it, take its figures
 * along, and say beside a seal what was wrong in it.
 */
export function quarterControls(site: Site, quarter: string, addHref: string | undefined, hasBooklet = false) {
  const t = site.t.snapshot;
  const hasCsv = !site.leftOut.has('data') && companyQuarters(site).includes(quarter);
  return (
    <p class="controls no-print">
      {hasBooklet ? (
        <>
          {printButton(t.printQuarter, 'quarter')}
          {printButton(t.printBooklet)}
          <a class="button" href="#booklet">
            {t.booklet.title}
          </a>
        </>
      ) : (
        printButton(site.t.site.print)
      )}
      {hasCsv && (
        <a class="button" href={site.dataFile(`quarters/${quarter.toLowerCase()}.csv`)} download>
          {DOWNLOAD}
          {t.figuresAsCsv}
        </a>
      )}
      {addHref && (
        <a class="button" href={addHref}>
          {PENCIL}
          {t.addCorrection}
        </a>
      )}
    </p>
  );
}

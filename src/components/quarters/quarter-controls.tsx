import { DOWNLOAD, PENCIL, PRINTER } from '#components/marks/icons.tsx';
import { companyQuarters } from '#views/quarters/company-quarter.ts';
import type { Site } from '#views/site.ts';

/** What can be done with a quarter's page: print it, take its figures along, and say beside a seal what was wrong in it. */
export function quarterControls(site: Site, quarter: string, addHref: string | undefined) {
  const t = site.t.snapshot;
  const hasCsv = !site.leftOut.has('data') && companyQuarters(site).includes(quarter);
  return (
    <p class="controls no-print">
      <button class="button needs-script" type="button" data-print>
        {PRINTER}
        {t.print}
      </button>
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

import { methodMark } from '#components/marks/method-mark.tsx';
import { heading, namedBy } from '#components/text/heading.tsx';
import { joined } from '#components/text/lines.tsx';
import { ownId } from '#views/links/own-id.ts';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';

/**
 * Where the figures come from: the lines they were added up from, by file; on paper, where no file opens, what they
 * are. Nothing while the account has no figures.
 */
export function sourcesPart(site: Site, page: AccountQuarterPage) {
  const t = site.t.snapshot;
  if (page.sources.length === 0) return undefined;
  return (
    <section class="section sources" aria-labelledby={namedBy(site, 'sources')}>
      {heading(site, 2, t.sourcesTitle, 'sources')}
      {methodMark(site, t.sourcesTitle)}
      {page.sources.map((source) => (
        <p id={ownId(site, `source-${source.letter}`)}>
          <b>{source.letter}</b> {source.text}{' '}
          <span class="no-print">
            {joined(
              source.files.map((file) => <code>{file}</code>),
              '; ',
            )}
          </span>
        </p>
      ))}
    </section>
  );
}

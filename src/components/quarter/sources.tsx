import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** Where the figures come from: the lines they were added up from, by file. */
export function sourcesPart(site: Site, page: AccountQuarterPage): Html | undefined {
  const t = site.t.snapshot;
  return (
    <section class="section sources" aria-labelledby="sources">
      <h2 id="sources">{t.sourcesTitle}</h2>
      {page.sources.map((source) => (
        <p id={`source-${source.letter}`}>
          <b>{source.letter}</b> {source.text}{' '}
          {source.files.map((file, at) => (
            <>
              {at > 0 && '; '}
              <code>{file}</code>
            </>
          ))}
        </p>
      ))}
      <p>{t.signs}</p>
    </section>
  );
}

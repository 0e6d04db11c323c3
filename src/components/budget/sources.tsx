import { methodMark } from '#components/marks/method-mark.tsx';
import { joined } from '#components/text/lines.tsx';
import type { FigureSource } from '#views/budget/sources.ts';
import type { Site } from '#views/site.ts';

/** Where the figures of the page come from: by letter the files and lines they were added up from. */
export function sourcesPart(site: Site, sources: readonly FigureSource[]) {
  const t = site.t.budget;
  return (
    sources.length > 0 && (
      <section class="section sources" aria-labelledby="sources">
        <h2 id="sources">{t.sources}</h2>
        {methodMark(site, t.sources)}
        {sources.map((source) => (
          <p id={`source-${source.letter}`}>
            <b>{source.letter}</b> {t.sourceLines(t.sourceOf[source.kind], source.lines, source.of)}{' '}
            {joined(
              source.files.map((file) => <code>{file}</code>),
              '; ',
            )}
            {source.files.length === 0 && t.sourceInData}
          </p>
        ))}
      </section>
    )
  );
}

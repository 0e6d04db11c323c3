import type { Html } from '#jsx/html.ts';
import type { FigureSource } from '#views/budget/sources.ts';
import type { QuarterFigureView } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';

/** The letter beside a heading on paper, which the note under the page explains; nothing where no line is behind it. */
export function sourceLetter(
  sources: readonly FigureSource[],
  kind: FigureSource['kind'] | undefined,
): Html | undefined {
  const letter = sources.find((source) => source.kind === kind)?.letter;
  return letter === undefined ? undefined : <sup class="print-only">{letter}</sup>;
}

/** On paper: where the figures of a page come from, by letter the files and lines they were added up from. */
export function sourceNotes(site: Site, sources: readonly FigureSource[]): Html | undefined {
  const t = site.t.budget;
  if (sources.length === 0) return undefined;
  return (
    <section class="source-notes print-only" aria-labelledby="sources">
      <h2 id="sources">{t.sources}</h2>
      {sources.map(({ kind, letter, lines, of, files }) => (
        <p>
          <b>{letter}</b> {t.sourceLines(t.sourceOf[kind], lines, of)}{' '}
          {files.length === 0 ? t.sourceInData : files.join('; ')}
        </p>
      ))}
    </section>
  );
}

/** On paper: what the budgets of a figure are the sum of, each by its letter; the file once where it is one for all. */
export function figureNote(site: Site, { panels }: QuarterFigureView): Html | undefined {
  const lettered = panels.filter(({ letter }) => letter !== undefined);
  if (lettered.length === 0) return undefined;
  const file = /^[^:;,]+:/.exec(lettered[0]?.source ?? '')?.[0];
  const isOneFile =
    file !== undefined && lettered.every(({ source }) => source.startsWith(file) && !source.includes(';'));
  return (
    <p class="source-notes print-only">
      <b>{site.t.budget.sources}.</b> {isOneFile && <>{file} </>}
      {lettered.map(({ letter, quarter, source }, at) => (
        <>
          {at > 0 && '; '}
          <b>{letter}</b> {quarter}: {isOneFile ? source.slice(file.length) : source}
        </>
      ))}
    </p>
  );
}

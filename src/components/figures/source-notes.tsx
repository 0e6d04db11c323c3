import { methodMark } from '#components/marks/method-mark.tsx';
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
      {methodMark(site, t.sources)}
      {sources.map(({ kind, letter, lines, of, files }) => (
        <p>
          <b>{letter}</b> {t.sourceLines(t.sourceOf[kind], lines, of)}{' '}
          {files.length === 0 ? t.sourceInData : files.join('; ')}
        </p>
      ))}
    </section>
  );
}

/** On paper: what the budget of the marked quarter is the sum of. */
export function figureNote({ madeOf }: QuarterFigureView): Html | undefined {
  return madeOf === undefined ? undefined : <p class="source-notes print-only">{madeOf}</p>;
}

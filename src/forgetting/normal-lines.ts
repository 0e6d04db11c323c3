/** A text of which some lines are in normal form C, and where places of the normal form are in it. */
interface NormalLines {
  text: string;
  placeOf(place: number): number;
}

/**
 * Brings only those lines into normal form that have one of the spans in them: whoever writes letters and their marks
 * apart finds all other lines as they were. Spans are places in the normal form of the whole, which parts no line.
 */
export function normalLines(written: string, spans: readonly { start: number; end: number }[]): NormalLines {
  const normal = written.normalize('NFC');
  if (normal === written) return { text: written, placeOf: (place) => place };
  const own = written.split('\n');
  const lines = normal.split('\n');
  const begins: number[] = [];
  for (let at = 0, begin = 0; at < lines.length; begin += (lines[at]?.length ?? 0) + 1, at++) begins.push(begin);
  const lineOf = (place: number) => begins.findLastIndex((begin) => begin <= place);
  const touched = new Set(
    spans.flatMap(({ start, end }) => lines.flatMap((_, at) => (at >= lineOf(start) && at <= lineOf(end) ? [at] : []))),
  );
  const kept = lines.map((line, at) => (touched.has(at) ? line : (own[at] ?? line)));
  return {
    text: kept.join('\n'),
    placeOf: (place) => {
      const before = lineOf(place);
      return kept.slice(0, before).reduce((all, line, at) => all + line.length - (lines[at]?.length ?? 0), place);
    },
  };
}

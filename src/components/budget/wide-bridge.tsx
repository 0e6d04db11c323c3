import { methodMark } from '#components/marks/method-mark.tsx';
import { HATCH } from '#charts/quarter-chart.ts';
import { figureText } from '#components/marks/marks.tsx';
import { SHORT_HATCH } from '#components/marks/miss-marks.tsx';
import { seriesMark } from '#components/marks/series-mark.tsx';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { WIDE, type wideBridge, type WideStep } from '#views/budget/wide-bridge.ts';
import type { Site } from '#views/site.ts';

type Wide = NonNullable<ReturnType<typeof wideBridge>>;

/** The way from target to forecast in columns: a drawing, and under each of its pieces whose it is and how much. */
export function wideBridgeTable(site: Site, of: Wide, quarter: Quarter) {
  const t = site.t.miss;
  return (
    <table class="figures fall">
      <caption class="visually-hidden">{`${t.bridgeOf(quarter)}, ${site.format.unit}`}</caption>
      <thead>
        <tr class="drawing" aria-hidden="true">
          <td colspan={of.steps.length}>{drawing(of)}</td>
        </tr>
        <tr class="groups">
          {groupsOf(of.steps).map(({ of: name, span }) =>
            name === 'neverPlanned' || name === 'slipped' ? (
              <th scope="colgroup" colspan={span}>
                {t[name]}
              </th>
            ) : (
              <td></td>
            ),
          )}
        </tr>
        <tr>
          {of.steps.map((step) => (
            <th scope="col" class={!step.name && 'level'}>
              {step.name ?? levelMark(site, step)}
              {methodMark(site, step.name ?? levelMark(site, step))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {of.steps.map((step) => (
            <td class={[step.name ? 'step' : 'level', step.isShort && 'short']}>{figureText(site, step.figure)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function levelMark(site: Site, { of }: WideStep) {
  return of === 'neverPlanned' || of === 'slipped' ? undefined : seriesMark(site, of);
}

/** Columns beside each other that are of the same kind. */
function groupsOf(steps: readonly WideStep[]): { of: WideStep['of']; span: number }[] {
  const groups: { of: WideStep['of']; span: number }[] = [];
  for (const { of } of steps) {
    const last = groups.at(-1);
    if (last?.of === of) last.span += 1;
    else groups.push({ of, span: 1 });
  }
  return groups;
}

function drawing({ steps, miss, isShort }: Wide) {
  const column = WIDE.width / steps.length;
  const [first, last] = [steps[0]?.from ?? 0, steps.at(-1)?.to ?? 0];
  const end = WIDE.width - 6;
  return (
    <svg viewBox={`0 0 ${WIDE.width} ${WIDE.height}`} width={WIDE.width} height={WIDE.height} fill="none">
      <path class="from" d={`M0 ${first}H${end}`} stroke-dasharray="2 3" />
      {steps.map((step, at) => {
        const inset = step.name ? column * 0.2 : column * 0.1;
        const [x, width] = [tenth(at * column + inset), tenth(column - 2 * inset)];
        return (
          <>
            {piece(step, x, width)}
            {at < steps.length - 1 && (
              <path
                class="joint"
                d={`M${tenth(x + width)} ${step.to}H${tenth((at + 1) * column + column * (steps[at + 1]?.name ? 0.2 : 0.1))}`}
              />
            )}
          </>
        );
      })}
      <path
        class={isShort ? 'short' : 'ink'}
        d={`M${end - 5} ${first}h10M${end - 5} ${last}h10M${end} ${first}V${last}`}
      />
      <text class={isShort ? 'short' : 'ink'} x={end - 8} y={tenth((first + last) / 2 + 5)} text-anchor="end">
        {miss}
      </text>
    </svg>
  );
}

function piece({ of, from, to, isShort }: WideStep, x: number, width: number) {
  if (of === 'target') return <rect class="asked" x={x} y={from - 1.5} width={width} height="3" />;
  if (of === 'budget' || of === 'forecast')
    return (
      <rect
        class="ink"
        x={x}
        y={from - 3}
        width={width}
        height="6"
        fill={of === 'budget' ? 'var(--paper)' : `url(#${HATCH})`}
      />
    );
  const [y, height] = [Math.min(from, to), Math.max(1, tenth(Math.abs(to - from)))];
  const fill = of === 'slipped' ? `url(#${isShort ? SHORT_HATCH : HATCH})` : isShort ? 'currentColor' : 'none';
  return <rect class={isShort ? 'short' : 'ink'} x={x} y={y} width={width} height={height} fill={fill} />;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

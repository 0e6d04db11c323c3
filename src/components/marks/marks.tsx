import { attitudeDrawing } from './attitude-sign.tsx';
import { Drawing } from './drawing.tsx';
import type { Attitude, Confidence, Severity, Stage } from '#domain/plan/vocabulary.ts';
import type { Html } from '#jsx/html.ts';
import { ageOf, type Age } from '#views/age.ts';
import type { Site } from '#views/site.ts';

/** The dash that stands for "not set" everywhere. */
export const NOT_SET = '–';

/** A figure cell's text: where it is not set these words stand in it, and a dash is drawn in their place. */
export function figureText(site: Site, text: string) {
  return text === NOT_SET ? <i>{site.t.site.notSet}</i> : <>{text}</>;
}

/** The ring of an age: dashed without a date, filled with a "!" over the limit. */
export function ageDrawing({ state, slice }: Age) {
  return (
    <Drawing width={12} lines={0}>
      {state === 'no-date' && <circle cx="6" cy="6" r="5" stroke-width="1.3" stroke-dasharray="1.6 1.6" />}
      {state === 'over' && (
        <>
          <circle cx="6" cy="6" r="6" fill="currentColor" stroke="none" />
          <path class="on-fill" d="M6 3v3.6M6 8.6v.5" stroke-width="1.6" />
        </>
      )}
      {slice !== undefined && (
        <>
          <circle cx="6" cy="6" r="5.2" stroke-width="1.3" />
          <path d={slice} fill="currentColor" stroke="none" />
        </>
      )}
    </Drawing>
  );
}

/**
 * How old a fact is against its shelf life: ring filled by its share; ageing from three quarters on; "!" over the
 * limit.
 */
export function ageMark(site: Site, days: number | undefined, limit: number | undefined, isBrief = false) {
  const age = ageOf(days, limit);
  const shown = days === undefined ? site.t.site.noDate : site.format.days(days);
  return (
    <span class={['mark age', age.state]}>
      {ageDrawing(age)}
      <span>
        {age.state === 'over' && limit !== undefined ? (
          <>
            <b>{shown}</b>
            {!isBrief && [', ', <span class="one-line">{site.t.site.ageLimit(String(limit))}</span>]}
          </>
        ) : (
          shown
        )}
      </span>
    </span>
  );
}

/** An arrow; drawn, since the fonts have none. */
export const ARROW = (
  <Drawing class="arrow" width={12} height={8} lines={1.1}>
    <path d="M0 4h10.3M7.7 1.4l3 2.6-3 2.6" />
  </Drawing>
);

/** An arrow between a before and an after. `label` is what it is read as. */
export function arrow(label: string) {
  return (
    <>
      {ARROW}
      <span class="visually-hidden">{label}</span>
    </>
  );
}

/** The sign of an attitude and its word. Filled: receptive now (growth, trouble); outlined: not receptive. */
export function attitudeMark(site: Site, attitude: Attitude, size = 18) {
  // Nobody knows and nobody may say are two things.
  if (site.leftOut.has('judgements')) return <span class="quiet">{site.t.site.notShown}</span>;
  return (
    <span class="mark attitude">
      {attitudeDrawing(attitude, size)}
      <span>{site.t.vocabulary.attitude[attitude]}</span>
    </span>
  );
}

export type SwatchKind = 'solid' | 'hatched' | 'outline';

/** A little square in the language of the charts: solid is fact, hatched is expectation, outline is plan. */
export function swatch(kind: SwatchKind) {
  return (
    <Drawing width={12} lines={0}>
      {kind === 'solid' ? (
        <rect x="1" y="1" width="10" height="10" fill="currentColor" stroke="none" />
      ) : (
        <rect x="1.5" y="1.5" width="9" height="9" stroke-width="1.2" />
      )}
      {kind === 'hatched' && <path d="M2 6 6 2M2 10 10 2M6 10l4-4" stroke-width="1.4" />}
    </Drawing>
  );
}

const CONFIDENCE_SWATCHES = { secure: 'solid', 'at-risk': 'hatched', 'new-growth': 'outline' } as const;

/** How sure a budget line is: secure solid, at risk hatched, new growth outlined. */
export function confidenceMark(site: Site, confidence: Confidence) {
  return (
    <span class={['mark one-line confidence', confidence]}>
      {swatch(CONFIDENCE_SWATCHES[confidence])}
      {site.t.vocabulary.confidence[confidence]}
    </span>
  );
}

/** What lines of one kind add up to, after their swatch; the kind is there for those who hear the page. */
export function confidenceSum(site: Site, confidence: Confidence, text: string) {
  const name = site.t.vocabulary.confidence[confidence];
  return (
    <span class={['mark one-line confidence', confidence]} title={name}>
      {swatch(CONFIDENCE_SWATCHES[confidence])}
      <span>
        <span class="visually-hidden">{name} </span>
        {text}
      </span>
    </span>
  );
}

/** A flag on its pole: high filled, medium half filled, low outlined. */
export function flag(severity: Severity) {
  return (
    <Drawing width={13} height={14} lines={1.5}>
      <path d="M1.75 1v13" />
      <path
        d="M2 2.5h9.5L9.5 5.5l2 3H2z"
        fill={severity === 'high' ? 'currentColor' : undefined}
        stroke-linejoin="round"
      />
      {severity === 'medium' && <path d="M2.5 5.5h7l1.6 2.6H2.5z" fill="currentColor" stroke="none" opacity="0.45" />}
    </Drawing>
  );
}

/** In the place of a flag that is closed. */
export const CLOSED = (
  <Drawing width={13} height={14} lines={1.5}>
    <path d="M2 7.5 5 10.5 11 3.5" />
  </Drawing>
);

/** A red flag and its severity: high filled, medium half filled, low outlined; closed is a tick. */
export function flagMark(site: Site, severity: Severity, closed = false) {
  const word = closed ? site.t.site.closed : site.t.vocabulary.severity[severity];
  return (
    <span class={['mark one-line flag', closed ? 'closed' : severity]}>
      {closed ? CLOSED : flag(severity)}
      {word}
    </span>
  );
}

/** Four pips, the current one half-tone; done is a tick, dropped a line, slipped an arrow. */
export function stageDrawing(stage: Stage | 'slipped') {
  const current = { idea: 0, testing: 1, planned: 2, running: 3, done: -1, dropped: -1, slipped: -1 }[stage];
  return (
    <Drawing width={22} height={10} lines={0}>
      {stage === 'done' && <path d="M5 5.5 8.5 9 16 1" stroke-width="1.8" />}
      {stage === 'dropped' && <path d="M0 5h18" stroke-width="1.4" />}
      {stage === 'slipped' && <path d="M0 5h20M16 1.5 20 5 16 8.5" stroke-width="1.4" />}
      {current >= 0 &&
        [0, 1, 2, 3].map((at) => (
          <>
            <rect x={at * 5.5 + 0.5} y="2.5" width="4" height="5" fill={at < current ? 'currentColor' : 'none'} />
            {at === current && (
              <rect x={at * 5.5 + 0.5} y="2.5" width="4" height="5" fill="currentColor" fill-opacity="0.45" />
            )}
          </>
        ))}
    </Drawing>
  );
}

/** How far an action is: its pips, and the stage's word. */
export function stageMark(site: Site, stage: Stage, slipped = false) {
  const shown = slipped && stage !== 'done' && stage !== 'dropped' ? 'slipped' : stage;
  return (
    <span class={['mark stage', shown]}>
      {stageDrawing(shown)}
      {shown === 'slipped' ? site.t.site.slipped : site.t.vocabulary.stage[shown]}
    </span>
  );
}

const MOST_PIPS = 12;
const PIP = 9;

/** "3 of 6" with a pip for each, as long as they can be counted by eye. */
export function fraction(site: Site, done: number, of: number): Html {
  const pips = of > 0 && of <= MOST_PIPS && (
    <Drawing width={of * PIP} height={9} lines={0}>
      {Array.from({ length: of }, (_, at) => (
        <rect x={at * PIP + 0.5} y="0.5" width="7" height="7" fill={at < done ? 'currentColor' : 'none'} />
      ))}
    </Drawing>
  );
  return (
    <span class="mark fraction">
      {pips}
      {site.t.site.fraction(done, of)}
    </span>
  );
}

import { attitudeSign } from '#components/marks/attitude-sign.tsx';
import type { Attitude } from '#domain/plan/vocabulary.ts';
import type { Html } from '#jsx/html.ts';
import type { AttitudeStrip } from '#views/account/people.ts';

const SIDE = 15;
const STEP = SIDE + 3;
/** Room for the hairline between the quarters that have ended and now. */
const PAST_NOW = 7;

/** How somebody stood at the end of each quarter and, after a hairline, now; one drawing, read out as its words. */
export function attitudeStrip({ attitudes, said }: AttitudeStrip): Html {
  const last = attitudes.length - 1;
  const width = last * STEP + PAST_NOW + SIDE;
  return (
    <svg class="mark strip" role="img" aria-label={said} width={width} height={SIDE}>
      {attitudes.map((attitude, at) => attitude && signAt(attitude, at === last ? at * STEP + PAST_NOW : at * STEP))}
      <path d={`M${last * STEP + 1.5} 0v${SIDE}`} />
    </svg>
  );
}

/** A sign as small as it is in a strip. */
export function stripSign(attitude: Attitude): Html {
  return <g transform="scale(.833)">{attitudeSign(attitude)}</g>;
}

/** The same few signs stand in the same few places on every plan's page: each is made once. */
const MADE = new Map<string, Html>();

function signAt(attitude: Attitude, x: number): Html {
  const key = `${attitude} ${x}`;
  const made = MADE.get(key) ?? (
    <g class={attitude} transform={`translate(${x} 0)`}>
      {stripSign(attitude)}
    </g>
  );
  MADE.set(key, made);
  return made;
}

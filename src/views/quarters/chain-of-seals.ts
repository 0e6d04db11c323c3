import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import { byText } from '#domain/order.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import { brokenLinks } from '#domain/snapshot/seal-chain.ts';
import { quarterPath } from '../frame/frame.ts';
import type { QuarterView } from './quarter-view.ts';

/** So many seals before the page's own are drawn. */
const SHOWN_BEFORE = 3;

/**
 * One box of the chain: a sealed quarter with the beginning of its fingerprint, or the next one with the day by which
 * it is sealed.
 */
export interface ChainBox {
  quarter: Quarter;
  href: string | undefined;
  fingerprint: string | undefined;
  sealBy: string | undefined;
  isOwn: boolean;
  isBroken: boolean;
}

/**
 * The seals around the page's own, oldest first, as this build found them: some before it, the one after it, or the day
 * by which that is due. Nothing while the quarter is open. `follows` is the seal that its own names last.
 */
export function chainOfSeals({ site, seal }: Pick<QuarterView, 'site' | 'seal'>) {
  if (!seal) return undefined;
  const { portfolio, format } = site;
  const all = [...portfolio.snapshots].sort((a, b) => byText(a.quarter, b.quarter));
  const broken = new Set(
    brokenLinks(all.map(({ quarter, hash, snapshot }) => ({ quarter, hash, sealedBefore: snapshot.sealedBefore }))).map(
      ({ quarter }) => quarter,
    ),
  );
  const at = all.indexOf(seal);
  const boxes = all.slice(Math.max(0, at - SHOWN_BEFORE), at + 2).map(
    ({ quarter, hash }): ChainBox => ({
      quarter,
      href: quarter === seal.quarter ? undefined : site.url(quarterPath(quarter)),
      fingerprint: hash.slice(0, 8),
      sealBy: undefined,
      isOwn: quarter === seal.quarter,
      isBroken: broken.has(quarter),
    }),
  );
  const next = addQuarters(seal.quarter, 1);
  const coming: ChainBox = {
    quarter: next,
    href: undefined,
    fingerprint: undefined,
    sealBy: format.date(sealBy(next, portfolio)),
    isOwn: false,
    isBroken: false,
  };
  const follows = seal.snapshot.sealedBefore?.at(-1);
  return {
    fingerprint: inFours(seal.hash.slice(0, 16)),
    follows: follows && { quarter: follows.quarter, fingerprint: inFours(follows.hash.slice(0, 8)) },
    isBroken: broken.has(seal.quarter),
    boxes: at === all.length - 1 ? [...boxes, coming] : boxes,
  };
}

/** A fingerprint as it is read aloud: "fc38 12a7". */
function inFours(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}

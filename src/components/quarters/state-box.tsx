import { TICK } from '#components/marks/icons.tsx';
import { lock } from '#components/marks/lock.tsx';
import { term } from '#components/text/lines.tsx';
import type { IsoDate } from '#domain/calendar/dates.ts';
import { chainOfSeals } from '#views/quarters/chain-of-seals.ts';
import type { QuarterView } from '#views/quarters/quarter-view.ts';

/**
 * Says whether a quarter page still moves: preliminary, with the day by which it is sealed; or sealed, with the months
 * that it was sealed without, the fingerprint of its content, the seal that it follows, and that this build found it
 * unbroken.
 */
export function stateBox(view: QuarterView, sealBy: IsoDate) {
  const { site, seal, snapshot } = view;
  const chain = chainOfSeals(view);
  const t = site.t.snapshot;
  return seal ? (
    <div class="state-box sealed">
      <p>
        {lock()} <b>{t.sealed}</b> {site.format.date(snapshot.asOf)}
      </p>
      <dl>
        {term(t.endOfQuarter, site.format.date(snapshot.lastDay))}
        {term(
          t.withoutActuals,
          snapshot.withoutActuals.length > 0 && snapshot.withoutActuals.map(site.format.month).join(', '),
        )}
        {term(t.commit, snapshot.commit && <code>{snapshot.commit.slice(0, 7)}</code>)}
        {term(t.check, <code>{chain?.fingerprint}</code>)}
        {term(
          t.followsSeal,
          chain?.follows && (
            <>
              {chain.follows.quarter} <code>{chain.follows.fingerprint}</code>
            </>
          ),
        )}
        {term(t.checkedHere, chain?.isBroken ? <b class="short">{t.broken}</b> : [TICK, ' ', t.unbroken])}
      </dl>
    </div>
  ) : (
    <div class="state-box">
      <p>
        <b>{t.preliminary}</b>
      </p>
      <dl>
        {term(t.asOf, site.format.date(site.asOf))}
        {term(sealBy < site.asOf ? t.sealedByPast : t.sealBy, site.format.date(sealBy))}
      </dl>
    </div>
  );
}

import { lock } from '#components/marks/marks.tsx';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Html } from '#jsx/html.ts';
import type { QuarterView } from '#views/quarters/quarter-view.ts';

/** Says whether a quarter page still moves: preliminary, with the day by which it is sealed; or sealed, with the fingerprint of its content. */
export function stateBox({ site, seal, snapshot }: QuarterView, sealBy: IsoDate): Html | undefined {
  const t = site.t.snapshot;
  return seal ? (
    <div class="state-box sealed">
      <p>
        {lock()} <b>{t.sealed}</b> {site.format.date(snapshot.asOf)}
      </p>
      <dl>
        <div>
          <dt>{t.endOfQuarter}</dt>
          <dd>{site.format.date(snapshot.lastDay)}</dd>
        </div>
        {snapshot.commit && (
          <div>
            <dt>{t.commit}</dt>
            <dd>
              <code>{snapshot.commit.slice(0, 7)}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{t.check}</dt>
          <dd>
            <code>{seal.hash.slice(0, 8)}</code>
          </dd>
        </div>
      </dl>
    </div>
  ) : (
    <div class="state-box">
      <p>
        <b>{t.preliminary}</b>
      </p>
      <dl>
        <div>
          <dt>{t.asOf}</dt>
          <dd>{site.format.date(site.asOf)}</dd>
        </div>
        <div>
          <dt>{sealBy < site.asOf ? t.sealedByPast : t.sealBy}</dt>
          <dd>{site.format.date(sealBy)}</dd>
        </div>
      </dl>
    </div>
  );
}

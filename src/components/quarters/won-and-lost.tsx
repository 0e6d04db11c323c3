import { section } from '#components/frame/section.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Site } from '#views/site.ts';
import type { WonAndLost, WonOrLost } from '#views/quarters/won-and-lost.ts';

/** The customers that a quarter won and lost, with the day and why; nothing where there are none. */
export function wonAndLostPart(site: Site, view: WonAndLost | undefined) {
  if (!view) return undefined;
  const t = site.t.snapshot;
  const list = (name: string, rows: readonly WonOrLost[]) =>
    rows.length > 0 && (
      <li>
        <b>{name}</b>{' '}
        {rows.map(({ customer, on, reason }, at) => [
          at > 0 && '; ',
          linkedText(customer, 'quiet-link'),
          ` ${on}`,
          reason && [': ', <span>{reason}</span>],
        ])}
      </li>
    );
  return section(
    site,
    { id: 'won-and-lost', title: t.wonAndLost },
    <ul class="moves">
      {list(t.wonCustomers, view.won)}
      {list(t.lostCustomers, view.lost)}
    </ul>,
  );
}

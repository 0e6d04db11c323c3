import type { Html } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';

/** Both sides' win under the name of a goal, an idea or an action; or within a line that says more. */
export function wins(
  site: Site,
  customer: string | undefined,
  ours: string | undefined,
  where: 'under' | 'within' = 'under',
): Html | undefined {
  const t = site.t.account.ideas;
  if (customer === undefined && ours === undefined) return undefined;
  return (
    <span class={where === 'under' && 'under'}>
      {customer && [<b>{t.customerWin}</b>, ' ', customer, ours && '. ']}
      {ours && [<b>{t.ourWin}</b>, ' ', ours]}
    </span>
  );
}

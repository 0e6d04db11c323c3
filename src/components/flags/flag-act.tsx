import { PENCIL } from '#components/marks/icons.tsx';
import type { FlagAct } from '#views/flags/flag-duty.ts';
import type { Site } from '#views/site.ts';

/** Behind what clears a flag: where that begins, or whom to ask. Nothing on paper. */
export function flagAct(site: Site, act: FlagAct | undefined) {
  if (!act?.href) return undefined;
  return [
    ' ',
    <a class="edit-link act" href={act.href} aria-label={act.of && site.t.home.actOn(act.text, act.of)}>
      {PENCIL}
      {act.text}
    </a>,
  ];
}

import type { Html } from '#jsx/html.ts';
import { judgementLimits } from '#views/people/stakeholders.ts';
import type { Site } from '#views/site.ts';

/** Why this list is to be written and read with care. */
export function privacy(site: Site): Html {
  const t = site.t.stakeholders;
  return (
    <p class="privacy">
      {t.privacy(judgementLimits(site))} <a href={site.url('/handbook/writing-about-people/')}>{t.howWeWrite}</a> ·{' '}
      <a href={site.url('/handbook/privacy/')}>{t.held}</a>
    </p>
  );
}

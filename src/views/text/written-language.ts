import type { Site } from '../site.ts';

/** The language that plans are written in, where it is not the page's own: what `lang` says of people's sentences. */
export function writtenLanguage(site: Site): string | undefined {
  const { writtenIn, languages } = site.portfolio.company;
  const written = writtenIn ?? languages[0];
  return written === site.language ? undefined : written;
}

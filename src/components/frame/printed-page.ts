import type { Html } from '#components/html.ts';
import type { Section } from '#views/frame/frame.ts';

/** A page that functions print, without a component: what its frame says, what stands at its side, and its content. */
export interface PrintedPage {
  title: string;
  path: string;
  section: Section;
  description?: string | undefined;
  printCentre?: string | undefined;
  side?: Html | undefined;
  main: Html;
}

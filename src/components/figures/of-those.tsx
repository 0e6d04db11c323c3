import type { Site } from '#views/site.ts';

/** Below a sum, of how many of its members it is: "3 of 5". Nothing where all of them have one. */
export function ofThose({ t }: Pick<Site, 't'>, said: string | undefined) {
  return (
    said && (
      <span class="of-some">
        {said}
        <span class="visually-hidden"> {t.figures.haveOneLong}</span>
      </span>
    )
  );
}

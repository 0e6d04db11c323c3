import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { ownId } from '#views/links/own-id.ts';
import type { AfterSeal } from '#views/quarters/after-seal.ts';
import type { Site } from '#views/site.ts';

/**
 * What the content says otherwise today, and the corrections written beside the seal. Never part of what was sealed.
 */
export function afterSealPart(site: Site, after: AfterSeal) {
  const isNothing = after.restatements.length + after.notes.length === 0;
  return (
    <div class={['after-seal', isNothing && 'nothing']} id={ownId(site, 'after-seal')}>
      <p class="kicker">{site.t.snapshot.afterSeal}</p>
      {isNothing ? nothingSince(site, after) : [restatementsPart(site, after), correctionsPart(site, after)]}
    </div>
  );
}

/** That a seal is as good as it was: two sentences, and where the next correction begins. */
function nothingSince(site: Site, { addHref }: AfterSeal) {
  const t = site.t.snapshot;
  return (
    <>
      <p>
        <b>{t.noRestatements}</b> {t.noRestatementsText}
      </p>
      <p>
        <b>{t.noCorrections}</b> {t.noCorrectionsText}
      </p>
      {addCorrection(site, addHref)}
    </>
  );
}

/** Figures that today's content says otherwise, each with where it was written. */
function restatementsPart(site: Site, { restatements: rows }: AfterSeal) {
  const t = site.t.snapshot;
  return section(
    site,
    {
      id: 'restatements',
      class: 'restatements',
      title: t.restatements,
      note: t.restatementsNote,
      aside: rows.length > 0 && site.format.unit,
      empty: rows.length === 0 && { title: t.noRestatements, text: t.noRestatementsText },
    },
    table(site, {
      class: 'figures as-text',
      caption: t.restatements,
      rows,
      columns: [
        rows.some(({ of }) => of) && { head: t.whose, cell: 'of' },
        { head: t.restatementOf, isRowHead: true, cell: 'figure' },
        { head: t.inSeal, kind: 'num', label: true, cell: 'sealed' },
        { head: t.today, kind: 'num', label: true, cell: 'today' },
        { head: t.change, kind: 'num', label: true, class: ({ isBelow }) => isBelow && 'short', cell: 'change' },
        {
          head: t.whereFrom,
          class: 'where',
          cell: ({ exactly, without, places, follows }) => [
            exactly && <span class="each">{exactly}</span>,
            without,
            places.map(({ where, change }) => (
              <span class="each">
                {linkedText(where, 'file-line')} {change && lastChange(site, change, true)}
              </span>
            )),
            follows.length > 0 && (
              <details class="follows">
                <summary>{t.follows(follows.length)}</summary>
                <ul>
                  {follows.map(({ of, figure, sealed, today, change }) => (
                    <li>{t.following(of?.text ?? '', figure, sealed, today, change)}</li>
                  ))}
                </ul>
              </details>
            ),
          ],
        },
      ],
    }),
  );
}

/** What people wrote beside the seal. */
function correctionsPart(site: Site, { notes, addHref }: AfterSeal) {
  const t = site.t.snapshot;
  const { writtenIn, languages } = site.portfolio.company;
  return section(
    site,
    { id: 'corrections', class: 'corrections', title: t.corrections, note: t.correctionsNote },
    <>
      {notes.length === 0
        ? emptyState(site, { title: t.noCorrections, text: t.noCorrectionsText })
        : notes.map((note) => (
            <div class="correction">
              <p class="caption">
                {[note.on, note.by, note.about].filter(Boolean).join(', ')}
                {note.account && [', ', linkedText(note.account, 'quiet-link')]}
              </p>
              <p class="prose" lang={writtenIn ?? languages[0]}>
                {note.text}
              </p>
            </div>
          ))}
      {addCorrection(site, addHref)}
    </>,
  );
}

function addCorrection({ t }: Site, href: string | undefined) {
  return (
    href && (
      <p class="add-correction">
        <a href={href}>{t.snapshot.addCorrection}</a>
      </p>
    )
  );
}

import { arrow, attitudeMark, figureText, fraction } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { KindRow } from '#views/actions/lessons.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Kinds of action in the order of what followed them; every share with its number. */
export function kindsPart(site: Site, kinds: readonly KindRow[]): Html | undefined {
  const t = site.t.lessons;
  const lang = writtenLanguage(site);
  return (
    <section class="section" aria-labelledby="kinds">
      {sectionHeader(site, { id: 'kinds', title: t.kinds, note: t.kindsNote })}
      <table class="as-text kinds">
        <caption class="visually-hidden">{t.kinds}</caption>
        <thead>
          <tr>
            <th scope="col" class="num">
              {t.rank}
            </th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.followed}</th>
            <th scope="col">{t.moves}</th>
            <th scope="col" class="num">
              {t.sales}
            </th>
            <th scope="col" class="num">
              {t.days}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr>
              <td class="num rank">{kind.rank}</td>
              <th scope="row">
                <a class="quiet-link" href={`#${kind.anchor}`} lang={lang}>
                  {kind.name}
                </a>
              </th>
              <td class="one-line" data-label={t.followed}>
                {fraction(site, kind.followed.done, kind.followed.of)}
              </td>
              <td data-label={t.moves}>
                {kind.moves.map((move) => (
                  <span class="each">
                    <span class="one-move">
                      {attitudeMark(site, move.from)} {arrow(site.t.account.people.to)} {attitudeMark(site, move.to)}
                    </span>
                    {move.count > 1 && <span class="caption"> {t.times(move.count)}</span>}
                  </span>
                ))}
                {kind.moves.length === 0 && figureText(site, '–')}
              </td>
              <td class="num" data-label={t.sales}>
                {figureText(site, kind.sales)}
                {kind.salesOf && <span class="under">{kind.salesOf}</span>}
              </td>
              <td class="num" data-label={t.days}>
                {figureText(site, kind.days)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

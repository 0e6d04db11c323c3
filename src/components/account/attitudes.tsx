import type { Html } from '#jsx/html.ts';
import { arrow, attitudeMark } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { accountAttitudes, type MoveRow } from '#views/people/attitudes.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '../text/linked-text.tsx';

/** Within the people of a plan: each of them at the end of each quarter, then every move with what came before it. */
export function attitudesOverTime(site: Site, account: Account): Html | undefined {
  const t = site.t.attitudes;
  const over = accountAttitudes(site, account);
  return (
    over && (
      <>
        <table class="attitudes-over-time">
          <caption>{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              {over.quarters.map((quarter) => (
                <th scope="col">{quarter}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {over.people.map(({ name, attitudes }) => (
              <tr>
                <th scope="row">{linkedText(name, 'quiet-link')}</th>
                {attitudes.map((attitude, at) => (
                  <td data-label={over.quarters[at] ?? ''}>
                    {attitude ? attitudeMark(site, attitude) : <span class="not-set">{t.notYet}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {moveTable(site, over.moves, t.movesOf, false)}
      </>
    )
  );
}

/** Moves of attitude, each with what was seen and the actions before it. Neither direction is the better one. */
export function moveTable(site: Site, moves: readonly MoveRow[], caption: string, withAccount: boolean): Html {
  const t = site.t.attitudes;
  return (
    <>
      <table class="attitude-moves">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.on}</th>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.move}</th>
            <th scope="col">{t.seen}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr>
              <td class="on">{move.on}</td>
              <th scope="row">
                {linkedText(move.person, 'quiet-link')}
                {withAccount && <span class="under">{linkedText(move.account, 'quiet-link')}</span>}
              </th>
              <td class="move">
                {attitudeMark(site, move.from)} {arrow(t.to)} {attitudeMark(site, move.to)}
              </td>
              <td>
                {move.seen}
                {move.between.length > 0 && (
                  <span class="under">
                    {t.before}{' '}
                    {move.between.map((action, at) => (
                      <>
                        {at > 0 && '; '}
                        {linkedText(action, 'quiet-link')}, {action.on}
                      </>
                    ))}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="caption">{t.noProof}</p>
    </>
  );
}

import type { Html } from '#jsx/html.ts';
import { figureText, stageMark } from '#components/marks/marks.tsx';
import type { ActionRow } from '#views/account/work.ts';
import type { Site } from '#views/site.ts';
import { moves, wins } from './parts.tsx';
import { linkedText } from '../text/linked-text.tsx';
import { sharedMark } from '../marks/plan-marks.tsx';

/** One action, as a row; on a narrow screen as lines of text. */
export function actionRow(site: Site, action: ActionRow): Html {
  const t = site.t.account.actions;
  const marks = [action.work, action.isMajor && t.major, action.isJoint && t.joint].filter(Boolean).join(', ');
  const nothing = figureText(site, '–');
  return (
    <tr id={action.anchor}>
      <td class="due">
        {action.due}
        {action.isOverdue && <span class="overdue">{site.t.account.brief.overdue}</span>}
        {action.slippedFrom && <span class="under">{t.from(action.slippedFrom)}</span>}
        {action.closedOn && action.closedOn !== action.due && <span class="under">{t.closed(action.closedOn)}</span>}
      </td>
      <th scope="row">
        <b>{action.action}</b>
        {marks && <span class="under">{marks}</span>}
        {action.reason && (
          <span class="under">
            <b>{t.reason}</b> {action.reason}
          </span>
        )}
        {action.test && (
          <span class="under">
            <b>{t.tested}</b> {action.test}
          </span>
        )}
        {action.isUntested && <span class="under">{site.t.actions.untested}</span>}
        {wins(site, action.customerWin, action.ourWin)}
        {action.isShared && sharedMark(site)}
      </th>
      <td class="owner">{action.owner}</td>
      <td data-label={t.serves}>
        {action.serves.length === 0 ? nothing : action.serves.map((thing) => <>{linkedText(thing)} </>)}
      </td>
      <td>{stageMark(site, action.stage, action.slippedFrom !== undefined)}</td>
      <td data-label={t.relationships}>
        {moves(site, action.relationship)}
        {action.relationship.length === 0 &&
          (action.aim && action.isOpen ? (
            <span>
              {t.aim} {action.aim}
            </span>
          ) : (
            nothing
          ))}
        {action.learned && (
          <span class="under">
            <b>{t.learned}</b> {action.learned}
          </span>
        )}
      </td>
      <td data-label={t.sales}>{figureText(site, action.sales ?? '–')}</td>
    </tr>
  );
}

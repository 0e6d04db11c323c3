import { moves } from '#components/account/parts.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import { figureText, stageMark } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { ListedAction, QuarterGroup } from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';

/** The actions of one quarter by function, as a table; rows carry what the filters ask for. */
export function actionTable(site: Site, group: QuarterGroup): Html {
  const t = site.t.actions;
  const lang = writtenLanguage(site);
  return (
    <table class="as-text action-list">
      <caption class="visually-hidden">{t.inQuarter(group.quarter)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.action}</th>
          <th scope="col">{t.owner}</th>
          <th scope="col">{t.stage}</th>
          <th scope="col" class="num">
            {t.days}
          </th>
          <th scope="col">{t.effect}</th>
        </tr>
      </thead>
      {group.functions.map((own) => (
        <tbody id={own.anchor} data-group>
          <tr class="group-head">
            <th scope="rowgroup" colspan={6}>
              {own.name}
            </th>
          </tr>
          {own.actions.map((action) => actionRow(site, action, lang))}
        </tbody>
      ))}
    </table>
  );
}

function actionRow(site: Site, action: ListedAction, lang: string | undefined): Html {
  const {
    actions: t,
    account: { actions: words, brief },
  } = site.t;
  const marks = [action.isMajor && words.major, action.isJoint && words.joint].filter(Boolean).join(', ');
  const effect = [
    action.relationship.length > 0 && <>{moves(site, action.relationship)}</>,
    action.sales && (
      <span class="each">
        {words.sales}: {action.sales}
      </span>
    ),
    action.isOpen && action.aim && (
      <span class="each" lang={lang}>
        {action.aim}
      </span>
    ),
    action.learned && (
      <span class="under" lang={lang}>
        <b lang={site.language}>{words.learned}</b> {action.learned}
      </span>
    ),
  ].filter((part) => part instanceof Object);
  return (
    <tr data-row data-owner={action.ownerId} data-function={action.function ?? ''} data-stage={action.stage}>
      <td class="due">
        {action.due}
        {action.isOverdue && <span class="overdue">{brief.overdue}</span>}
        {action.slippedFrom && <span class="under">{words.from(action.slippedFrom)}</span>}
      </td>
      <th scope="row">
        <a class="quiet-link" href={action.href} lang={lang}>
          {action.action}
        </a>
        <span class="under">
          {linkedText(action.account, 'quiet-link')}
          {marks && `, ${marks}`}
        </span>
        {action.test && (
          <span class="under">
            <b>{words.tested}</b> {action.test}
          </span>
        )}
        {action.isUntested && <span class="under">{t.untested}</span>}
        {action.reason && (
          <span class="under">
            <b>{words.reason}</b> {action.reason}
          </span>
        )}
      </th>
      <td class="owner" data-label={t.owner}>
        {linkedText(action.owner, 'quiet-link')}
      </td>
      <td>{stageMark(site, action.stage, action.slippedFrom !== undefined)}</td>
      <td class="num" data-label={t.days}>
        {figureText(site, action.days)}
      </td>
      <td data-label={t.effect}>{effect.length > 0 ? effect : figureText(site, '–')}</td>
    </tr>
  );
}

import { linkedText } from '#components/text/linked-text.tsx';
import { stageMark } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { ActionDuty } from '#views/team/duties.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { dueCell } from '#components/team/due-cell.tsx';
import type { Html } from '#jsx/html.ts';

/** The person's open actions by due day, in all plans. */
export function actionDuties(site: Site, actions: readonly ActionDuty[]): Html | undefined {
  const t = site.t.team;
  const lang = writtenLanguage(site);
  return (
    <section class="section" aria-labelledby="actions">
      {sectionHeader(site, {
        id: 'actions',
        title: t.actions,
        aside: String(actions.length),
        note: actions.length > 0 ? t.actionsNote : undefined,
      })}
      {actions.length === 0 ? (
        emptyState(site, { title: t.noActions, text: t.noActionsText })
      ) : (
        <table class="as-text duties">
          <caption class="visually-hidden">{t.actions}</caption>
          <thead>
            <tr>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.action}</th>
              <th scope="col">{t.account}</th>
              <th scope="col">{t.work}</th>
              <th scope="col">{t.stage}</th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr>
                {dueCell(site, action)}
                <th scope="row" lang={lang}>
                  {linkedText(action.what, 'quiet-link')}
                </th>
                <td>{linkedText(action.account, 'quiet-link')}</td>
                <td>{action.work}</td>
                <td>{stageMark(site, action.stage, action.hasSlipped)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

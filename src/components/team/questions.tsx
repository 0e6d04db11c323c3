import { linkedText } from '#components/text/linked-text.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { DutyRow } from '#views/team/duties.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { dueCell } from '#components/team/due-cell.tsx';
import type { Html } from '#jsx/html.ts';

/** What the person is to find out. */
export function questionsPart(site: Site, questions: readonly DutyRow[]): Html | undefined {
  const t = site.t.team;
  return (
    <section class="section" aria-labelledby="questions">
      {sectionHeader(site, { id: 'questions', title: t.questions, aside: String(questions.length) })}
      {questions.length === 0 ? (
        emptyState(site, { title: t.noQuestions, text: t.noQuestionsText })
      ) : (
        <table class="as-text duties">
          <caption class="visually-hidden">{t.questions}</caption>
          <thead>
            <tr>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.question}</th>
              <th scope="col">{t.account}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((row) => (
              <tr>
                {dueCell(site, row)}
                <th scope="row" lang={writtenLanguage(site)}>
                  {linkedText(row.what, 'quiet-link')}
                </th>
                <td>{linkedText(row.account, 'quiet-link')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

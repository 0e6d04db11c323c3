import { moves } from '#components/account/parts.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { KindRow } from '#views/actions/lessons.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What was learned from each closed action, by kind; in each the newest first. */
export function lessonList(site: Site, kinds: readonly KindRow[], csvHref: string): Html | undefined {
  const {
    lessons: t,
    account: { actions: words },
  } = site.t;
  const lang = writtenLanguage(site);
  return (
    <section class="section" aria-labelledby="all">
      {sectionHeader(site, { id: 'all', title: t.all })}
      <table class="as-text lessons">
        <caption class="visually-hidden">{t.all}</caption>
        <thead>
          <tr>
            <th scope="col">{t.closedOn}</th>
            <th scope="col">{t.action}</th>
            <th scope="col">{t.learned}</th>
            <th scope="col">{t.effect}</th>
          </tr>
        </thead>
        {kinds.map((kind) => (
          <tbody id={kind.anchor}>
            <tr class="group-head">
              <th scope="rowgroup" colspan={4} lang={lang}>
                {kind.name}
              </th>
            </tr>
            {kind.lessons.map((lesson) => (
              <tr>
                <td class="due">{lesson.closedOn}</td>
                <th scope="row">
                  <a class="quiet-link" href={lesson.href} lang={lang}>
                    {lesson.action}
                  </a>
                  <span class="under">
                    {linkedText(lesson.account, 'quiet-link')}, {lesson.owner}
                  </span>
                  {lesson.test && (
                    <span class="under">
                      <b>{words.tested}</b> <span lang={lang}>{lesson.test}</span>
                    </span>
                  )}
                </th>
                <td class="learned person" lang={lesson.learned ? lang : undefined}>
                  {lesson.learned ?? t.notLearned}
                </td>
                <td data-label={t.effect}>
                  {moves(site, lesson.relationship)}
                  {lesson.sales && (
                    <span class="each">
                      {words.sales}: {lesson.sales}
                    </span>
                  )}
                </td>
              </tr>
            ))}
            {kind.more > 0 && (
              <tr>
                <td colspan={4}>
                  <a href={csvHref}>{t.more(kind.more)}</a>
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { handbookShelf } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import { RULE_IDS, rulePage } from '#views/handbook/rules.ts';
import { handbookSide } from '#components/handbook/handbook-side.tsx';
import { lede } from '#components/text/words.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { ruleExample } from '#components/handbook/rule-example.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const rulePagesType: PageType<string> = {
  path: (id) => `/handbook/rules/${id}/`,
  part: 'handbook',
  keys: () => RULE_IDS,
  page: printed,
};

function printed(site: Site, id: string): PageContent {
  const words = site.t.handbook;
  const own = site.t.rules;
  const rule = rulePage(site, id);
  const pages = handbookShelf(site).filter((page) => slugOf(page) !== 'index');
  return {
    title: id,
    section: 'handbook',
    description: rule.meaning,
    side: handbookSide(site, pages, 'rules', []),
    main: (
      <>
        {wears('handbook')}

        <nav class="breadcrumb" aria-label={words.youAreHere}>
          <a href={site.url('/handbook/')}>{words.title}</a> /{' '}
          <a href={site.url('/handbook/rules/')}>{words.rulesTitle}</a>
        </nav>
        <h1>
          <code>{id}</code>
        </h1>
        {lede(rule.meaning)}
        {rule.example && rule.said && (
          <section class="rule-section" aria-labelledby="example">
            {sectionHeader(site, { id: 'example', title: words.example })}
            {ruleExample(site, rule.example)}
            <h3>{own.checkSays}</h3>
            <p class="rule-said">
              {rule.said.what}
              <br />
              {rule.said.cure}
            </p>
          </section>
        )}
        <section class="rule-section" aria-labelledby="cure">
          {sectionHeader(site, { id: 'cure', title: words.cure })}
          <p>{rule.mending}</p>
        </section>
        <section class="rule-section" aria-labelledby="grade">
          {sectionHeader(site, { id: 'grade', title: own.ownGrade })}
          <p>
            <strong>{rule.grade === 'off' ? own.off : words.gradeOne[rule.grade]}.</strong>{' '}
            {rule.grade === 'off' ? own.offMeaning : words.gradeMeaning[rule.grade]} {rule.regraded}
          </p>
          <p>{rule.canBeRegraded ? words.changeGrade(id) : own.gradeFixed}</p>
        </section>
        {rule.canBeRegraded && (
          <section class="rule-section" aria-labelledby="open">
            {sectionHeader(site, {
              id: 'open',
              title: own.openNow,
              aside: rule.open > 0 ? String(rule.open) : undefined,
            })}
            {rule.openAt.length === 0 ? (
              <p>{own.openNowhere}</p>
            ) : (
              <ul class="rule-open">
                {rule.openAt.map(({ subject, times }) => (
                  <li>
                    {subject ? <a href={subject.href}>{subject.text}</a> : own.company}
                    {times > 1 && <span class="ink2">{`, ${own.times(times)}`}</span>}
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
      </>
    ),
  };
}

import type { PageContent, PageType } from '#components/frame/page.ts';
import { joined } from '#components/text/lines.tsx';
import { fieldsReadBy } from '#views/handbook/rule-fields.ts';
import { RULE_IDS, rulePage } from '#views/handbook/rules.ts';
import type { Site } from '#views/site.ts';
import { handbookPart, ruleSection } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';
import { rightExample, ruleExample } from './rule-example.tsx';

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
  const read = fieldsReadBy(site, id);
  return handbookPart(
    site,
    {
      title: rule.title,
      lede: rule.meaning,
      back: { text: words.rulesTitle, href: site.url('/handbook/rules/') },
      side: handbookSide(site, 'rules'),
      isOfToday: true,
    },
    <>
      <p class="caption">
        {words.ruleId} <code>{id}</code>
      </p>
      {ruleSection(
        site,
        { id: 'cure', title: words.cure },
        <>
          {rule.said && (
            <p class="rule-cure" data-unsearched>
              {rule.said.cure}
            </p>
          )}
          <p>{rule.mending}</p>
        </>,
      )}
      {rule.example &&
        rule.said &&
        ruleSection(
          site,
          { id: 'example', title: words.example },
          <>
            <h3>{own.wrong}</h3>
            {ruleExample(site, rule.example)}
            <p class="rule-said" data-unsearched>
              <b>{own.checkSays}:</b> {rule.said.what}
            </p>
            {rule.example.right && [<h3>{own.right}</h3>, rightExample(rule.example.right)]}
          </>,
        )}
      {ruleSection(
        site,
        { id: 'grade', title: own.ownGrade },
        <>
          <p>
            <strong>{rule.grade === 'off' ? own.off : words.gradeOne[rule.grade]}.</strong>{' '}
            {rule.grade === 'off' ? own.offMeaning : words.gradeMeaning[rule.grade]} {rule.regraded}
          </p>
          <p>{rule.canBeRegraded ? words.changeGrade : own.gradeFixed}</p>
          {rule.canBeRegraded && (
            <pre data-unsearched>
              <code>{`grades:\n  ${id}: ${rule.grade === 'hint' ? 'red-flag' : 'hint'}`}</code>
            </pre>
          )}
        </>,
      )}
      {read.length > 0 &&
        ruleSection(
          site,
          { id: 'fields', title: own.fieldsRead },
          <dl class="rule-fields" data-unsearched>
            {read.map(({ title, fields }) => [
              <dt>{title}</dt>,
              <dd>
                {joined(
                  fields.map(({ text, href }) => (
                    <a href={href}>
                      <code>{text}</code>
                    </a>
                  )),
                )}
              </dd>,
            ])}
          </dl>,
        )}
      {rule.canBeRegraded &&
        ruleSection(
          site,
          { id: 'open', title: own.openNow, aside: rule.open > 0 && String(rule.open) },
          rule.openAt.length === 0 ? (
            <p>{own.openNowhere}</p>
          ) : (
            <ul class="rule-open" data-unsearched>
              {rule.openAt.map(({ subject, times }) => (
                <li>
                  {subject ? <a href={subject.href}>{subject.text}</a> : own.company}
                  {times > 1 && <span class="ink2">{`, ${own.times(times)}`}</span>}
                </li>
              ))}
            </ul>
          ),
        )}
    </>,
  );
}

import { wears } from '#components/text/wears.ts';
import { lastChange } from '#components/history/last-change.tsx';
import type { Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Segment } from '#domain/portfolio.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { fieldsChange } from '#views/history/last-change.ts';
import type { SegmentPage } from '#views/segments/segment.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';

/** Who belongs to a segment, and how they are cared for. */
export function careModel(site: Site, segment: Segment, page: SegmentPage): Html | undefined {
  /** The fields that are printed here. */
  const CARE = [
    'criteria',
    'careModel',
    'planType',
    'reviewEveryMonths',
    'goal',
    'strategy',
    'servesGoals',
    'required',
    'shelfLives',
    'rewards',
  ].map((field) => [field]);
  const t = site.t.segments;
  const lang = writtenLanguage(site);
  const change = fieldsChange(site, segment.source, CARE);
  return (
    <section class="section care" aria-labelledby="care">
      {wears('history')}
      {sectionHeader(site, {
        id: 'care',
        title: t.howWeCare,
        editHref: page.editCareHref,
        note: change && <>{lastChange(site, change)}.</>,
      })}
      <dl>
        <div>
          <dt>{t.criteria}</dt>
          <dd>
            {page.criteria.length === 0 ? (
              <span class="ink3">{t.noCriteria}</span>
            ) : (
              <ul>
                {page.criteria.map((criterion) => (
                  <li>
                    {criterion.measure}: {criterion.limits}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        {segment.careModel && (
          <div>
            <dt>{t.careModel}</dt>
            <dd class="person" lang={lang}>
              {segment.careModel}
            </dd>
          </div>
        )}
        <div>
          <dt>{t.plan}</dt>
          <dd>{site.t.vocabulary.planType[segment.planType]}</dd>
        </div>
        {segment.reviewEveryMonths && (
          <div>
            <dt>{t.review}</dt>
            <dd>{t.everyMonths(segment.reviewEveryMonths)}</dd>
          </div>
        )}
        {segment.goal && (
          <div>
            <dt>{t.goal}</dt>
            <dd class="person" lang={lang}>
              {segment.goal}
            </dd>
          </div>
        )}
        {segment.strategy && (
          <div>
            <dt>{t.strategy}</dt>
            <dd class="person" lang={lang}>
              {segment.strategy}
            </dd>
          </div>
        )}
        {page.serves.length > 0 && (
          <div>
            <dt>{t.serves}</dt>
            <dd>
              <ul lang={lang}>
                {page.serves.map((goal) => (
                  <li>{linkedText(goal, 'quiet-link')}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {page.required.length > 0 && (
          <div>
            <dt>{t.required}</dt>
            <dd>{page.required.join(', ')}</dd>
          </div>
        )}
        {page.shelfLives.length > 0 && (
          <div>
            <dt>{t.shelfLives}</dt>
            <dd>
              <ul class="lives">
                {page.shelfLives.map((life) => (
                  <li>
                    {life.kind} <b>{life.days}</b>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {segment.rewards.length > 0 && (
          <div>
            <dt>{t.rewards}</dt>
            <dd lang={lang}>
              <ul>
                {segment.rewards.map((reward) => (
                  <li>{reward.criterion}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

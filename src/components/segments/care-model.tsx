import { section } from '#components/frame/section.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Segment } from '#domain/portfolio.ts';
import type { Printable } from '#jsx/html.ts';
import { fieldsChange } from '#views/history/last-change.ts';
import type { SegmentPage } from '#views/segments/segment.ts';
import type { Site } from '#views/site.ts';

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

/** Who belongs to a segment, and how they are cared for. */
export function careModel(site: Site, segment: Segment, page: SegmentPage) {
  const t = site.t.segments;
  const change = fieldsChange(site, segment.source, CARE);
  const person = { class: 'person' };
  const list = (items: readonly Printable[], of: { class?: string } = {}) =>
    items.length > 0 && (
      <ul {...of}>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    );
  return section(
    site,
    {
      id: 'care',
      class: 'care',
      title: t.howWeCare,
      editHref: page.editCareHref,
      note: change && <>{lastChange(site, change)}.</>,
    },
    <>
      <dl>
        {term(
          t.criteria,
          list(page.criteria.map(({ measure, limits }) => `${measure}: ${limits}`)) || (
            <span class="ink3">{t.noCriteria}</span>
          ),
        )}
        {term(t.careModel, segment.careModel, person)}
        {term(t.plan, site.t.vocabulary.planType[segment.planType])}
        {term(t.review, segment.reviewEveryMonths && t.everyMonths(segment.reviewEveryMonths))}
        {term(t.goal, segment.goal, person)}
        {term(t.strategy, segment.strategy, person)}
        {term(t.serves, list(page.serves.map((goal) => linkedText(goal, 'quiet-link'))))}
        {term(t.required, page.required.join(', '))}
        {term(
          t.shelfLives,
          list(
            page.shelfLives.map(({ kind, days }) => [kind, ' ', <b>{days}</b>]),
            { class: 'lives' },
          ),
        )}
        {term(t.rewards, list(segment.rewards.map(({ criterion }) => criterion)))}
      </dl>
    </>,
  );
}

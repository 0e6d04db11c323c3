import { linkedText } from '#components/text/linked-text.tsx';
import { joined } from '#components/text/lines.tsx';
import { belongsTo, careOf, successorOf } from '#views/handbook/around-page.ts';
import { standInLanguage } from '#views/handbook/handbook.ts';
import type { HandbookPage } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';

/** What stands under the text of a handbook page: what to do now, where it is done, and who keeps the page. */
export function pageFoot(site: Site, page: HandbookPage) {
  const { todo, lists, forms } = belongsTo(site, page);
  const { said, edit } = careOf(site, page);
  return (
    <footer class="handbook-foot">
      {todo && (
        <p class="handbook-todo">
          <strong>{site.t.handbook.doNow}</strong> <span lang={standInLanguage(site, page)}>{todo.text}</span>{' '}
          {linkedText(todo.page)}
        </p>
      )}
      {lists.length > 0 && (
        <dl>
          {lists.map(({ title, links }) => (
            <div>
              <dt>{title}</dt>
              <dd>{joined(links.map((link) => linkedText(link)))}</dd>
            </div>
          ))}
        </dl>
      )}
      {forms.map(({ title, links }) => (
        <p class="handbook-forms no-print">
          {site.t.handbook.formOf(title)} {joined(links.map((link) => linkedText(link)))}
        </p>
      ))}
      <p class="caption">
        {joined(said, '. ')}
        {edit.href && [
          '. ',
          <a class="edit-link" href={edit.href}>
            {edit.text}
          </a>,
        ]}
      </p>
    </footer>
  );
}

/** Says of a page or a decision which one took its place; nothing of one that holds. */
export function supersededNote(site: Site, page: HandbookPage) {
  const later = successorOf(site, page);
  return (
    later && (
      <p role="note">
        <strong>{site.t.handbook.superseded}</strong> {linkedText(later)}
      </p>
    )
  );
}

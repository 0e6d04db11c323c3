import type { ShownChange } from '#views/history/last-change.ts';
import type { Site } from '#views/site.ts';

/** When and by whom, closed over the reason in the author's words; without a reason there is nothing to open. */
export function changeBehind(site: Site, change: ShownChange) {
  if (!change.why) return <span class="last-change">{change.said}</span>;
  const t = site.t.history;
  return (
    <details class="last-change">
      <summary title={t.lastChangeHead}>{change.said}</summary>
      <p>
        {t.quoteOpen}
        <span lang={change.whyIn}>{change.why}</span>
        {t.quoteClose} {change.commit && <code>{change.commit}</code>}
      </p>
    </details>
  );
}

/** When and by whom something was changed last, and why in the author's own words: untrusted text, printed as text. */
export function lastChange(site: Site, change: ShownChange, withCommit = false) {
  const t = site.t.history;
  return (
    <span class="last-change">
      {change.said}
      {change.why && (
        <>
          : {t.quoteOpen}
          <span lang={change.whyIn}>{change.why}</span>
          {t.quoteClose}
        </>
      )}
      {withCommit && change.commit && (
        <>
          {' '}
          <code>{change.commit}</code>
        </>
      )}
    </span>
  );
}

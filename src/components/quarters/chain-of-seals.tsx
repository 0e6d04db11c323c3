import type { QuarterView } from '#views/quarters/quarter-view.ts';
import { chainOfSeals } from '#views/quarters/chain-of-seals.ts';

/** The seals around a sealed quarter, each with the beginning of its fingerprint; nothing while the quarter is open. */
export function chainOfSealsPart(view: QuarterView) {
  const chain = chainOfSeals(view);
  const t = view.site.t.snapshot;
  return (
    chain && (
      <nav class="seal-chain" aria-label={t.chainOfSeals}>
        <b>{t.chainOfSeals}</b>
        <ol>
          {chain.boxes.map(({ quarter, href, fingerprint, sealBy, isOwn, isBroken }) => (
            <li class={[isOwn && 'own', !fingerprint && 'coming', isBroken && 'broken']}>
              {href ? <a href={href}>{quarter}</a> : <b aria-current={isOwn ? 'page' : undefined}>{quarter}</b>}{' '}
              {fingerprint ? <code>{fingerprint}</code> : t.sealedByDay(sealBy ?? '')}
              {isBroken && <span class="short"> {t.broken}</span>}
            </li>
          ))}
        </ol>
        <p class="caption">{t.chainNote}</p>
      </nav>
    )
  );
}

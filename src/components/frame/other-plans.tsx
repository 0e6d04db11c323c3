import type { Linked } from '#views/links/account-links.ts';
import type { Printable } from '#jsx/html.ts';

/** The other plans of a kind, below a plan's own contents in the place of the side navigation. */
export function otherPlans(title: string, plans: readonly Linked[]): Printable {
  return (
    plans.length > 0 && (
      <>
        <p class="group" id="side-others">
          {title}
        </p>
        <ul aria-labelledby="side-others">
          {plans.map((plan) => (
            <li>
              <a href={plan.href}>{plan.text}</a>
            </li>
          ))}
        </ul>
      </>
    )
  );
}

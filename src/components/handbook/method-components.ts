import FieldReference from './FieldReference.astro';
import MethodLink from './MethodLink.astro';
import Rule from './Rule.astro';
import Term from './Term.astro';

/** The live components that handbook pages may use without import. */
export const METHOD_COMPONENTS = { FieldReference, Rule, Term, a: MethodLink };

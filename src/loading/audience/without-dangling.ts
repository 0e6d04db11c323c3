import type { BodyNode } from '#domain/plan/body.ts';
import { NONE } from '#domain/plan/earlier.ts';
import type { FieldPath } from '#domain/place.ts';
import { eachText } from '../linking/fields-at.ts';
import { ACCOUNT_REFERENCES, FILE_REFERENCES, REVIEW_REFERENCES, type Thing } from '../linking/references.ts';
import { knownOfCompany, knownOfPlans, unknownInBody, type Known } from '../linking/unknown-references.ts';
import { only, type WrittenFile } from '../written.ts';

/**
 * Files in which nothing points at what is gone: such a reference is left out, an item of a list with it where the list
 * is of references, and a block of a text that names what is gone as a whole.
 */
export function withoutDangling(files: readonly WrittenFile[]): WrittenFile[] {
  const company = knownOfCompany(files);
  const customers = new Map<string, unknown>([
    ...only(files, 'account').map(({ id, data }) => [id, data] as const),
    ...only(files, 'sales-plan').flatMap(({ data }) => data.customers.map((each) => [each.id, each] as const)),
  ]);
  const ofPlan = (data: unknown) => knownOfPlans([data], company);
  return files.map((file): WrittenFile => {
    switch (file.kind) {
      case 'account': {
        const data = without(file.data, ACCOUNT_REFERENCES, ofPlan(file.data));
        return { ...file, data, body: bodyWithout(file.body, ofPlan(data)) };
      }
      case 'sales-plan': {
        const own = file.data.customers.map((each) => without(each, ACCOUNT_REFERENCES, ofPlan(each)));
        const data = { ...without(file.data, FILE_REFERENCES['sales-plan'] ?? {}, company), customers: own };
        return { ...file, data, body: bodyWithout(file.body, knownOfPlans(own, company)) };
      }
      case 'review': {
        const of = customers.get(file.data.of);
        const known = knownOfPlans(of === undefined ? [] : [of], company);
        const table = { ...FILE_REFERENCES.review, ...REVIEW_REFERENCES };
        return { ...file, data: without(file.data, table, known), body: bodyWithout(file.body, known) };
      }
      case 'new-customer-plan':
        return { ...file, body: bodyWithout(file.body, ofPlan(file.data)) };
      case 'handbook':
        return { ...file, body: bodyWithout(file.body, company as Known) };
      default:
        return file;
    }
  });
}

/** Data without the references that point at nothing. */
function without<T, Kind extends Thing>(data: T, table: Readonly<Record<string, Kind>>, known: Known<Kind>): T {
  const gone: FieldPath[] = [];
  for (const [pattern, thing] of Object.entries<Kind>(table)) {
    const ids = known(thing);
    eachText(data, pattern, (value, way) => {
      if (ids !== undefined && value !== NONE && !ids.has(value)) gone.push([...way]);
    });
  }
  if (gone.length === 0) return data;
  const left = structuredClone(data);
  // The last of a list goes first, so that the places of the others hold.
  for (const way of gone.reverse()) takeOut(left, way);
  return left;
}

function takeOut(data: unknown, way: FieldPath): void {
  const holder = way.slice(0, -1).reduce((inside, step) => (inside as Record<string, unknown>)[step], data);
  const last = way.at(-1) ?? '';
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Record<string, unknown>)[last];
}

function bodyWithout<Node extends BodyNode<string>>(body: readonly Node[], known: Known): Node[] {
  return body.filter((node) => unknownInBody([node], known, '').length === 0);
}

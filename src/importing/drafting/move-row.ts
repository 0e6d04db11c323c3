import { parse } from 'yaml';
import type { IsoDate } from '#domain/calendar/dates.ts';
import { namedCustomerFields } from '#domain/plan/account.ts';
import { NONE } from '#domain/plan/earlier.ts';
import type { Account, SalesPlan } from '#domain/portfolio.ts';
import { fieldsOf, putItem, takeItem, type WrittenField } from '#writing/fields-of-yaml.ts';
import { appendItem, blockYaml, partOf, type Value } from '#writing/yaml-text.ts';

/** A file of the content folder as it will be; without a text it is taken away. */
export interface MovedFile {
  file: string;
  text: string | undefined;
}

/** Fields that a row has by itself and an account plan in its profile. */
const OF_PROFILE = ['businessId', 'industry', 'sites'] as const;

/**
 * What an account plan says that a row of a sales plan has no place for, by the names of its fields; `text` is its
 * body.
 */
export class NoPlaceInRow extends Error {
  override name = 'NoPlaceInRow';
  readonly fields: readonly string[];

  constructor(fields: readonly string[]) {
    super(fields.join(', '));
    this.fields = fields;
  }
}

/**
 * The row of a sales plan as an account plan of its own, every line of it kept: people, figures, actions, their history
 * and comments. What it had from its sales plan (owner, segment, also in earlier times) is written out. Another segment
 * holds from the day on. A sales plan whose last row goes is taken away, its own words with the customer.
 */
export function planOfRow(
  account: Account,
  texts: (file: string) => string,
  { segment = account.segment.id, from }: { segment?: string | undefined; from?: IsoDate | undefined },
): MovedFile[] {
  const { salesPlan, base } = account;
  if (!salesPlan) throw new Error(`Expected a customer of a sales plan, got ${account.source.file}.`);
  const { before, yaml, after } = plainPart(texts(salesPlan.source.file));
  const taken = takeItem(yaml, String(base[0]), Number(base[1]));
  if (!taken) throw new Error(`Expected a row at ${base.join('.')} of ${salesPlan.source.file}.`);
  const fields = new Map(taken.fields.map((field) => [field.name, field]));
  const comments = /^(?:#[^\n]*\n)*/.exec(taken.fields[0]?.text ?? '')?.[0] ?? '';
  const own = (name: string) => fields.get(name)?.text ?? '';
  const profile = OF_PROFILE.map((name) => own(name).replace(/^(?=[^\n])/gm, '  ')).join('');
  const isOther = segment !== account.segment.id && from !== undefined;
  const isOfPlan = isOther || salesPlan.owners.earlier.length > 0;
  const rest = taken.fields.filter(
    ({ name }) => !['id', 'name', 'segment', 'owner', 'earlier', ...OF_PROFILE].includes(name),
  );
  const text = [
    `---\n${fields.get('id') === taken.fields[0] ? comments : ''}`,
    own('name'),
    `segment: ${segment}\nkam: ${account.kam.id}\n${salesPlan.lang === undefined ? '' : `lang: ${salesPlan.lang}\n`}`,
    isOfPlan ? blockYaml({ earlier: earlierOf(account, isOther ? from : undefined) }) : own('earlier'),
    profile === '' ? '' : `profile:\n${profile}`,
    ...rest.map((field) => field.text),
    taken.left > 0 || salesPlan.servesGoals.length === 0
      ? ''
      : `# Its sales plan served these goals: ${salesPlan.servesGoals.join(', ')}\n`,
    taken.left > 0 ? '---\n' : `---\n${wordsOf(salesPlan)}${after.replace(/^---[ \t]*\n?/, '')}`,
  ].join('');
  return [
    { file: `accounts/${account.id}.mdx`, text },
    {
      file: salesPlan.source.file,
      text: taken.left > 0 ? asWritten(before + taken.rest + after, texts(salesPlan.source.file)) : undefined,
    },
  ];
}

/** An account plan as a row of a sales plan again. Throws `NoPlaceInRow` where it says more than a row can. */
export function rowOfPlan(
  account: Account,
  texts: (file: string) => string,
  into: { standing: SalesPlan } | { file: string; name: string },
): MovedFile[] {
  const { file } = account.source;
  const { yaml, after } = plainPart(texts(file));
  const written = fieldsOf(yaml) ?? [];
  const body = after.replace(/^---[ \t]*\n?/, '').trim();
  // A row is in the language of its sales plan.
  const isOfLanguage = !('standing' in into) || into.standing.lang === account.lang;
  const lost = [
    ...written.flatMap(({ name }) => (OF_ROWS.has(name) || (name === 'lang' && isOfLanguage) ? [] : [name])),
    ...(['asOf', 'customerSince', 'contract'] as const).flatMap((name) =>
      account.profile?.[name] === undefined ? [] : [`profile.${name}`],
    ),
    ...(account.lang === undefined && !isOfLanguage ? ['lang'] : []),
    ...(body === '' ? [] : ['text']),
  ];
  if (lost.length > 0) throw new NoPlaceInRow(lost);
  const standing = 'standing' in into ? into.standing : undefined;
  const own = (name: string) => written.find((field) => field.name === name)?.text ?? '';
  const profile =
    fieldsOf(
      own('profile')
        .replace(/^profile:[^\n]*\n/, '')
        .replace(/^ {2}/gm, ''),
    ) ?? [];
  const isWholeOfPlan = standing !== undefined && standing.owners.earlier.length === 0;
  const row: WrittenField[] = [
    { name: 'id', text: `id: ${account.id}\n` },
    { name: 'name', text: own('name') },
    ...(isWholeOfPlan && standing.segment.id === account.segment.id
      ? []
      : [{ name: 'segment', text: `segment: ${account.segment.id}\n` }]),
    ...(isWholeOfPlan && standing.owner.id === account.kam.id
      ? []
      : [{ name: 'owner', text: `owner: ${account.kam.id}\n` }]),
    ...(profile.length > 0 || own('profile') === '' ? profile : profileRow(account)),
    ...written.filter(({ name }) => !['name', 'segment', 'kam', 'profile', 'lang'].includes(name)),
  ];
  const gone = { file, text: undefined };
  if (!standing && 'file' in into) {
    const head = blockYaml({
      name: into.name,
      owner: account.kam.id,
      segment: account.segment.id,
      lang: account.lang,
    });
    const lines = row
      .filter(({ name }) => name !== 'segment' && name !== 'owner')
      .map(({ text }) => text.replace(/^(?=[^\n])/gm, '    '))
      .join('');
    return [{ file: into.file, text: `---\n${head}customers:\n${lines.replace(/^ {4}/, '  - ')}---\n` }, gone];
  }
  const target = standing?.source.file ?? '';
  const parts = plainPart(texts(target));
  const joined =
    putItem(parts.yaml, 'customers', row) ??
    appendItem(parts.yaml, ['customers'], parse(row.map(({ text }) => text).join('')) as Value);
  return [{ file: target, text: asWritten(parts.before + joined + parts.after, texts(target)) }, gone];
}

/** Fields that a row has too, and those that its sales plan says for it. Decimals of a currency have no part in it. */
const OF_ROWS: ReadonlySet<string> = new Set([
  ...Object.keys(namedCustomerFields({ code: 'EUR', decimals: 2 })),
  'segment',
  'kam',
  'profile',
]);

function profileRow({ profile }: Account): WrittenField[] {
  const { businessId, industry, sites = [] } = profile ?? {};
  return fieldsOf(blockYaml({ businessId, industry, sites: sites.length > 0 ? sites : undefined })) ?? [];
}

/**
 * Where a customer belonged before, written out; and, where it goes to another segment on a day, where it belonged
 * until then.
 */
function earlierOf({ memberships }: Account, from: IsoDate | undefined): Value {
  const { earlier, today } = memberships;
  const states = [...earlier, ...(from === undefined ? [] : [{ until: from, state: today }])];
  const isOfParents = new Set([today, ...earlier.map(({ state }) => state)].map(({ parent }) => parent)).size > 1;
  return states.map(({ until, state: { segment, kam, parent } }) => ({
    until,
    segment,
    kam,
    ...(isOfParents ? { parent: parent ?? NONE } : {}),
  }));
}

/** What a sales plan says in words: it was all about its last customer. */
function wordsOf({ goal, strategy }: SalesPlan): string {
  const words = [goal, strategy].flatMap((text) => text ?? []);
  return words.length === 0 ? '' : `\n${words.join('\n\n')}\n`;
}

function plainPart(text: string) {
  return partOf(text.replaceAll('\r\n', '\n'));
}

/** A text in the line ends of the file that it takes the place of. */
function asWritten(text: string, original: string): string {
  return original.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

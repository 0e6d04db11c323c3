import type { Stakeholder } from '#domain/plan/stakeholder.ts';

/** Words of what is held about a person, and of forgetting them. */
export const personalData = {
  title: (account: string) => `What is held about the people of ${account}`,
  intro:
    'Everything that the plan, its reviews and the sealed quarters say of each person, with the file and line of each item. Choose a person to see, print or hand over only theirs.',
  everyone: 'Everybody',
  whole: 'To look through the other plans as well, run:',
  linkOf: 'What is held about each person',
  fields: {
    id: 'Short name',
    name: 'Name',
    title: 'Title',
    since: 'In the position since',
    unit: 'Unit',
    crmId: 'Contact in the CRM',
    roles: 'Role',
    influence: 'Influence',
    attitude: 'Attitude',
    basis: 'What was seen',
    asOf: 'Judged on',
    history: 'Earlier judgement',
    needs: 'Need they care about',
    personalWin: 'What they gain',
    approach: 'How to meet them',
    counterpart: 'Our counterpart',
    relationship: 'Relationship level',
    lastContact: 'Last contact',
    reportsTo: 'Reports to',
    influences: 'Is listened to by',
  } satisfies Record<keyof Stakeholder, string> as Record<string, string>,
  parts: { attitude: 'attitude', asOf: 'judged on', basis: 'what was seen', now: 'now', wanted: 'wanted' } as Record<
    string,
    string
  >,
  how: { entry: 'Entry', reference: 'Points at the person', mention: 'Names the person', sealed: 'Sealed quarter' },
  references: {
    reportsTo: 'Reports to this person',
    influences: 'This person listens to them',
    relationship: 'Effect of an action on the person',
    promises: 'Promise made to the person',
    touches: 'Change that touches the person',
    body: 'Named in the text',
  } as Record<string, string>,
  columns: { what: 'What', value: 'As written', place: 'Where' },
  caption: (name: string) => `What is held about ${name}`,
  judged: (on: string, until: string | undefined) =>
    until === undefined
      ? `Judged on ${on}. The segment sets no limit.`
      : `Judged on ${on}; the judgement holds until ${until}.`,
  expired: (on: string, until: string) =>
    `Judged on ${on}; the judgement expired on ${until} and is to be made anew or removed.`,
  undated: 'The judgement has no date.',
  none: 'Nobody of this customer is in the plan.',
  others: 'Mentions in other plans',
  sealedNote: 'Sealed quarters keep the short name and the judgements, and no name of the person.',
  history: (commits: number) =>
    `The history of the files holds earlier versions: ${commits} ${commits === 1 ? 'change' : 'changes'} with the name.`,
  removed: 'a removed person',

  unknown: (asked: string) => `There is nobody called "${asked}" in the plans.`,
  nearest: (name: string, reference: string) => `Did you mean ${name} (${reference})?`,
  several: (asked: string, candidates: string) =>
    `There are several people called "${asked}". Name one with their account: ${candidates}`,
  contentFaulty: (errors: number) =>
    `The content has ${errors} ${errors === 1 ? 'error' : 'errors'}. Mend them first (npm run check), then what points at a person is known.`,
  noPromisee: (asked: string, account: string) => `--promises-to "${asked}" is nobody else in the plan of ${account}.`,

  would: (name: string, account: string, files: number) =>
    `Forgetting ${name} (${account}) would change ${files} ${files === 1 ? 'file' : 'files'}. Nothing has been written.`,
  has: (name: string, account: string, files: number) =>
    `${name} (${account}) is forgotten: ${files} ${files === 1 ? 'file' : 'files'} changed.`,
  promiseGoes: (promise: string, due: string, isOpen: boolean) =>
    `The promise made to them goes too: "${promise}" (${due}${isOpen ? ', still open' : ''}). To keep it, add --promises-to with another person of the plan.`,
  unsure: 'Names that may be somebody else’s are left as they are. Look at each:',
  breaks: 'Without this person the content would not pass the check. Nothing has been written:',
  sealed: (quarters: string, id: string) =>
    `Sealed quarters are not touched (${quarters}). They hold figures and judgements under the short name "${id}" and no name; their pages now say "removed person".`,
  idIsName: (id: string) =>
    `But the short name "${id}" is itself made of the name, and a seal cannot be rewritten. Whoever reads the file can guess whom it means.`,
  rebuild:
    'Build the site again: pages, search and data files are made from the content, and copies of the old site still hold the person.',
  gitNone: 'The content is in no git history that could be read here.',
  gitHolds: (commits: number, first: string, last: string) =>
    `Git history still holds the person: ${commits} ${commits === 1 ? 'commit' : 'commits'} with the name, from ${first} to ${last}, and the change you make now will show what was removed.`,
  gitHow: (
    name: string,
    path: string,
  ) => `To take the name out of the history as well, everybody who works on it has to agree, since every commit gets a new id. In a fresh clone, with git-filter-repo installed:
  printf '%s\\n' '${name}==>a removed person' > names.txt
  git filter-repo --replace-text names.txt
  git push --force --all && git push --force --tags
Add a line to names.txt for every other form of the name that the texts use. This replaces words; judgements stay. To drop every old version of the plan:
  git filter-repo --invert-paths --path ${path}
and commit the file anew. Then have every clone deleted and cloned again, and ask the host of the repository to remove old pull requests, forks and caches. Backups keep what they have until they expire.`,
};

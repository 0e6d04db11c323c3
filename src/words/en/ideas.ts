import { stress, stressShort, type Phrase } from '../phrase.ts';

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** Words of the page of growth ideas and of white space. */
export const ideas = {
  title: 'Growth ideas',
  description: (company: string) =>
    `Growth ideas of all customers of ${company} by stage and value, and the white space between needs and offerings.`,
  lede: (open: number, value: string | undefined, withoutValue: number, needs: number, unmet: number): Phrase => [
    ...(open === 0
      ? ['No growth idea is open.']
      : [
          `${open === 1 ? 'One open idea' : `${open} open ideas`}`,
          ...(value === undefined
            ? [', none with a value.']
            : [
                ' worth ',
                stress(value),
                ' a year',
                withoutValue === 0
                  ? '.'
                  : `; ${withoutValue} more ${withoutValue === 1 ? 'has' : 'have'} no value yet.`,
              ]),
        ]),
    ...(needs === 0
      ? []
      : unmet === 0
        ? [' Every need is met by something sold or thought of.']
        : [
            ' ',
            stressShort(several(unmet, 'need', 'needs')),
            ` of ${needs} ${unmet === 1 ? 'is' : 'are'} met by nothing.`,
          ]),
  ],
  empty: 'No growth ideas.',
  emptyText: 'Write an idea into its customer’s plan as soon as somebody has it; the stage says how far it is.',

  stages: 'By stage',
  stagesNote: 'The value is sales a year if the idea comes true. Only ideas with a value are in a sum.',
  stage: 'Stage',
  count: 'Ideas',
  value: (unit: string) => `Value, ${unit} a year`,
  withoutValue: 'Without a value',
  withoutCrm: 'Not in the CRM',

  list: 'Ideas by stage and value',
  idea: 'Idea',
  account: 'Account',
  need: 'Need and offering',
  kind: 'Kind and goal',
  expected: 'From',
  proposer: 'Proposer',
  crm: 'CRM',
  notInCrm: 'not in the CRM',
  kam: 'Key account manager',

  crmList: 'Not yet in the CRM',
  crmListNote: 'An idea becomes a deal in the CRM; its id is then written into the plan.',
  allInCrm: 'Every live idea is in the CRM.',
  allInCrmText: 'An idea without an id or an address in the CRM is listed here.',

  dropped: 'Dropped, and why',
  droppedNote: 'They stay, so that nobody has to find out twice.',
  reason: 'Why it was dropped',
  noReason: 'No reason is written.',
  noDropped: 'No dropped ideas.',
  noDroppedText: 'An idea that is dropped stays here with its reason.',

  whiteSpace: 'White space',
  whiteSpaceNote: (quarter: string) =>
    `Needs against offerings: what budget lines sell from ${quarter} on, and ideas that are not dropped. An empty cell is white space.`,
  overAll: (needs: number, sold: number, ideas: number, unmet: number) =>
    `Of ${several(needs, 'need', 'needs')}, ${sold} ${sold === 1 ? 'is' : 'are'} met by something sold, ${ideas} by an idea only and ${unmet} by nothing.`,
  byOffering: 'Offerings over all accounts',
  offering: 'Offering',
  sold: 'Needs it is sold for',
  ideasOnly: 'Needs with an idea only',
  linesWithoutNeed: 'Budget lines for no need',
  servesNone: 'serves no need',
  unmet: 'Needs that nothing meets',
  needsBy: (of: string) => `Needs of ${of} by offering`,
  needName: 'Need',
  unnamed: 'No offering named',
  noNeed: 'No need named',
  line: (id: string) => `Line ${id}`,
  ideaCalled: (id: string) => `Idea ${id}`,
  whiteWord: 'white space',
  nothingMeets: 'Nothing meets it yet',
  noNeeds: 'No needs are written.',
  noNeedsText: 'White space shows once plans say what their customers need.',
};

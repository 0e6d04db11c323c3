/** The field by which a reader knows an item of a list, where it is not its name. */
const LABELS: Readonly<Record<string, string>> = {
  actions: 'action',
  breaks: 'from',
  budget: 'line',
  capacity: 'function',
  changes: 'what',
  choices: 'what',
  comments: 'quarter',
  criteria: 'measure',
  decisions: 'decision',
  earlier: 'until',
  feedback: 'said',
  finances: 'year',
  forecast: 'madeOn',
  goals: 'goal',
  history: 'asOf',
  ideas: 'idea',
  investment: 'line',
  needs: 'need',
  nextQuarter: 'change',
  openQuestions: 'question',
  promises: 'promise',
  redFlags: 'what',
  relationship: 'person',
  rewards: 'criterion',
  team: 'person',
  trust: 'quarter',
  valueClaims: 'measure',
};

/**
 * What a reader calls an item of a list: a person's name, an action's or a promise's words; its id where it has no
 * words.
 */
export function labelOf(list: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  for (const name of [LABELS[list] ?? 'name', 'name', 'id']) {
    const value = fields[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}

/**
 * How a rule counts: an error fails check and build, a red flag is shown on the site and in reviews, a hint is quiet.
 */
export const GRADES = ['error', 'red-flag', 'hint'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * The format of content that this Rulla writes and reads, and the newest that it knows. It rises when something that
 * was written before is written in another way from then on; `npm run migrate` brings older content up.
 */
export const CONTENT_FORMAT = 1;

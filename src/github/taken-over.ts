/**
 * What GitHub's own buttons put beside words that they take from a comment ("Reference in new issue") or a discussion
 * ("Create issue from discussion"). Not in GitHub's documentation: as issues show that were made so.
 */
const credit = /^[ *_]*(?:<sup>)?Originally posted by (?:@|\*\*)/im;

/** Whether an issue's text holds words of somebody else than who opened it, without a mark that says which they are. */
export const isTakenOver = (markdown: string): boolean => credit.test(markdown);

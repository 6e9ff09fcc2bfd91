/**
 * What a comment and its check are found by: the workflow's file, and the key that a person chose. Two workflows never share
 * one, since neither knows what the other found.
 */
export const reviewKey = (workflow: string, chosen: string | null): string =>
  chosen === null ? workflow : `${workflow} / ${chosen}`

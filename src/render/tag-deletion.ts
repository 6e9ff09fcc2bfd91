import { quote } from './release-commands.ts'

/** The command that deletes a tag by hand, and no branch of its name. */
export const tagDeletion = (tag: string): string =>
  `git push --delete origin ${quote(`refs/tags/${tag}`)}`

import type { Repository } from './records.ts'

/**
 * What GitHub says when a ruleset restricts the creation of a tag; the REST API has it as the
 * message of a 422 on a reference, and as an error of the field `pre_receive` on a release
 * (googleapis/release-please-action#1194, satisfactory-factories/application#67). The same words
 * come for a tag that an immutable release used up (SalamLang/Salam#1627).
 */
export const CREATION_REFUSED =
  'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'

/** Adds a ruleset that lets nobody create tags like the pattern, and returns the way to take it away again. */
export function protectTags(repository: Repository, pattern: string): () => void {
  const { protectedTags } = repository.settings
  protectedTags.push(pattern)
  return () => {
    const index = protectedTags.indexOf(pattern)
    if (index >= 0) protectedTags.splice(index, 1)
  }
}

/** Whether a ruleset of the repository forbids that this tag is created. */
export function isProtectedTag(repository: Repository, tagName: string): boolean {
  return repository.settings.protectedTags.some((pattern) => matchesTag(pattern, tagName))
}

/**
 * GitHub's rulesets take `fnmatch` patterns in which a star stops at slashes, `**` with a slash
 * spans any folders, and `~ALL` is every tag.
 */
export function matchesTag(pattern: string, tagName: string): boolean {
  return pattern === '~ALL' || toRegExp(pattern).test(tagName)
}

const PARTS = /\*\*\/|\*+|\?|\[!?\]?[^\]]*\]|\\?[^]/g

function toRegExp(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(PARTS, translate)}$`)
}

function translate(part: string): string {
  if (part === '**/') return '(?:.*/)?'
  if (part.startsWith('*')) return '[^/]*'
  if (part === '?') return '[^/]'
  if (part.length > 1 && part.startsWith('[')) return translateClass(part)
  return (part.length > 1 ? part.slice(1) : part).replaceAll(/[^\w-]/g, String.raw`\$&`)
}

function translateClass(part: string): string {
  const negated = part.startsWith('[!')
  const members = part.slice(negated ? 2 : 1, -1).replaceAll(/[\\\]^[]/g, String.raw`\$&`)
  return `[${negated ? '^/' : ''}${members}]`
}

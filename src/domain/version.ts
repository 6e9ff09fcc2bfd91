// Function by function: the whole package takes longer to load than everything before the first input error.
import increment from 'semver/functions/inc.js'
import parseSemver from 'semver/functions/parse.js'
import readPrerelease from 'semver/functions/prerelease.js'
import compareDescending from 'semver/functions/rcompare.js'
import { ReleaseError } from './errors.ts'

/** What a run asks for: a step, or one exact version. */
export type VersionRequest =
  | { readonly kind: 'auto' }
  | { readonly kind: 'step'; readonly step: VersionStep }
  | { readonly kind: 'exact'; readonly version: string }

export type VersionStep = 'major' | 'minor' | 'patch'

export const FIRST_VERSION = '1.0.0'
const MODEL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/
const MAX_MODEL_NAME = 100

/**
 * A model name is a part of a git tag, so the rules of `git check-ref-format` hold beside our own.
 * @throws INPUT_INVALID
 */
export function parseModelName(text: string): string {
  const fits =
    MODEL_NAME.test(text) &&
    text.length <= MAX_MODEL_NAME &&
    !text.includes('..') &&
    text.split('/').every((part) => !part.endsWith('.lock') && !part.endsWith('.'))
  if (fits) return text
  throw new ReleaseError(
    'INPUT_INVALID',
    `model: "${text.slice(0, MAX_MODEL_NAME)}" is not a model name. Use letters, digits, ".", "_" and "-", ` +
      'starting with a letter or digit ("/" separates groups; no part ends in "." or ".lock"; at most 100).',
  )
}

/** @throws INPUT_INVALID */
export function parseVersionRequest(text: string): VersionRequest {
  if (text === 'auto') return { kind: 'auto' }
  if (text === 'major' || text === 'minor' || text === 'patch') return { kind: 'step', step: text }
  const version = parseVersion(text)
  if (version !== undefined) return { kind: 'exact', version }
  throw new ReleaseError(
    'INPUT_INVALID',
    `version: "${text.slice(0, 80)}" is neither "auto", "major", "minor" or "patch" nor a version such as 1.4.0.`,
  )
}

/**
 * A version as semver.org 2.0.0 has it; a leading `v` is accepted. Build metadata is not: two versions that
 * differ in it alone have the same precedence, and "+" is not safe in an asset's URL. Nor is an end in ".lock", which
 * git refuses in a tag.
 */
export function parseVersion(text: string): string | undefined {
  const plain = text.startsWith('v') ? text.slice(1) : text
  const parsed = parseSemver(plain)
  return parsed !== null && parsed.version === plain && !plain.endsWith('.lock') ? plain : undefined
}

export const tagPrefix = (model: string): string => `${model}@v`

export const versionTag = (model: string, version: string): string =>
  `${tagPrefix(model)}${version}`

/** The version that a tag names for this model; `undefined` for any other tag. */
export function parseTag(model: string, tag: string): string | undefined {
  const prefix = tagPrefix(model)
  if (!tag.startsWith(prefix)) return undefined
  const text = tag.slice(prefix.length)
  return text.startsWith('v') ? undefined : parseVersion(text)
}

/** Newest first, by semver precedence. */
export function compareVersions(left: string, right: string): number {
  return compareDescending(left, right)
}

export const isPrerelease = (version: string): boolean => readPrerelease(version) !== null

/**
 * The next version after the newest final one of `existing` (any order); the first version is 1.0.0. A prerelease does
 * not count: 2.0.0 is for somebody to decide, not for the run after 2.0.0-rc.1.
 */
export function nextVersion(existing: readonly string[], step: VersionStep): string {
  const finals = existing.filter((version) => !isPrerelease(version))
  const newest = (finals.length > 0 ? finals : existing).toSorted(compareVersions)[0]
  if (newest === undefined) return FIRST_VERSION
  const next = increment(newest, step)
  if (next === null) throw new TypeError(`"${newest}" is not a version`)
  return next
}

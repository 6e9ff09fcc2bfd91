import type { Stats } from 'node:fs'
import { lstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import picomatch from 'picomatch'
import { ReleaseError } from '../domain/errors.ts'
import { brokenLink, parseWorkspacePath, toPosix } from './workspace-path.ts'

/** What a list of patterns selects, decided before anything is walked. */
export interface Selection {
  /** Directory that paths are relative to; relative to the workspace, POSIX, `''` for the workspace. */
  readonly root: string
  /** The source is one file by name: its digest is its own. */
  readonly singleFile: string | null
  /** The source is a directory by name: its digest is that of its listing, at any number of files. */
  readonly wholeDirectory: boolean
  /** Whether a directory with this workspace path can hold a selected file. */
  mayHold(directory: string): boolean
  selects(file: string): boolean
  /** The globs that none of these files, by their workspace path, fits. */
  unmatched(files: readonly string[]): readonly string[]
}

interface Pattern {
  readonly text: string
  readonly kind: 'file' | 'directory' | 'glob'
  /** Workspace path; for a glob, its directory without wildcards. */
  readonly base: string
  readonly matches: (path: string) => boolean
  /** Whether a directory can lie on the way to a match. */
  readonly mayHold: (directory: string) => boolean
}

/**
 * A pattern that names something on the disk is that thing, also with `[` or `*` in its name; anything else with
 * wildcards is a glob.
 * @param literal patterns are paths: `!` and wildcards are characters of a name
 * @throws FILE_MISSING, FILE_REFUSED, INPUT_INVALID
 */
export function parseSelection(
  workspace: string,
  patterns: readonly string[],
  literal = false,
): Selection {
  const isExclusion = (one: string): boolean => !literal && one.startsWith('!')
  const included = patterns.filter((one) => !isExclusion(one))
  const excluded = patterns
    .filter(isExclusion)
    .map((one) => parsePattern(workspace, one.slice(1), { exclusion: true, literal }))
  if (included.length === 0)
    throw new ReleaseError(
      'FILE_MISSING',
      `${describePatterns(patterns)} selects nothing: every pattern starts with "!". Add one without it.`,
    )
  const parsed = included.map((one) => parsePattern(workspace, one, { exclusion: false, literal }))
  const [only] = parsed
  const single = only !== undefined && parsed.length === 1 && only.kind === 'file'
  return {
    root: commonRoot(parsed),
    singleFile: single ? only.base : null,
    wholeDirectory: parsed.some((one) => one.kind === 'directory'),
    mayHold: (directory) =>
      parsed.some((one) => directory === '' || one.mayHold(directory)) &&
      !excluded.some((one) => one.kind !== 'glob' && one.matches(directory)),
    selects: (file) =>
      parsed.some((one) => one.matches(file)) && !excluded.some((one) => one.matches(file)),
    unmatched: (files) =>
      parsed
        .filter((one) => one.kind === 'glob' && !files.some((file) => one.matches(file)))
        .map((one) => one.text),
  }
}

export const describePatterns = (patterns: readonly string[]): string =>
  patterns.map((one) => `"${one}"`).join(', ')

export const hasWildcard = (pattern: string): boolean => picomatch.scan(pattern).isGlob

function parsePattern(
  workspace: string,
  written: string,
  { exclusion, literal }: { readonly exclusion: boolean; readonly literal: boolean },
): Pattern {
  const text = toPosix(written.trim())
  const kind = kindOnDisk(workspace, text)
  if (kind === 'broken' && !exclusion) throw brokenLink(text)
  if (kind === null && (literal || !hasWildcard(text))) {
    if (exclusion) return exactPattern(workspace, text, 'directory')
    throw new ReleaseError(
      'FILE_MISSING',
      `"${written}" matches nothing in ${workspace}. Check the path; it is relative to that folder.`,
    )
  }
  if (kind !== null)
    return exactPattern(workspace, text, kind === 'directory' ? 'directory' : 'file')
  const scanned = picomatch.scan(text)
  const base = parseWorkspacePath(workspace, scanned.base)
  const glob = [base, scanned.glob].filter((part) => part !== '').join('/')
  return { text, kind: 'glob', base, matches: picomatch(glob), mayHold: globMayHold(glob) }
}

/** Compares part by part up to the first `**`, so that a link or a deep tree beside the way is not looked at. */
function globMayHold(glob: string): (directory: string) => boolean {
  // A `/` within brackets does not end a part.
  if (/[({[][^)}\]]*\//.test(glob)) return () => true
  const parts = glob
    .split('/')
    .map((part) =>
      part === '' || part.includes('**') ? null : picomatch(part, { nonegate: true }),
    )
  return (directory) => {
    const names = directory.split('/')
    for (const [index, name] of names.entries()) {
      const part = parts[index]
      if (part === null) return true
      if (part === undefined || !part(name)) return false
    }
    return names.length < parts.length
  }
}

function exactPattern(workspace: string, text: string, kind: 'file' | 'directory'): Pattern {
  const base = parseWorkspacePath(workspace, text)
  const prefix = base === '' ? '' : `${base}/`
  const matches = (path: string): boolean => path === base || path.startsWith(prefix)
  const mayHold = (directory: string): boolean =>
    base.startsWith(`${directory}/`) || matches(directory)
  return { text, kind, base, matches, mayHold }
}

/** `broken`: a link that leads nowhere. */
function kindOnDisk(workspace: string, text: string): 'file' | 'directory' | 'broken' | null {
  const absolute = join(workspace, parseWorkspacePath(workspace, text))
  const entry = lstatSync(absolute, { throwIfNoEntry: false })
  if (entry === undefined) return null
  const target = entry.isSymbolicLink() ? followLink(absolute) : entry
  if (target === undefined) return 'broken'
  return target.isDirectory() ? 'directory' : 'file'
}

function followLink(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    // A link to itself (ELOOP).
    return undefined
  }
}

/** A directory or a glob's base is a root by itself, a file's root is its folder; several share their common folder. */
function commonRoot(patterns: readonly Pattern[]): string {
  const roots = patterns.map((one) =>
    one.kind === 'file' ? one.base.split('/').slice(0, -1) : splitPath(one.base),
  )
  const [first = [], ...rest] = roots
  const differing = first.findIndex((part, index) => rest.some((other) => other[index] !== part))
  return (differing === -1 ? first : first.slice(0, differing)).join('/')
}

const splitPath = (path: string): string[] => (path === '' ? [] : path.split('/'))

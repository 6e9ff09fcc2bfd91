import type { Predicate } from '../domain/manifest.ts'
import { shortDigest } from './links.ts'
import { codeSpan, details, escapeText, list } from './markdown.ts'

const MOST_FILES = 20

/** What the model was trained with, folded; empty where nothing but the runner is known. */
export function environmentDetails({ environment }: Pick<Predicate, 'environment'>): string {
  const { runner, runtimes, container, gpus = [], lockfiles } = environment
  const named = Object.entries(runtimes).map(
    ([name, version]) => `${escapeText(name, 30)} ${escapeText(version, 40)}`,
  )
  const files = lockfiles
    .slice(0, MOST_FILES)
    .map(({ path, sha256 }) => `${codeSpan(path)} ${codeSpan(shortDigest(sha256))}`)
  const more = lockfiles.length - files.length
  if (named.length + gpus.length + lockfiles.length === 0 && container === undefined) return ''
  return details(
    'Environment',
    list([
      [`${escapeText(runner.os, 30)} ${escapeText(runner.arch, 30)}`, ...named].join(', '),
      ...(container === undefined ? [] : [`Container: ${codeSpan(container)}`]),
      ...(gpus.length === 0
        ? []
        : [
            `GPU: ${gpus
              .slice(0, 8)
              .map((gpu) => escapeText(gpu, 60))
              .join(', ')}`,
          ]),
      ...(files.length === 0
        ? []
        : [`Lock files: ${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
    ]),
  )
}

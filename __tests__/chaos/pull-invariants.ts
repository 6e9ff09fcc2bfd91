import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '../../src/domain/digest.ts'
import { MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { selectFiles } from '../../src/domain/select-files.ts'
import type { ChaosWorld } from './chaos-world.ts'
import { keyOfFiles } from './release-invariants.ts'

/** What tells of the version, beside its files. */
const OWN: ReadonlySet<string> = new Set(['manifest.json', 'manifest.sigstore.json', 'model.sig'])

/** A folder that was pulled to is all of a version, or is not there. */
export function judgePulled(world: ChaosWorld): readonly string[] {
  return [...world.pulled].flatMap(([folder, { globs, whole }]) => [
    ...(existsSync(folder)
      ? judgeFolder(world, folder, globs)
      : whole
        ? [`LOST PULL ${basename(folder)} was pulled and is not there`]
        : []),
    ...(whole ? judgeStaging(folder) : []),
  ])
}

function judgeFolder(world: ChaosWorld, folder: string, globs: readonly string[]): string[] {
  const path = join(folder, MANIFEST_ASSET)
  if (!existsSync(path)) return [`HALF PULL ${basename(folder)} is there without its manifest`]
  const bytes = readFileSync(path)
  const { artifact, model } = parseManifest(bytes).predicate
  const content = world.contents.get(keyOfFiles(artifact.files))
  if (content === undefined || world.seen.get(model.tag)?.manifest !== `sha256:${sha256(bytes)}`)
    return [`WRONG PULL ${basename(folder)} is of a version that nobody published`]
  const wanted = selectFiles(artifact.files, globs).map((file) => file.path)
  const found = listFiles(folder).filter((name) => !OWN.has(name))
  const missing = wanted.filter((name) => !found.includes(name))
  const extra = found.filter((name) => !wanted.includes(name))
  const altered = wanted.filter((name) => {
    const expected = content.get(name)
    return found.includes(name) && !readFileSync(join(folder, name)).equals(expected ?? Buffer.of())
  })
  return [
    ...missing.map((name) => `HALF PULL ${basename(folder)} lacks ${name}`),
    ...extra.map((name) => `WRONG PULL ${basename(folder)} has ${name}, which is not wanted`),
    ...altered.map((name) => `WRONG PULL ${name} in ${basename(folder)} is not what was published`),
  ]
}

/** Nothing hidden is left beside it once a pull has come to its end. */
function judgeStaging(folder: string): readonly string[] {
  const left = readdirSync(dirname(folder)).filter((name) =>
    name.startsWith(`.${basename(folder)}.`),
  )
  return left.map((name) => `LEFT STAGING ${name} is still there`)
}

function listFiles(folder: string, prefix = ''): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  )
}

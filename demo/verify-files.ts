import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseObject, parseObjects, parseText } from './json-request.ts'
import { isMissingProgram } from './missing-program.ts'
import type { PulledVersion } from './pulled-version.ts'
import type { Finding } from './verify-signature.ts'
import { judge } from './verify-signature.ts'

const SIGNED_PAIR: readonly string[] = ['manifest.json', 'manifest.sigstore.json']

/** Every asset is there, none is extra, and file, GitHub and manifest agree on size and digest. */
export function verifyAssets(version: PulledVersion): readonly Finding[] {
  const promised = parseObjects(version.predicate['assets'], 'assets')
  const listed = new Map(version.listed.map((asset) => [asset.name, asset]))
  const findings = promised.map((asset) => {
    const name = parseText(asset['name'], 'name')
    const [size, hash] = [asset['size'], parseText(asset['sha256'], 'sha256')]
    const file = join(version.assets, name)
    const bytes = existsSync(file) ? readFileSync(file) : undefined
    const there = listed.get(name)
    const same =
      bytes?.length === size &&
      there?.size === size &&
      sha256(bytes ?? '') === hash &&
      there?.digest === `sha256:${hash}`
    return { name, same }
  })
  const wrong = findings.filter(({ same }) => !same).map(({ name }) => name)
  const names = new Set([...findings.map(({ name }) => name), ...SIGNED_PAIR])
  const extra = version.listed.map(({ name }) => name).filter((name) => !names.has(name))
  return [
    judge(
      'size and digest of every asset: file, GitHub and manifest agree',
      findings.length > 0 && wrong.length === 0,
      wrong.length === 0 ? `${findings.length} assets` : `different: ${wrong.join(', ')}`,
    ),
    judge(
      'no asset that the manifest does not name',
      extra.length === 0,
      extra.join(', ') || 'none',
    ),
  ]
}

/** The artifact's digest is that of the listing that `sha256sum` prints for the model's files. */
export function verifyArtifact(version: PulledVersion): Finding {
  const artifact = parseObject(version.predicate['artifact'], 'artifact')
  const hashes = parseObjects(artifact['files'], 'files').map((file) => {
    const path = parseText(file['path'], 'path')
    return { path, hash: sha256(readFileSync(join(version.model, path))) }
  })
  // Names of this model are plain ASCII, for which this order is that of the bytes.
  const ordered = hashes.toSorted((left, right) => (left.path < right.path ? -1 : 1))
  const listing = ordered.map(({ path, hash }) => `${hash}  ${path}\n`).join('')
  const [only] = ordered
  const digest = ordered.length === 1 && only !== undefined ? only.hash : sha256(listing)
  return judge(
    'the model has the digest that the manifest says',
    artifact['digest'] === `sha256:${digest}`,
    `sha256:${digest}`,
  )
}

/**
 * The listings of the data sets fit the data of the workspace that trained.
 * @param workspace absolute
 */
export function verifyListings(version: PulledVersion, workspace: string): readonly Finding[] {
  return parseObjects(version.predicate['data'], 'data').flatMap((set) => {
    if (set['listing'] === undefined) return []
    const name = parseText(set['listing'], 'listing')
    const folder = join(workspace, parseText(parseObject(set['source'], 'source')['uri'], 'uri'))
    const listing = readFileSync(join(version.assets, name))
    return [
      judge(
        `${name} has the digest that the manifest says`,
        set['digest'] === `sha256:${sha256(listing)}`,
        `${String(set['files'])} files`,
      ),
      checkListing(join(version.assets, name), folder, name),
    ]
  })
}

function checkListing(file: string, folder: string, name: string): Finding {
  try {
    const args = ['--check', '--strict', file]
    const lines = execFileSync('sha256sum', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    const count = lines.trim().split('\n').length
    return judge(`sha256sum --check ${name}`, count > 0, `${count} files OK`)
  } catch (error) {
    if (!isMissingProgram(error)) return judge(`sha256sum --check ${name}`, false, String(error))
    return readListing(file, folder, name)
  }
}

/** For systems without coreutils. */
function readListing(file: string, folder: string, name: string): Finding {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const wrong = lines.filter((line) => {
    const [hash, path] = [line.slice(0, 64), line.slice(66)]
    return !existsSync(join(folder, path)) || sha256(readFileSync(join(folder, path))) !== hash
  })
  const found = wrong.length === 0 ? `${lines.length} files OK` : wrong.join(', ')
  return judge(
    `${name} fits the data (no sha256sum here, so by node:crypto)`,
    wrong.length === 0,
    found,
  )
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

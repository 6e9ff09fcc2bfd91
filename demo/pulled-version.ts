import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { JsonObject } from './json-request.ts'
import { parseObject, parseObjects, parseText, readJson } from './json-request.ts'

/** A version as anybody gets it: by its public addresses, without a token. */
export interface PulledVersion {
  readonly tag: string
  /** Absolute: the assets under their own names. */
  readonly assets: string
  /** Absolute: the model's files under their own paths. */
  readonly model: string
  /** What GitHub says of every asset. */
  readonly listed: readonly ListedAsset[]
  readonly manifest: Buffer
  readonly bundle: Buffer
  readonly predicate: JsonObject
  /** The commit that the tag points to. */
  readonly commit: string
}

export interface ListedAsset {
  readonly name: string
  /** Bytes. */
  readonly size: unknown
  /** `sha256:…` */
  readonly digest: unknown
}

export interface Source {
  readonly apiUrl: string
  readonly serverUrl: string
  /** `owner/name` */
  readonly repository: string
}

const MANIFEST = 'manifest.json'
const BUNDLE = 'manifest.sigstore.json'

/** Downloads every asset of a release, and lays out the model's files by the manifest. */
export async function pullVersion(
  source: Source,
  tag: string,
  folder: string,
): Promise<PulledVersion> {
  const { bytes, ...downloaded } = await downloadAssets(source, tag, folder)
  const model = join(folder, 'model')
  await layOut(model, downloaded.predicate, bytes)
  const api = `${source.apiUrl}/repos/${source.repository}`
  const ref = await readJson(`${api}/git/ref/tags/${encodeURIComponent(tag)}`)
  const commit = parseText(parseObject(ref['object'], 'object')['sha'], 'sha')
  return { tag, model, commit, ...downloaded }
}

type DownloadedAssets = Pick<
  PulledVersion,
  'assets' | 'listed' | 'manifest' | 'bundle' | 'predicate'
> & {
  readonly bytes: ReadonlyMap<string, Buffer>
}

/** Downloads every asset of a release into `assets` of the folder. */
export async function downloadAssets(
  source: Source,
  tag: string,
  folder: string,
): Promise<DownloadedAssets> {
  const assets = join(folder, 'assets')
  await mkdir(assets, { recursive: true })
  const api = `${source.apiUrl}/repos/${source.repository}`
  const release = await readJson(`${api}/releases/tags/${encodeURIComponent(tag)}`)
  const listed = parseObjects(release['assets'], 'assets').map((asset) => ({
    name: parseText(asset['name'], 'name'),
    size: asset['size'],
    digest: asset['digest'],
  }))
  const bytes = new Map<string, Buffer>()
  for (const { name } of listed) {
    bytes.set(name, await download(`${source.serverUrl}/${source.repository}`, tag, name))
    await writeFile(placeIn(assets, name), bytes.get(name) ?? '')
  }
  const [manifest, bundle] = [bytes.get(MANIFEST), bytes.get(BUNDLE)]
  if (manifest === undefined || bundle === undefined)
    throw new Error(`${tag} has no ${MANIFEST} or no ${BUNDLE}.`)
  const statement = parseObject(JSON.parse(manifest.toString()), MANIFEST)
  const predicate = parseObject(statement['predicate'], 'predicate')
  return { assets, listed, manifest, bundle, predicate, bytes }
}

async function download(repositoryUrl: string, tag: string, name: string): Promise<Buffer> {
  const url = `${repositoryUrl}/releases/download/${encodeURIComponent(tag)}/${name}`
  const response = await fetch(url)
  if (!response.ok) throw new Error(`GET ${url} answered ${response.status}.`)
  return Buffer.from(await response.arrayBuffer())
}

async function layOut(
  folder: string,
  predicate: JsonObject,
  bytes: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const { files } = parseObject(predicate['artifact'], 'artifact')
  for (const file of parseObjects(files, 'artifact.files')) {
    const target = placeIn(folder, parseText(file['path'], 'path'))
    await mkdir(join(target, '..'), { recursive: true })
    await writeFile(target, bytes.get(parseText(file['asset'], 'asset')) ?? '')
  }
}

/** @throws {Error} for a name that leads out of the folder */
function placeIn(folder: string, name: string): string {
  const target = resolve(folder, name)
  if (target.startsWith(`${resolve(folder)}${sep}`)) return target
  throw new Error(`"${name}" leads out of its folder.`)
}

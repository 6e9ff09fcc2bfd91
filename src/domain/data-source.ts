import { ReleaseError } from './errors.ts'

/** Where a data set is, and who says what its digest is. */
export type DataSource = PathSource | DvcSource | LfsSource | HuggingFaceSource | UriSource

/** Files of the workspace; the digest is computed. */
export interface PathSource {
  readonly kind: 'path'
  /** File, directory or glob, relative to the workspace. */
  readonly pattern: string
}

/** What a file of DVC says. */
export interface DvcSource {
  readonly kind: 'dvc'
  /** A `.dvc` file, or a `dvc.lock`, relative to the workspace. */
  readonly file: string
  /** Of a `dvc.lock`: the stage; `null` for a `.dvc` file. */
  readonly stage: string | null
  /** The output (or dependency) that is meant, as the file names it; `null` for its only output. */
  readonly out: string | null
}

/** Files of Git LFS, or their pointers: both give the same digest. */
export interface LfsSource {
  readonly kind: 'lfs'
  readonly pattern: string
}

/** A data set on the Hugging Face Hub; the digest that is quoted is `hf:REVISION`. */
export interface HuggingFaceSource {
  readonly kind: 'huggingface'
  /** `NAME` or `OWNER/NAME`. */
  readonly repo: string
  /** 40 hexadecimal digits, or a branch or tag, which can move: see `isMovable`. */
  readonly revision: string
}

/** Data anywhere else, with the digest that the user gives. */
export interface UriSource {
  readonly kind: 'uri'
  readonly uri: string
  /** `ALGORITHM:HEX`. */
  readonly digest: string
}

/** Characters. */
const MAX_LENGTH = 4096
const HUB_REPO = /^(?:[A-Za-z0-9][\w.-]{0,95}\/)?[A-Za-z0-9][\w.-]{0,95}$/
/** What git takes for a branch, tag or commit, without the characters that nobody uses. */
const REVISION = /^[A-Za-z0-9][\w./-]{0,199}$/
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
/** Algorithm to hexadecimal digits. */
const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha512', 128],
  ['sha1', 40],
  ['md5', 32],
])
/** Names of parameters that signed addresses and shared links carry, compared in lower case. */
const SECRET_PARAMETER =
  /(?:^|[-_])(?:token|signature|sig|credential|credentials|secret|password|passwd|auth|authorization|apikey|api[-_]key|access[-_]?key(?:[-_]?id)?|accesskeyid|googleaccessid)$/

/**
 * A path or glob, `dvc:FILE.dvc`, `dvc:dvc.lock#STAGE[/PATH]`, `lfs:PATH`, `hf:REPO@REVISION` or
 * `URI#ALGORITHM:HEX`. A Windows path with a drive letter is a path.
 * @throws INPUT_INVALID with what to write instead
 */
export function parseDataSource(text: string): DataSource {
  const source = text.trim()
  if (source === '') throw invalid('the data source is empty. Write a path or a glob.')
  if (source.length > MAX_LENGTH)
    throw invalid(
      `the data source has ${source.length} characters; at most ${MAX_LENGTH} are read.`,
    )
  if (/[\0\r\n]/.test(source))
    throw invalid(
      `the data source ${JSON.stringify(source.slice(0, 80))} holds a control character.`,
    )
  if (source.startsWith('dvc:')) return parseDvc(source.slice('dvc:'.length).trim())
  if (source.startsWith('lfs:')) return parseLfs(source.slice('lfs:'.length).trim())
  if (source.startsWith('hf:')) return parseHub(source.slice('hf:'.length).trim())
  return parseQuoted(source) ?? { kind: 'path', pattern: source }
}

/** Whether the revision of a Hub source is a branch or tag: the same name may be other data tomorrow. */
export const isMovable = (source: HuggingFaceSource): boolean =>
  !/^[0-9a-f]{40}$/.test(source.revision)

function parseDvc(rest: string): DvcSource {
  const hash = rest.indexOf('#')
  const file = hash < 0 ? rest : rest.slice(0, hash)
  const fragment = hash < 0 ? '' : rest.slice(hash + 1)
  if (/(?:^|[/\\])dvc\.lock$/.test(file)) return parseDvcLock(file, fragment)
  if (!/[^/\\]\.dvc$/.test(file))
    throw invalid(
      `"dvc:${rest}" is no file of DVC. Write "dvc:data.csv.dvc" or "dvc:dvc.lock#STAGE".`,
    )
  if (hash >= 0 && fragment === '')
    throw invalid(`nothing stands after "#" in "dvc:${rest}". Write "dvc:${file}".`)
  return { kind: 'dvc', file, stage: null, out: fragment === '' ? null : fragment }
}

function parseDvcLock(file: string, fragment: string): DvcSource {
  const slash = fragment.indexOf('/')
  const stage = slash < 0 ? fragment : fragment.slice(0, slash)
  const out = slash < 0 ? null : fragment.slice(slash + 1)
  if (stage !== '' && out !== '') return { kind: 'dvc', file, stage, out }
  throw invalid(
    `"dvc:${file}${fragment === '' ? '' : `#${fragment}`}" names no ${stage === '' ? 'stage' : 'output'}. Write "dvc:${file}#STAGE", or ` +
      `"dvc:${file}#STAGE/PATH/OF/OUT" when the stage has several outputs.`,
  )
}

function parseLfs(pattern: string): LfsSource {
  if (pattern === '')
    throw invalid(
      'nothing stands after "lfs:". Write "lfs:data/train.csv", or a directory or glob.',
    )
  return { kind: 'lfs', pattern }
}

function parseHub(rest: string): HuggingFaceSource {
  const at = rest.indexOf('@')
  const repo = (at < 0 ? rest : rest.slice(0, at)).replace(/^datasets\//, '')
  const revision = at < 0 ? '' : rest.slice(at + 1)
  if (!HUB_REPO.test(repo))
    throw invalid(
      `"hf:${rest}": "${repo}" is no repository of the Hub. Write "hf:OWNER/NAME@REVISION".`,
    )
  if (revision === '')
    throw invalid(
      `"hf:${rest}" names no revision, so nothing says which data it was. Write "hf:${repo}@COMMIT" with the 40 ` +
        'hexadecimal digits of the commit.',
    )
  if (!REVISION.test(revision))
    throw invalid(
      `"hf:${rest}": "${revision}" is no revision. Write a commit of 40 hexadecimal digits, a branch or a tag.`,
    )
  const commit = /^[0-9A-F]{40}$/i.test(revision) ? revision.toLowerCase() : revision
  return { kind: 'huggingface', repo, revision: commit }
}

/** `null` when the text is no URI and has no digest. */
function parseQuoted(source: string): UriSource | null {
  const [, uri = '', name = '', value = ''] =
    /^([^#]*)#([A-Za-z][A-Za-z0-9-]*):([^#]*)$/.exec(source) ?? []
  if (name === '') return refuseBareUri(source)
  // One letter is the drive of a Windows path.
  if (!SCHEME.test(uri) || /^[a-z]:[\\/]/i.test(uri))
    throw invalid(
      `"${source}" quotes a digest, but ${uri === '' ? 'nothing' : `"${uri}"`} before "#" is no URI. Write "s3://bucket/data#sha256:HEX"; files ` +
        'that are here need no digest.',
    )
  refuseCredentials(uri)
  return { kind: 'uri', uri, digest: parseDigest(source, name.toLowerCase(), value) }
}

function refuseBareUri(source: string): null {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) return null
  const [shown = ''] = source.split(/[?#]/, 1)
  refuseCredentials(shown)
  throw invalid(
    `"${shown}" is not fetched, so its digest has to be given. Write "${shown}#sha256:HEX" (also sha512, sha1, md5, etag).`,
  )
}

function parseDigest(source: string, name: string, value: string): string {
  const length = DIGEST_LENGTHS.get(name)
  const hex = value.toLowerCase()
  if (name === 'etag') {
    const etag = hex.replaceAll('"', '')
    // Of an object that was uploaded in parts, S3 adds their number.
    if (/^[0-9a-f]{32,128}(?:-\d{1,5})?$/.test(etag)) return `etag:${etag}`
    throw invalid(`"${source}": an etag is 32 to 128 hexadecimal digits, for parts with "-COUNT".`)
  }
  if (length === undefined)
    throw invalid(
      `"${source}": "${name}" is no digest that is known. Write sha256, sha512, sha1, md5 or etag.`,
    )
  if (hex.length !== length || !/^[0-9a-f]+$/.test(hex))
    throw invalid(
      `"${source}": ${name} is ${length} hexadecimal digits, found ${value.length} character(s). Check that it was ` +
        'copied whole.',
    )
  return `${name}:${hex}`
}

/** The manifest is public as soon as the repository is. The secret itself is not repeated in the message. */
function refuseCredentials(uri: string): void {
  const [, authority = ''] = /^[^:/?#]+:\/\/([^/?#]*)/.exec(uri) ?? []
  if (authority.includes('@'))
    throw invalid(
      `the URI of ${hostOf(authority)} holds a user name or password, and the manifest would publish it. Write the ` +
        'URI without it.',
    )
  const at = uri.indexOf('?')
  const query = at < 0 ? '' : uri.slice(at + 1)
  for (const part of query.split(/[&;]/)) {
    const [name = ''] = part.split('=', 1)
    if (SECRET_PARAMETER.test(decodeName(name).toLowerCase()))
      throw invalid(
        `the URI's parameter "${name}" is a credential, and the manifest would publish it. Write the URI without the ` +
          'part that starts with "?".',
      )
  }
}

const hostOf = (authority: string): string =>
  `"${authority.slice(authority.lastIndexOf('@') + 1).slice(0, 80)}"`

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return name
    throw error
  }
}

const invalid = (message: string): ReleaseError => new ReleaseError('INPUT_INVALID', message)

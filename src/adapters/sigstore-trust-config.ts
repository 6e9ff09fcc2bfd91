import type { SigningConfig } from '@sigstore/protobuf-specs'
import { ReleaseError } from '../domain/errors.ts'
import { describeError, quote } from './sigstore-bundle.ts'
import type { SigstoreInstance } from './sigstore-instance.ts'
import { CONFIG_TYPE, ROOT_TYPE } from './sigstore-root-document.ts'
import { deriveThresholds, parseRoot } from './sigstore-trusted-root.ts'

const SIGNING_TYPE = /^application\/vnd\.dev\.sigstore\.signingconfig\.v0\.2\+json$/

/** The API versions that are spoken: Fulcio v2 requests go by the service's major version 1. */
const SPOKEN_VERSION = 1

type Fields = Readonly<Record<string, unknown>>
type Service = SigningConfig['caUrls'][number]

/**
 * Reads Sigstore's ClientTrustConfig: the trusted root, and the services to sign with. Other Sigstore
 * clients take the same file as `--trust-config`.
 * @param file its path, for messages
 * @throws CONFIG_INVALID
 */
export async function parseTrustConfig(text: string, file: string): Promise<SigstoreInstance> {
  const json = parseJson(text, file)
  const rootJson = parseFields(json, 'trustedRoot', file)
  const signingJson = parseFields(json, 'signingConfig', file)
  parseMediaType(rootJson, 'trustedRoot', ROOT_TYPE, file)
  parseMediaType(signingJson, 'signingConfig', SIGNING_TYPE, file)
  const signing = await decodeSigning(signingJson, file)
  const { authorities, root } = await parseRoot(rootJson, file)
  const fulcioUrl = chooseService(signing.caUrls, 'caUrls', file)
  if (fulcioUrl === null) {
    refuse(file, 'signingConfig.caUrls names no Fulcio (majorApiVersion 1) that is valid now')
  }
  return {
    name: 'file',
    fulcioUrl,
    rekorUrl: chooseService(signing.rekorTlogUrls, 'rekorTlogUrls', file),
    tsaUrl: chooseService(signing.tsaUrls, 'tsaUrls', file),
    thresholds: deriveThresholds(root, authorities),
    oidcAudience: 'sigstore',
    trustedRoot: async () => root,
  }
}

function parseJson(text: string, file: string): Fields {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    refuse(file, `it is not JSON (${describeError(cause)})`)
  }
  if (!isFields(json)) refuse(file, 'it is not a JSON object')
  if ('certificateAuthorities' in json) {
    refuse(file, 'it is a trusted root alone; put it under "trustedRoot", beside a "signingConfig"')
  }
  if (json['mediaType'] !== CONFIG_TYPE) {
    refuse(file, `"mediaType" is ${quote(json['mediaType'])}; it must be ${CONFIG_TYPE}`)
  }
  return json
}

function parseFields(json: Fields, name: string, file: string): Fields {
  const value = json[name]
  return isFields(value) ? value : refuse(file, `"${name}" is missing, or not an object`)
}

function parseMediaType(json: Fields, name: string, wanted: RegExp, file: string): void {
  const found = json['mediaType']
  if (typeof found === 'string' && wanted.test(found)) return
  refuse(file, `"${name}.mediaType" is ${quote(found)}, which is not supported`)
}

async function decodeSigning(json: Fields, file: string): Promise<SigningConfig> {
  const { SigningConfig: Config } = await import('@sigstore/protobuf-specs')
  try {
    return Config.fromJSON(json)
  } catch (cause) {
    return refuse(file, `it is not well-formed (${describeError(cause)})`)
  }
}

/** The one with the newest start among those that are valid now, as the format's definition says. */
function chooseService(services: readonly Service[], name: string, file: string): string | null {
  const now = Date.now()
  const usable = services
    .filter(({ majorApiVersion }) => majorApiVersion === SPOKEN_VERSION)
    .filter(({ validFor }) => startOf(validFor) <= now && (validFor?.end?.getTime() ?? now) >= now)
  const [newest] = usable.toSorted((a, b) => startOf(b.validFor) - startOf(a.validFor))
  if (newest === undefined) return null
  checkUrl(newest.url, `signingConfig.${name}`, file)
  return newest.url.replace(/\/+$/, '')
}

const startOf = (validFor: Service['validFor']): number => validFor?.start?.getTime() ?? 0

/** Identity tokens travel to these addresses: in the clear only within the machine. */
function checkUrl(text: string, name: string, file: string): void {
  const url = URL.parse(text)
  const local = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '')
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local)) return
  refuse(file, `"${name}" has the address ${quote(text)}; an https: address is needed`)
}

function refuse(file: string, found: string): never {
  throw new ReleaseError(
    'CONFIG_INVALID',
    `sigstore-instance: ${file} is not a usable trust configuration: ${found}. ` +
      "The format is Sigstore's ClientTrustConfig; ask whoever runs that Sigstore instance for the file.",
  )
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

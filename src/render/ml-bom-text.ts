import { versionTag } from '../domain/version.ts'
import type { Place } from './links.ts'
import { visibleText } from './visible-text.ts'

/** Code points. */
const MAX_NAME = 250
const MAX_VALUE = 500
const MAX_ADDRESS = 2048

/** A CycloneDX property; its name is in our own namespace. */
export interface BomProperty {
  readonly name: string
  readonly value: string
}

export interface BomReference {
  readonly type: string
  readonly url: string
}

export interface BomHash {
  readonly alg: string
  readonly content: string
}

/** CycloneDX `component`, as far as it is used here. */
export interface BomComponent {
  readonly type: string
  readonly 'bom-ref'?: string
  readonly group?: string
  readonly name: string
  readonly version?: string | undefined
  readonly hashes?: readonly BomHash[] | undefined
  readonly purl?: string
  readonly pedigree?: { readonly ancestors: readonly BomComponent[] } | undefined
  readonly externalReferences?: readonly BomReference[] | undefined
  readonly components?: readonly BomComponent[] | undefined
  readonly modelCard?: object
  readonly data?: readonly object[]
  readonly properties?: readonly BomProperty[] | undefined
}

/** A text for people and for XML alike: neither can hold control characters. */
export const bomName = (text: string): string => clean(text, MAX_NAME)

export const bomProperty = (name: string, value: string | number | boolean): BomProperty => ({
  name: `model-release:${clean(name, MAX_NAME)}`,
  value: clean(String(value), MAX_VALUE),
})

/** The properties that have a value. */
export function bomProperties(
  values: readonly (readonly [string, string | number | boolean | null | undefined])[],
): readonly BomProperty[] {
  return values.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [bomProperty(name, value)],
  )
}

/** `undefined` for an empty list, so that no empty member is written. */
export const orAbsent = <T>(items: readonly T[]): readonly T[] | undefined =>
  items.length === 0 ? undefined : items

/** A list of at most one reference; none where the address is none. */
export function bomReference(type: string, url: string): readonly BomReference[] {
  const address = findAddress(url)
  return address === undefined ? [] : [{ type, url: address }]
}

const PATH = String.raw`(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-Fa-f]{2})*`
const TAIL = String.raw`(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*`
// Validators accept only schemes that they have heard of, so that a rare one is a property instead.
const ADDRESS = new RegExp(
  String.raw`^(?:https?|s3|gs|ftp|sftp):\/\/[\w.-]+(?::\d{1,5})?(?:\/${PATH})?(?:\?${TAIL})?(?:#${TAIL})?$`,
)

/** The text when it is an absolute URI (RFC 3986) that every validator takes for one. */
export function findAddress(text: string): string | undefined {
  return text.length <= MAX_ADDRESS && ADDRESS.test(text) ? text : undefined
}

/** `pkg:github/OWNER/NAME@TAG` for a version of a model of the repository. */
export function versionPurl(place: Place, model: string, version: string): string {
  const [owner = '', name = ''] = place.repository.toLowerCase().split('/')
  const tag = encode(versionTag(model, version))
  const server =
    place.serverUrl === 'https://github.com' ? '' : `?repository_url=${serverText(place)}`
  return `pkg:github/${encode(owner)}/${encode(name)}@${tag}${server}`
}

const serverText = ({ serverUrl }: Place): string =>
  encode(serverUrl).replaceAll('%3A', ':').replaceAll('%2F', '/')

const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const clean = (text: string, limit: number): string =>
  visibleText(text, limit).replaceAll(/\p{Noncharacter_Code_Point}/gu, '\uFFFD')

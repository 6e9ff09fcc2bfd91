import { createHash } from 'node:crypto'

/** 64 lowercase hexadecimal digits. */
export type Sha256 = string & { readonly brand: 'sha256' }

export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text)

/** @throws {TypeError} when the text is not 64 lowercase hexadecimal digits: a bug of the caller. */
export function parseSha256(text: string): Sha256 {
  if (isSha256(text)) return text
  throw new TypeError(`"${text.slice(0, 80)}" is not a SHA-256 in lowercase hexadecimal`)
}

export function sha256(bytes: Uint8Array | string): Sha256 {
  return parseSha256(createHash('sha256').update(bytes).digest('hex'))
}

/** A digest as the manifest writes it: `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`

export const digestOf = (hash: Sha256): Digest => `sha256:${hash}`

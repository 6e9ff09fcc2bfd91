import type { Place } from './config-value.ts'
import { readMembers, readList, readOptional, readText, refuse } from './config-value.ts'

/** Who may sign, as written: a key is still the path of its file. */
export type ConfiguredSigner =
  | { readonly kind: 'identity'; readonly identity: string; readonly issuer: string }
  | { readonly kind: 'key'; readonly path: string }

export function readTrust(place: Place): readonly ConfiguredSigner[] | undefined {
  const member = readMembers(place, { known: ['signers'], required: ['signers'] })
  const signers = member?.('signers')
  if (signers === undefined) return undefined
  if (signers.node.kind === 'list' && signers.node.items.length === 0) {
    refuse(
      signers,
      "name one signer at least, or remove trust to allow this repository's own workflows",
    )
    return undefined
  }
  return readList(signers, readSigner, 'signers')
}

function readSigner(place: Place): ConfiguredSigner | undefined {
  const isKey = place.node.kind === 'map' && place.node.members.some(({ key }) => key === 'key')
  if (isKey) {
    const path = readOptional(readMembers(place, { known: ['key'] })?.('key'), readText)
    return path === undefined ? undefined : { kind: 'key', path: path.trim() }
  }
  const names = ['identity', 'issuer']
  const member = readMembers(place, { known: names, required: names })
  const identity = readOptional(member?.('identity'), readIdentity)
  const issuer = readOptional(member?.('issuer'), readIssuer)
  return identity === undefined || issuer === undefined
    ? undefined
    : { kind: 'identity', identity, issuer }
}

function readIdentity(place: Place): string | undefined {
  const text = readText(place)
  if (text === undefined || /^[^\s*]+$/.test(text)) return text
  refuse(place, 'write the whole identity, without blanks and wildcards: it is compared as it is')
  return undefined
}

function readIssuer(place: Place): string | undefined {
  const text = readText(place)
  if (text === undefined || /^https?:\/\/[^\s*]+$/.test(text)) return text
  refuse(place, 'write the URL of the issuer, such as https://token.actions.githubusercontent.com')
  return undefined
}

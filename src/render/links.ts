import { codeSpan, link } from './markdown.ts'

/** Where the repository lives: github.com, or a GitHub Enterprise server. */
export interface Place {
  /** `https://github.com`, without a slash at the end. */
  readonly serverUrl: string
  /** `OWNER/NAME`. */
  readonly repository: string
}

export function repositoryUrl(place: Place): string {
  const path = place.repository.split('/').map(encodeURIComponent).join('/')
  return `${place.serverUrl}/${path}`
}

export function releaseUrl(place: Place, tag: string): string {
  return `${repositoryUrl(place)}/releases/tag/${encodeURIComponent(tag)}`
}

export function assetUrl(place: Place, tag: string, asset: string): string {
  const path = `${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`
  return `${repositoryUrl(place)}/releases/download/${path}`
}

/** What changed in the code between two tags or commits. */
export function compareUrl(place: Place, from: string, to: string): string {
  return `${repositoryUrl(place)}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`
}

export function commitUrl(place: Place, commit: string): string {
  return `${repositoryUrl(place)}/commit/${encodeURIComponent(commit)}`
}

/** The short SHA as a link to the commit. */
export function commitLink(place: Place, commit: string): string {
  return link(codeSpan(shortCommit(commit)), commitUrl(place, commit))
}

export const shortCommit = (commit: string): string => commit.slice(0, 8)

/** The first 12 digits of a digest; its algorithm stays when it is not SHA-256. */
export function shortDigest(digest: string): string {
  const [, algorithm = 'sha256', hex = digest] = /^([a-z0-9]+):(.+)$/i.exec(digest) ?? []
  const short = hex.length > 16 ? `${hex.slice(0, 12)}…` : hex
  return algorithm === 'sha256' ? short : `${algorithm}:${short}`
}

const IDENTITY =
  /^(https?:\/\/[^/]+)\/([^/]+\/[^/]+)\/\.github\/workflows\/([^@]+)@(?:refs\/(?:heads|tags)\/)?(.+)$/

/**
 * A signer as a person knows it: the workflow and its ref for one of this repository's own, with the server in front
 * when the certificate names another one; else the whole name.
 */
export function shortSigner(place: Place, signer: string): string {
  const [, server, repository, workflow, ref] = IDENTITY.exec(signer) ?? []
  if (server !== undefined && repository === place.repository) {
    const host = server === place.serverUrl ? '' : `${server.replace(/^https?:\/\//, '')}: `
    return `${host}${workflow}@${ref}`
  }
  return signer.startsWith('sha256:') ? `key ${shortDigest(signer)}` : signer
}

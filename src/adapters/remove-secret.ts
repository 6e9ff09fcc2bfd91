/** So many characters in a row from a secret are no coincidence, and fewer are of no use to anybody. */
const PIECE = 12

/** Longest secret that is looked for; longer ones only by this much of them. Characters. */
const MAX_SECRET = 64 * 1024

/** Stretches of characters that a secret can be written with, URL-encoded ones included. */
const RUN = /[\w+/=.%~-]{12,}/g

/**
 * Replaces every word of a text that holds a piece of a secret, as it is or as base64, base64url or hex of it, URL-encoded
 * or not: services may quote what they were sent, in whole, in parts and cut off anywhere.
 * @param secret an identity token, or another text without blanks
 */
export function removeSecret(text: string, secret: string): string {
  const pieces = listPieces(secret.slice(0, MAX_SECRET))
  return text.replaceAll(RUN, (run) => (holdsPiece(normalize(run), pieces) ? '***' : run))
}

function listPieces(secret: string): ReadonlySet<string> {
  const bytes = Buffer.from(secret)
  const pieces = new Set<string>()
  // Base64 looks different at each of three positions in what was encoded.
  const shifted = [0, 1, 2].map((skip) => bytes.subarray(skip).toString('base64url'))
  for (const form of [secret, ...shifted, bytes.toString('hex')]) {
    const plain = normalize(form)
    for (let start = 0; start + PIECE <= plain.length; start += 1) {
      pieces.add(plain.slice(start, start + PIECE))
    }
  }
  return pieces
}

function holdsPiece(run: string, pieces: ReadonlySet<string>): boolean {
  for (let start = 0; start + PIECE <= run.length; start += 1) {
    if (pieces.has(run.slice(start, start + PIECE))) return true
  }
  return false
}

/** One spelling for all: no URL encoding, one base64 alphabet, no dots between parts, no case. */
const normalize = (text: string): string =>
  text
    .replaceAll(/%(?:25)*([0-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll(/[.=]/g, '')
    .toLowerCase()

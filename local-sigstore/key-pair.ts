import type { KeyObject } from 'node:crypto'
import { generateKeyPairSync } from 'node:crypto'

export interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

/** ECDSA P-256. */
export const generateKeys = (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' })

import { initializeTSA, tsaHandler } from '@sigstore/mock'
import { generateKeys } from './key-pair.ts'
import type { Answer, Service } from './service.ts'
import { copyBytes } from './service.ts'

export interface TimestampAuthority {
  readonly service: Service
  /** DER, the signing certificate first. */
  readonly chain: readonly Uint8Array[]
}

/** An RFC 3161 timestamp authority. */
export async function createTimestampAuthority(): Promise<TimestampAuthority> {
  // Whole seconds: the mock writes fractions that end in 0, which DER does not allow. The mock keeps the
  // Date object, so setting it moves its clock.
  const clock = new Date()
  setWholeSecond(clock)
  const authority = await initializeTSA(generateKeys(), clock)
  const { fn, path } = tsaHandler(authority)
  let turn: Promise<unknown> = Promise.resolve()
  const stamp = async (body: string): Promise<Answer> => {
    setWholeSecond(clock)
    const { contentType = 'text/plain', response, statusCode } = await fn(body)
    return {
      status: statusCode,
      type: contentType,
      body: typeof response === 'string' ? response : copyBytes(response),
    }
  }
  return {
    chain: [copyBytes(authority.intCertificate), copyBytes(authority.rootCertificate)],
    service: {
      method: 'POST',
      path,
      // One after another: the clock must stand still while the mock reads it several times.
      async answer(body) {
        const mine = turn.then(
          () => stamp(body),
          () => stamp(body),
        )
        turn = mine
        return mine
      },
    },
  }
}

const setWholeSecond = (clock: Date): number => clock.setTime(Math.floor(Date.now() / 1000) * 1000)

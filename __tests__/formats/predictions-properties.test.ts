import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { computeMetrics } from '../../src/domain/prediction-metrics.ts'
import { readPredictions } from '../../src/formats/predictions-file.ts'

const readSample = (name: string): Uint8Array =>
  readFileSync(new URL(`__fixtures__/predictions/${name}`, import.meta.url))

/** What reading throws other than a ReleaseError. */
async function crash(action: () => Promise<unknown>): Promise<unknown> {
  try {
    await action()
    return null
  } catch (error) {
    return error instanceof ReleaseError ? null : error
  }
}

describe('mutated predictions', () => {
  const names = [
    'binary.csv',
    'multiclass.jsonl',
    'binary-snappy.parquet',
    'binary-none.parquet',
    'binary-zstd.parquet',
    'binary-v2.parquet',
    'binary-encodings.parquet',
    'regression-delta.parquet',
  ] as const

  it('are read or refused, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (name, edits) => {
          const bytes = Uint8Array.from(readSample(name))
          for (const [at, byte] of edits) bytes[at % bytes.length] = byte
          const action = async (): Promise<unknown> =>
            computeMetrics(await readPredictions(bytesSource(name, bytes)))
          expect(await crash(action)).toBeNull()
        },
      ),
      { numRuns: 600 },
    )
  })
})

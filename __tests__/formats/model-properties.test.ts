import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { readModelFacts } from '../../src/formats/model-file.ts'
import { crashOf, modelSample } from './model-fixture.ts'

const SAMPLES = readdirSync(new URL('__fixtures__/model', import.meta.url))
  .toSorted()
  .map((name) => [name, modelSample(name)] as const)

const crash = async (path: string, bytes: Uint8Array) =>
  crashOf(async () => JSON.stringify(await readModelFacts(bytesSource(path, bytes))))

describe('a model file', () => {
  it('that is damaged gives facts, nothing or a release error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
          maxLength: 8,
        }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        async ([path, whole], edits, cut, early) => {
          const bytes = whole.slice(0, cut === null ? whole.length : Math.floor(cut * whole.length))
          const reach = early ? Math.min(200, bytes.length) : bytes.length
          for (const [place, value] of edits) bytes[Math.floor(place * reach)] = value
          expect(await crash(path, bytes)).toBeNull()
        },
      ),
      { numRuns: 600 },
    )
  })

  it('of any bytes behind a magic number gives the same', async () => {
    const heads = [
      'GGUF',
      'PK\u0003\u0004',
      '\u0093NUMPY',
      '{L',
      'CBM1',
      '\u0080\u0004',
      '\u0008\u0008',
      '\u001f\u008b\u0008',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 300 }),
        async (head, rest) => {
          const bytes = new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), rest]))
          expect(await crash('model.joblib', bytes)).toBeNull()
        },
      ),
      { numRuns: 600 },
    )
  })
})

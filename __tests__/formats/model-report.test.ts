import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { buildModelFacts } from '../../src/formats/model-report.ts'

const build = (found: Partial<Parameters<typeof buildModelFacts>[0]>) =>
  buildModelFacts({ format: 'any', executable: false, ...found })
const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`)

describe('facts of a model', () => {
  it('hold no blank version, framework or type, and no blank detail', () => {
    expect(build({ framework: { name: 'keras', version: '' } }).framework).toEqual({
      name: 'keras',
    })
    expect(build({ framework: { name: '\u0000', version: '1' } }).framework).toBeUndefined()
    expect(
      build({ signature: { inputs: [{ name: '', type: '', shape: ['', 3] }], outputs: [] } })
        .signature,
    ).toEqual({ inputs: [{ name: '', type: 'unknown', shape: [-1, 3] }], outputs: [] })
    expect(build({ details: [['', 1] as const, ['a', ' '] as const] }).details).toBeUndefined()
  })

  it('hold numbers that JSON can, and counts that are whole', () => {
    const facts = build({
      parameters: 2n ** 60n,
      tensors: Number.NaN,
      dtypes: new Map([
        ['F32', 1],
        ['F64', 0.5],
        ['I8', 2 ** 60],
      ]),
      details: [['x', Number.NEGATIVE_INFINITY] as const, ['y', -0] as const],
      signature: {
        inputs: [{ name: 'x', type: 't', shape: [Number.NaN, 1e300, -0] }],
        outputs: [],
      },
    })
    expect(facts).toEqual({
      format: 'any',
      executable: false,
      parameters: '1152921504606846976',
      dtypes: { F32: 1 },
      details: { x: '-Infinity', y: 0 },
      signature: { inputs: [{ name: 'x', type: 't', shape: [-1, -1, 0] }], outputs: [] },
      warnings: [],
    })
    expect(build({ parameters: -1n }).parameters).toBeUndefined()
    expect(build({ parameters: 10n ** 300n }).warnings).toEqual([
      'the number of parameters has 301 digits and is left out',
    ])
  })

  it('say how much they leave out', () => {
    const specs = names(1_001).map((name) => ({ name, type: 'float' }))
    const facts = build({
      signature: { inputs: specs, outputs: specs },
      dtypes: new Map(names(102).map((name) => [name, 1])),
      details: names(103).map((name) => [name, 1] as const),
      imports: names(1_004),
      warnings: names(60),
    })
    expect(facts.imports).toHaveLength(1_000)
    expect(Object.keys(facts.details ?? {})).toHaveLength(100)
    expect(Object.keys(facts.dtypes ?? {})).toHaveLength(100)
    expect(facts.signature?.outputs).toHaveLength(1_000)
    expect(facts.warnings).toHaveLength(40)
    expect(facts.warnings.slice(-6)).toEqual([
      '26 more warnings are left out',
      '1 of 1001 inputs are left out',
      '1 of 1001 outputs are left out',
      '2 of 102 element types are left out',
      '3 of 103 details are left out',
      '4 of 1004 imports are left out',
    ])
  })

  it('hold texts that are well formed, of one line and short, whatever the file says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 }).map((all) => `${all}\ud800\n`)
    const number = fc.oneof(fc.double(), fc.integer())
    fc.assert(
      fc.property(text, text, number, (one, two, value) => {
        const facts = build({
          framework: { name: one, version: two },
          signature: { inputs: [{ name: one, type: two, shape: [one, value] }], outputs: [] },
          dtypes: new Map([[one, value]]),
          details: [[one, two] as const, [two, value] as const],
          imports: [one, two],
        })
        const json: unknown = JSON.parse(JSON.stringify(facts), (key, member: unknown) => {
          for (const found of [key, member]) {
            if (typeof found !== 'string') continue
            expect(found.isWellFormed() && found.length <= 200).toBe(true)
            expect(found).not.toMatch(/\p{Cc}/u)
          }
          return member
        })
        expect(json).toEqual(facts)
      }),
      { numRuns: 300 },
    )
  })
})

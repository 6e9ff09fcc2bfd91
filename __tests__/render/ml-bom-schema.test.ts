import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from '@jest/globals'
import { array, assert, asyncProperty, constantFrom, dictionary, option, record } from 'fast-check'
import { renderMlBom } from '../../src/render/ml-bom.ts'
import type { VersionFacts } from '../../src/render/version-facts.ts'
import { anyText } from './hostile-text.ts'
import { HOSTILE, HUGE, MINIMAL, RICH, versionFacts } from './model-card-facts.ts'
import { metric } from './reports.ts'

const textOf = (facts: VersionFacts): string => new TextDecoder().decode(renderMlBom(facts))

const validators = {
  '1.6': new Validation.JsonStrictValidator(Spec.Version.v1dot6),
  '1.7': new Validation.JsonStrictValidator(Spec.Version.v1dot7),
}

/** What the official schemas say of the document, as 1.6 and, with the number changed, as 1.7. */
async function findFaults(text: string): Promise<readonly unknown[]> {
  const newer = text
    .replace('bom-1.6.schema.json', 'bom-1.7.schema.json')
    .replace('"specVersion": "1.6"', '"specVersion": "1.7"')
  const faults = [
    await validators['1.6'].validate(text),
    newer === text ? 'no version to change' : await validators['1.7'].validate(newer),
  ]
  return faults.filter((fault) => fault !== null)
}

/** Fewer files than there may be: the validator compares each with each. */
const MANY = { ...HUGE, artifact: { ...HUGE.artifact, files: HUGE.artifact.files.slice(0, 50) } }

describe('a bill of materials', () => {
  it.each([
    ['a minimal version', versionFacts(MINIMAL)],
    ['a rich one', versionFacts()],
    [
      'an unsigned one on another server',
      versionFacts(RICH, { signed: false, serverUrl: 'http://localhost:3000' }),
    ],
    ['one whose texts are hostile', versionFacts(HOSTILE)],
    ['one with more metrics than it can hold', versionFacts(MANY)],
  ])('is valid CycloneDX 1.6 and 1.7: %s', async (_name, facts) => {
    expect(await findFaults(textOf(facts))).toEqual([])
  })

  it('is judged by a validator that refuses what the schema refuses', async () => {
    const text = textOf(versionFacts(MINIMAL))

    expect(
      await findFaults(text.replace('"type": "machine-learning-model"', '"type": "magic"')),
    ).toHaveLength(2)
    expect(await findFaults(text.replace('"version": 1', '"version": 1, "extra": 1'))).toHaveLength(
      2,
    )
  })

  it('is valid whatever the files of a job hold', async () => {
    const predicates = record({
      metrics: array(
        record({
          name: anyText,
          dataset: option(anyText),
          slice: option(anyText),
          unit: option(anyText),
        }),
        { maxLength: 4 },
      ),
      params: dictionary(anyText, anyText, { maxKeys: 4 }),
      data: array(
        record({
          name: anyText,
          kind: constantFrom('path', 'uri', 'huggingface', 'dvc'),
          uri: anyText,
          digest: anyText,
        }),
        { maxLength: 3 },
      ),
      task: anyText,
      path: anyText,
      createdAt: anyText,
    })

    await assert(
      asyncProperty(predicates, async ({ metrics, params, data, task, path, createdAt }) => {
        const facts = versionFacts({
          ...RICH,
          model: { ...RICH.model, task },
          artifact: {
            ...RICH.artifact,
            files: RICH.artifact.files.map((file) => ({ ...file, path })),
          },
          metrics: metrics.map(({ name, ...extra }) => metric(name, 0.5, extra)),
          params,
          data: data.map(({ kind, uri, ...one }) => ({
            ...one,
            role: null,
            source: { kind, uri },
            files: 1,
            size: 1,
          })),
          createdAt,
        })
        expect(await findFaults(textOf(facts))).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

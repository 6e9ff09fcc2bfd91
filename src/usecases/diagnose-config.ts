import type { Finding } from '../domain/finding.ts'
import { errorFinding, infoFinding, warningFinding } from '../domain/finding.ts'
import { compileProtection } from '../domain/retention.ts'
import type { ModelReleases } from './list-model-releases.ts'

/** What the configuration of the checkout says, for `doctor`. */
export interface ConfigFacts {
  readonly file: string
  /** Why it cannot be read; `null` when it can, or when there is none. */
  readonly problem: string | null
  readonly models: readonly string[]
  /** `retention.protect`. */
  readonly protect: readonly string[]
}

/** Whether it can be read, and whether what it names is there. */
export function diagnoseConfig(
  { file, problem, models, protect }: ConfigFacts,
  listed: readonly ModelReleases[],
): readonly Finding[] {
  if (problem !== null)
    return [
      errorFinding(
        'config-invalid',
        file,
        problem,
        'Correct it. Until then signatures and stages are not checked here.',
      ),
    ]
  const published = listed.flatMap(({ model, published: versions }) =>
    versions.map(({ version }) => ({ model, version })),
  )
  const unused = protect.filter((glob) => {
    const isProtected = compileProtection([glob])
    return !published.some(({ model, version }) => isProtected(model, version))
  })
  const known = new Set(published.map(({ model }) => model))
  return [
    ...unused.map((glob) =>
      warningFinding(
        'config-unused',
        file,
        `retention.protect names ${glob}, and no version is called so.`,
        'Write MODEL@VERSION as it is published, or remove the line.',
      ),
    ),
    ...models
      .filter((model) => !known.has(model))
      .map((model) =>
        infoFinding(
          'config-unused',
          file,
          `Nothing of the model ${model} is published.`,
          'Nothing, when it is new.',
        ),
      ),
  ]
}

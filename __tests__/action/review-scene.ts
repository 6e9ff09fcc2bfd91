import type { Scene } from './scene.ts'
import { sceneOfTest } from './scene.ts'

const scene = sceneOfTest()

export const CONFIG = '.github/model-release.yml'
export const GATES = `version: 1
gates:
  rules:
    - { match: "*/test/f1", min: 0.9 }
trust:
  signers: [{ key: key.pub }]
`
export const WORSE = {
  'metrics.json': '{"test": {"f1": 0.85, "log_loss": 0.3}, "validation": {"f1": 0.92}}',
}
export const BETTER = {
  'metrics.json': '{"test": {"f1": 0.95, "log_loss": 0.1}, "validation": {"f1": 0.93}}',
}

export const comments = (stage: Scene) => [...stage.repository.comments.values()]
export const bodies = (stage: Scene) => comments(stage).map(({ body }) => body)
export const checks = (stage: Scene) => [...stage.repository.checkRuns.values()]

/** Workflow artifacts are there, as on github.com. */
export const hosted = (stage: Scene) => ({
  github: { ...stage.github, serverUrl: stage.github.localhostUrl },
})

/** A release of each model to compare with, and gates on the base branch. */
export async function released(
  models: readonly string[] = ['churn'],
  config = GATES,
): Promise<Scene> {
  const stage = await scene()
  const files = { [CONFIG]: config, 'key.pub': stage.publicKey }
  stage.write(files)
  for (const model of models) {
    // oxlint-disable-next-line no-await-in-loop -- one release after the other
    const result = await stage.push(stage.commit(files), { inputs: { model }, ...hosted(stage) })
    if (result.code !== 0) throw new Error(`${model} was not released: ${result.stdout}`)
  }
  return stage
}

export const headOf = (stage: Scene, number: number): string =>
  stage.repository.pulls.get(number)?.head.sha ?? ''

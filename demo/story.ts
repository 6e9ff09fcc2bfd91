import type { Published } from './acts.ts'
import { actPull, actPush, describeFailure, readErrors } from './acts.ts'
import type { JobResult } from './workflow-run.ts'
import type { Ledger } from './ledger.ts'
import { RAISE_THRESHOLD, USE_WORST } from './proposals.ts'
import type { Stage } from './stage.ts'

/** The two pushes that published something, and the pull requests between them. */
export interface Story {
  readonly first: Published
  readonly second: Published
  readonly pulls: readonly {
    readonly label: string
    readonly number: number
    readonly jobs: readonly JobResult[]
  }[]
}

const NO_COMMIT = '0'.repeat(40)
const FIRST = '1.0.0'
const SECOND = '1.1.0'

/** From the first push to the merge of the better pull request. */
export async function tellStory(stage: Stage, ledger: Ledger): Promise<Story> {
  ledger.chapter('A push to main releases both models')
  const push = { label: '1-push', runId: 101, before: NO_COMMIT, after: stage.start }
  const first = await actPush(stage, ledger, { ...push, version: FIRST })

  ledger.chapter('A pull request that makes recall worse')
  const worse = await actPull(stage, ledger, {
    label: '2-worse',
    runId: 102,
    proposal: RAISE_THRESHOLD,
  })
  judgeWorse(stage, ledger, worse)

  ledger.chapter('A pull request that makes both models better')
  const better = await actPull(stage, ledger, {
    label: '3-better',
    runId: 103,
    proposal: USE_WORST,
  })
  judgeBetter(stage, ledger, better)

  ledger.chapter('Its merge releases the next version of both models')
  const merged = stage.github.world.mergePullRequest(stage.repository, better.number, 'ada')
  const merge = { label: '4-merge', runId: 104, before: stage.start, after: merged }
  const second = await actPush(stage, ledger, { ...merge, version: SECOND })
  const pulls = [
    { label: '2-worse', ...worse },
    { label: '3-better', ...better },
  ]
  return { first, second, pulls }
}

interface Reviewed {
  readonly number: number
  readonly jobs: readonly JobResult[]
}

function judgeWorse(stage: Stage, ledger: Ledger, { number, jobs }: Reviewed): void {
  const [tumour, stumps] = jobs
  if (tumour === undefined || stumps === undefined) throw new Error('The workflow has two jobs.')
  const { code, outputs } = tumour.step
  const gates = outputs['failed-gates'] ?? ''
  for (const message of readErrors(tumour)) ledger.tell(message)
  ledger.check(
    'the gate is red: the step of tumour fails, as it should',
    code === 1 && outputs['verdict'] === 'fail' && gates.includes('test/recall'),
    code === 1 ? `failed gates ${gates}` : describeFailure(tumour),
  )
  ledger.check(
    `it is compared with ${FIRST}`,
    outputs['baseline-version'] === FIRST,
    outputs['comment-url'] ?? '',
  )
  judgeComment(stage, ledger, number, tumour)
  judgeRed(stage, ledger, number)
  ledger.check(
    'tumour-stumps is as it was, so its step passes',
    stumps.step.code === 0 && stumps.step.outputs['verdict'] === 'pass',
    stumps.step.code === 0 ? `verdict ${stumps.step.outputs['verdict']}` : describeFailure(stumps),
  )
}

/** The check that a branch protection can ask for. */
function judgeRed(stage: Stage, ledger: Ledger, number: number): void {
  const head = stage.repository.pulls.get(number)?.head.sha
  const check = [...stage.repository.checkRuns.values()].find(
    (one) => one.headSha === head && one.name === 'model-gate',
  )
  const place = check?.annotations.map(({ path, startLine }) => `${path}:${startLine}`)[0]
  ledger.check(
    'the check model-gate is red, and points at the gate in the configuration',
    check?.conclusion === 'failure' && place?.startsWith('.github/model-release.yml:') === true,
    `${check?.title ?? 'no check'}; ${place ?? 'no line'}`,
  )
}

function judgeBetter(stage: Stage, ledger: Ledger, { number, jobs }: Reviewed): void {
  for (const job of jobs) {
    const { code, outputs } = job.step
    const { verdict = 'none' } = outputs
    ledger.check(
      `no gate of ${job.id} is red`,
      code === 0 && GREEN.has(verdict) && outputs['baseline-version'] === FIRST,
      code === 0 ? `${verdict}, against ${outputs['baseline-version']}` : describeFailure(job),
    )
    judgeComment(stage, ledger, number, job)
  }
  judgeShared(stage, ledger, number, jobs)
}

/** So few test rows cannot prove everything that is allowed: the report says so, and nothing fails. */
const GREEN: ReadonlySet<string> = new Set(['pass', 'uncertain'])

/** Both jobs of the workflow, and so both models, are in one comment, and one check is beside the commit. */
function judgeShared(
  stage: Stage,
  ledger: Ledger,
  number: number,
  jobs: readonly JobResult[],
): void {
  const comments = [...stage.repository.comments.values()].filter(
    (comment) => comment.issueNumber === number,
  )
  ledger.check(
    'both models share one comment',
    comments.length === 1 && jobs.every(({ id }) => comments[0]?.body.includes(`\`${id}\``)),
    `${comments.length} comment, ${comments[0]?.body.length ?? 0} characters`,
  )
  const head = stage.repository.pulls.get(number)?.head.sha
  const checks = [...stage.repository.checkRuns.values()].filter((one) => one.headSha === head)
  ledger.check(
    'the check model-gate is beside the head commit',
    checks.length === 1 && checks[0]?.name === 'model-gate' && checks[0].conclusion !== 'failure',
    checks.map(({ conclusion, title }) => `${conclusion}: ${title}`).join(', '),
  )
}

/** The step says that it commented: then the comment is there. */
function judgeComment(stage: Stage, ledger: Ledger, number: number, job: JobResult): void {
  const url = job.step.outputs['comment-url'] ?? ''
  const comments = [...stage.repository.comments.values()]
  const there = comments.find(
    (comment) => comment.issueNumber === number && url.endsWith(`-${comment.id}`),
  )
  ledger.check(
    `the comment of ${job.id} is on the pull request`,
    there?.author.login === 'github-actions[bot]' && there.body.includes(job.id),
    url,
  )
}

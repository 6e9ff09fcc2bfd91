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
  ledger.check(
    'tumour-stumps is as it was, so its step passes',
    stumps.step.code === 0 && stumps.step.outputs['verdict'] === 'pass',
    stumps.step.code === 0 ? `verdict ${stumps.step.outputs['verdict']}` : describeFailure(stumps),
  )
}

function judgeBetter(stage: Stage, ledger: Ledger, { number, jobs }: Reviewed): void {
  for (const job of jobs) {
    const { code, outputs } = job.step
    ledger.check(
      `the gate of ${job.id} is green`,
      code === 0 && outputs['verdict'] === 'pass' && outputs['baseline-version'] === FIRST,
      code === 0 ? `against ${outputs['baseline-version'] ?? 'nothing'}` : describeFailure(job),
    )
    judgeComment(stage, ledger, number, job)
  }
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

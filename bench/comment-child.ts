/** Does one thing with the reports of many models, in a process of its own; started by `comment.ts`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportGarbage } from '../src/adapters/report-garbage.ts'
import type { Review } from '../src/domain/report.ts'
import { judgeComparison } from '../src/domain/judge-comparison.ts'
import { mergeReports } from '../src/domain/merge-reports.ts'
import { planComparison } from '../src/domain/plan-comparison.ts'
import type { RunArtifact } from '../src/ports/run-artifacts.ts'
import { renderComment } from '../src/render/comment.ts'
import { renderReportHtml } from '../src/render/report-html.ts'
import { renderSummary } from '../src/render/summary.ts'
import { readModelReports } from '../src/usecases/read-fragments.ts'
import { busyPolicy, MODELS, sampleEvidence, samplePlan } from './comment-sample.ts'

export type CommentJob =
  /** What the last job of a matrix does: reads the reports of all, merges them, and renders. */
  | { readonly kind: 'render'; readonly folder: string; readonly what: keyof typeof RENDER }
  /** Finds the rules of one model's metrics, and judges them; their evidence is there. */
  | { readonly kind: 'judge'; readonly rules: number; readonly waivers: number }

const RENDER = { comment: renderComment, summary: renderSummary, html: renderReportHtml }

const job: CommentJob = JSON.parse(process.argv[2] ?? '')
const result = job.kind === 'render' ? await render(job.folder, job.what) : judge(job)
process.stdout.write(`${JSON.stringify(result)}\n`)

async function render(folder: string, what: keyof typeof RENDER): Promise<object> {
  const start = performance.now()
  const review = await readReview(folder)
  const read = performance.now()
  const text = RENDER[what](review)
  return {
    readMs: read - start,
    ms: performance.now() - read,
    bytes: Buffer.byteLength(text),
    ...countNames(review, text),
  }
}

/** How many metrics fail, and of how many of them the text has the name. */
function countNames({ models }: Review, text: string): object {
  const keys = models.map(({ comparison }) =>
    comparison.rows.filter(({ outcome }) => outcome === 'fail').map(({ key }) => key),
  )
  const lines = new Map<string, number>()
  for (const [key] of text.matchAll(/(?<=^|`)[^\s`|]+(?=[\s`])/gm))
    lines.set(key, (lines.get(key) ?? 0) + 1)
  const wanted = Map.groupBy(keys.flat(), (key) => key)
  const named = [...wanted].map(([key, all]) => Math.min(all.length, lines.get(key) ?? 0))
  return { failing: keys.flat().length, named: named.reduce((sum, count) => sum + count, 0) }
}

async function readReview(folder: string): Promise<Review> {
  const names: readonly string[] = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8'))
  const refs = names.map((name, id): RunArtifact => ({ id, name, size: 0, sha256: null }))
  const reports = await readModelReports(
    refs,
    async ({ name }) => readFileSync(join(folder, `${name}.zip`)),
    {
      log: {
        warning: (text) => {
          throw new Error(text)
        },
      },
      tidy: reportGarbage(),
    },
  )
  const [own, ...others] = reports
  if (own === undefined) throw new Error('there is no report')
  return mergeReports(own, others, { legs: MODELS, models: [] })
}

function judge({ rules, waivers }: { readonly rules: number; readonly waivers: number }): object {
  const sample = samplePlan(0, { failing: 400, allGated: false })
  const request = { ...sample, policy: busyPolicy(rules, waivers) }
  const evidence = sampleEvidence(planComparison(request))
  const start = performance.now()
  const plan = planComparison(request)
  const circumstances = { pullRequests: [418], today: '2026-11-23' }
  const { rows } = judgeComparison(plan, evidence, request.policy, circumstances)
  return { ms: performance.now() - start, rows: rows.length }
}

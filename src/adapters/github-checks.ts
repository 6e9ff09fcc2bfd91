import { ReleaseError } from '../domain/errors.ts'
import type {
  CheckAnnotation,
  CheckReport,
  CheckResult,
  Checks,
  KnownCheck,
} from '../ports/checks.ts'
import type { GithubClient } from './github-client.ts'
import { NO_RETRY } from './github-client.ts'
import { findWritten } from './github-denial.ts'
import { explained } from './github-error.ts'
import { bareLogin, readViewer } from './github-viewer.ts'

/** Of one name beside one commit, over all apps and runs. */
const MAX_CHECKS = 1000
const MAX_ANNOTATIONS = 1000

/** Check runs over the REST API; only apps make them, `GITHUB_TOKEN` being one's. */
export function githubChecks(client: GithubClient): Checks {
  const { octokit, owner, repo } = client
  const where = { owner, repo }
  let app: Promise<string> | undefined
  return {
    listChecks: (wanted) =>
      explained('list the check runs of the commit', async () => {
        app ??= readViewer(client).then(({ login }) => bareLogin(login))
        return await listChecks(client, wanted, await app)
      }),
    listAnnotations: (id) =>
      explained('list the annotations of the check run', () => listAnnotations(client, id)),
    createCheck: (report, annotations) =>
      write('create the check run', async () => {
        const fields = { ...toFields(report, annotations), head_sha: report.head }
        const { data } = await octokit.rest.checks.create({
          ...where,
          ...fields,
          request: NO_RETRY,
        })
        return data
      }),
    updateCheck: (id, report, annotations) =>
      write('update the check run', async () => {
        const fields = { ...where, ...toFields(report, annotations), check_run_id: id }
        // Sent twice, annotations would be there twice.
        const once = annotations.length > 0 ? { request: NO_RETRY } : {}
        const { data } = await octokit.rest.checks.update({ ...fields, ...once })
        return data
      }),
  }
}

async function listChecks(
  { octokit, owner, repo }: GithubClient,
  { name, head, key }: Pick<CheckReport, 'name' | 'head' | 'key'>,
  app: string,
): Promise<readonly KnownCheck[]> {
  const found: KnownCheck[] = []
  let seen = 0
  const pages = octokit.paginate.iterator(octokit.rest.checks.listForRef, {
    owner,
    repo,
    ref: head,
    check_name: name,
    filter: 'all',
    per_page: 100,
  })
  for await (const { data } of pages) {
    for (const { id, html_url, details_url, output, conclusion, ...run } of data) {
      if (run.external_id !== key || run.app?.slug !== app || run.name !== name) continue
      const url = html_url ?? details_url ?? ''
      const { title, summary } = output
      found.push({
        id,
        url,
        conclusion: conclusion ?? '',
        title: title ?? '',
        summary: summary ?? '',
      })
    }
    seen += data.length
    refuseMany(seen, MAX_CHECKS, 'check runs of this name beside the commit')
  }
  return found.toSorted((one, other) => one.id - other.id)
}

async function listAnnotations(
  { octokit, owner, repo }: GithubClient,
  id: number,
): Promise<readonly CheckAnnotation[]> {
  const found: CheckAnnotation[] = []
  const pages = octokit.paginate.iterator(octokit.rest.checks.listAnnotations, {
    owner,
    repo,
    check_run_id: id,
    per_page: 100,
  })
  for await (const { data } of pages) {
    for (const { path, start_line, annotation_level, title, message } of data)
      found.push({
        path,
        line: start_line,
        level: LEVELS.find((level) => level === annotation_level) ?? 'notice',
        title: title ?? '',
        message: message ?? '',
      })
    refuseMany(found.length, MAX_ANNOTATIONS, 'annotations')
  }
  return found
}

const LEVELS = ['failure', 'warning', 'notice'] as const

function refuseMany(count: number, most: number, what: string): void {
  if (count > most) throw new ReleaseError('GITHUB_FAILED', `There are more than ${most} ${what}.`)
}

function toFields(report: CheckReport, annotations: readonly CheckAnnotation[]) {
  const { name, key, conclusion, detailsUrl, title, summary } = report
  const listed = annotations.map(({ line, level, ...annotation }) => ({
    ...annotation,
    start_line: line,
    end_line: line,
    annotation_level: level,
  }))
  return {
    name,
    external_id: key,
    details_url: detailsUrl,
    ...(conclusion === null
      ? { status: 'in_progress' as const }
      : { status: 'completed' as const, conclusion }),
    output: { title, summary, ...(listed.length === 0 ? {} : { annotations: listed }) },
  }
}

async function write(
  action: string,
  request: () => Promise<{ readonly id: number; readonly html_url: string | null }>,
): Promise<CheckResult> {
  const written = await findWritten(action, request)
  if (written === undefined) return { kind: 'denied' }
  return { kind: 'written', id: written.id, url: written.html_url ?? '' }
}

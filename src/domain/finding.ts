/** `error`: something is broken or was tampered with; `warning`: somebody should look; `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info'

/** What `doctor` finds. Programs may rely on the names. */
export type FindingCode =
  | 'asset-altered'
  | 'asset-extra'
  | 'asset-missing'
  | 'asset-unfinished'
  | 'config-invalid'
  | 'config-unused'
  | 'draft-abandoned'
  | 'draft-foreign'
  | 'draft-running'
  | 'draft-unknown'
  | 'event-digest'
  | 'event-version'
  | 'events-invalid'
  | 'index-absent'
  | 'index-invalid'
  | 'index-stale'
  | 'manifest-foreign'
  | 'manifest-invalid'
  | 'manifest-missing'
  | 'reference-altered'
  | 'reference-missing'
  | 'release-duplicate'
  | 'releases-hidden'
  | 'release-mutable'
  | 'release-withdrawn'
  | 'signature-invalid'
  | 'signature-missing'
  | 'tag-missing'
  | 'tag-moved'
  | 'tag-unused'
  | 'token-limited'

export interface Finding {
  readonly severity: Severity
  readonly code: FindingCode
  /** The thing: a tag, a file, a branch. May be a text of others, as `found`. */
  readonly where: string
  readonly found: string
  /** What to do. */
  readonly advice: string
  /** What `--fix` does about it: nothing, what it would do, or what became of it. */
  readonly fix: 'none' | 'possible' | 'done' | 'failed'
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** The worst first, then by what it is about. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity) ||
    compareTexts(left.where, right.where) ||
    compareTexts(left.code, right.code) ||
    compareTexts(left.found, right.found)
  )
}

const compareTexts = (left: string, right: string): number =>
  left === right ? 0 : left < right ? -1 : 1

type Said = Pick<Finding, 'code' | 'where' | 'found' | 'advice'>

const say =
  (severity: Severity) =>
  (code: FindingCode, where: string, found: string, advice: string): Finding => ({
    ...({ code, where, found, advice } satisfies Said),
    severity,
    fix: 'none',
  })

export const errorFinding = say('error')
export const warningFinding = say('warning')
export const infoFinding = say('info')

/** Whether there is something that a program should fail for. */
export const isSick = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity, fix }) => severity === 'error' && fix !== 'done')

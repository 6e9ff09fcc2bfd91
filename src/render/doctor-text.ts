import type { Finding, Severity } from '../domain/finding.ts'
import { formatPlural } from '../domain/number-format.ts'
import { wrapText } from './text-table.ts'
import { showInvisible, visibleText } from './visible-text.ts'

/** What `doctor` looked at and found. */
export interface DoctorTextFacts {
  readonly findings: readonly Finding[]
  readonly examined: {
    readonly models: number
    readonly versions: number
    readonly drafts: number
    readonly manifests: number
  }
  readonly fast: boolean
  readonly fix: boolean
}

const MARKS: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'warn ',
  info: 'info ',
}

const FIXES: Readonly<Record<Finding['fix'], string | null>> = {
  none: null,
  possible: 'Fixed by --fix.',
  done: 'Fixed.',
  failed: 'Not fixed: it changed meanwhile, or GitHub refused.',
}

const MAX_TEXT = 600
const INDENT = ' '.repeat(9)

/** Plain text of at most 100 columns: what was found and what to do, the worst first. */
export function renderDoctorText(facts: DoctorTextFacts): string {
  const { findings, examined, fast } = facts
  const looked =
    `Looked at ${formatPlural(examined.versions, 'version')} of ${formatPlural(examined.models, 'model')} and ` +
    `${formatPlural(examined.drafts, 'own draft')}; ${fast ? 'no manifest was read (--fast)' : `${formatPlural(examined.manifests, 'manifest')} read`}.`
  const lines = [
    ...wrapText(looked, ''),
    ...findings.flatMap((finding) => ['', ...findingLines(finding)]),
    '',
    conclusion(facts),
  ]
  return `${lines.join('\n')}\n`
}

function findingLines({ severity, code, where, found, advice, fix }: Finding): readonly string[] {
  const fixed = FIXES[fix]
  return [
    `  ${MARKS[severity]}  ${visibleText(where, 66)}  ${code}`,
    ...wrapText(clean(found), INDENT),
    ...wrapText(`> ${clean(advice)}`, INDENT),
    ...(fixed === null ? [] : [`${INDENT}> ${fixed}`]),
  ]
}

const clean = (text: string): string =>
  text.length > MAX_TEXT ? visibleText(text, MAX_TEXT) : showInvisible(text)

function conclusion({ findings, fix }: DoctorTextFacts): string {
  const left = findings.filter((finding) => finding.fix !== 'done')
  const count = (severity: Severity): number =>
    left.filter((finding) => finding.severity === severity).length
  const fixed = findings.length - left.length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')]
  const sum = `${formatPlural(errors, 'error')}, ${formatPlural(warnings, 'warning')}, ${formatPlural(notes, 'note')}`
  const state = errors === 0 ? 'HEALTHY' : 'SICK'
  return `${state}: ${sum}${fix ? `, ${fixed} fixed` : ''}`
}

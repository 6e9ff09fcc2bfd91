import type { Check, CheckOutcome, Difference } from '../domain/verification.ts'
import { showInvisible, visibleText } from './visible-text.ts'

/** What is told of a verified, or refused, version. */
export interface VerificationFacts {
  readonly verified: boolean
  readonly checks: readonly Check[]
  /** Where the version lies. */
  readonly place: string
  /** `null` when the manifest could not be read. */
  readonly tag: string | null
  readonly digest: string | null
  readonly signer: string | null
}

const MARKS: Readonly<Record<CheckOutcome, string>> = {
  passed: 'ok  ',
  failed: 'FAIL',
  warning: 'warn',
  skipped: '-   ',
}

const MAX_TEXT = 600
const NAME_WIDTH = 16

/** One line a check, expected and found side by side below the ones that failed; no line break comes from a file. */
export function renderVerificationText(facts: VerificationFacts): string {
  const lines = [
    `${clean(facts.tag ?? facts.place)}${facts.digest === null ? '' : `  ${facts.digest}`}`,
    ...facts.checks.flatMap(checkLines),
    conclusion(facts),
  ]
  return `${lines.join('\n')}\n`
}

function checkLines({ name, outcome, detail, differences = [] }: Check): readonly string[] {
  return [
    `  ${MARKS[outcome]}  ${name.padEnd(NAME_WIDTH)}  ${clean(detail)}`,
    ...differences.flatMap(differenceLines),
  ]
}

function differenceLines({ name, expected, found }: Difference): readonly string[] {
  const indent = ' '.repeat(8)
  return [
    `${indent}${clean(name)}`,
    `${indent}  expected  ${clean(expected)}`,
    `${indent}  found     ${clean(found)}`,
  ]
}

/** Whole where it can be: a cut identity cannot be compared by eye. */
const clean = (text: string): string =>
  text.length > MAX_TEXT ? visibleText(text, MAX_TEXT) : showInvisible(text)

function conclusion({ verified, checks, signer }: VerificationFacts): string {
  if (verified) {
    const warnings = checks.filter(({ outcome }) => outcome === 'warning').length
    const beside = warnings === 0 ? '' : `, with ${warnings} warning${warnings === 1 ? '' : 's'}`
    return `VERIFIED${beside}: signed by ${clean(signer ?? 'nobody')}`
  }
  const failures = checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name)
  return `NOT VERIFIED: ${failures.join(', ') || 'nothing was signed'}`
}

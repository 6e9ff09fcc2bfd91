import type { Check, CheckOutcome } from '../domain/verification.ts'
import { bold, codeSpan, escapeText, heading, paragraphs, table } from './markdown.ts'
import type { VerificationFacts } from './verification-text.ts'

const MARKS: Readonly<Record<CheckOutcome, string>> = {
  passed: '✅',
  failed: '❌',
  warning: '⚠️',
  skipped: '▫️',
}

const MAX_TEXT = 600

/** The result for the job's summary. */
export function renderVerificationSummary(facts: VerificationFacts): string {
  const { verified, checks, tag, digest, place, signer } = facts
  const title = tag === null ? escapeText(place) : codeSpan(tag)
  const failures = checks.filter(({ outcome }) => outcome === 'failed')
  return `${paragraphs([
    heading(3, verified ? `✅ ${title} is verified` : `❌ ${title} is not verified`),
    signer === null ? '' : `Signed by ${codeSpan(signer)}`,
    digest === null ? '' : `Manifest ${codeSpan(digest)}`,
    ...failures.map(renderDifferences),
    table(
      ['', 'check', 'found'],
      ['center', 'left', 'left'],
      checks.map(({ name, outcome, detail }) => [
        MARKS[outcome],
        name,
        escapeText(detail, MAX_TEXT),
      ]),
    ),
  ])}\n`
}

function renderDifferences({ name, differences = [] }: Check): string {
  if (differences.length === 0) return ''
  return paragraphs([
    bold(`${name}: expected and found`),
    table(
      ['', 'expected', 'found'],
      ['left', 'left', 'left'],
      differences.map((one) => [escapeText(one.name), codeSpan(one.expected), codeSpan(one.found)]),
    ),
  ])
}

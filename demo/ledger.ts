import type { Finding } from './verify-signature.ts'

/** Tells the story line by line, and remembers what did not come true. */
export interface Ledger {
  chapter(title: string): void
  /** A fact, indented. */
  tell(text: string): void
  /** One line with ✓ or ✗; a wrong one makes the whole demonstration fail. */
  check(what: string, ok: boolean, found: string): void
  report(findings: readonly Finding[]): void
  readonly checked: () => number
  /** One line per thing that was expected and not found. */
  readonly failures: () => readonly string[]
}

export function createLedger(write: (text: string) => void): Ledger {
  const failures: string[] = []
  let chapters = 0
  let checked = 0
  const note = ({ what, verdict, found }: Finding): void => {
    if (verdict === 'skipped') return write(`   – ${what}: skipped, ${found}\n`)
    checked += 1
    const detail = found === '' ? '' : ` (${found})`
    if (verdict === 'ok') return write(`   ✓ ${what}${detail}\n`)
    failures.push(`${what}: found ${found === '' ? 'nothing' : found}`)
    write(`   ✗ ${what}: found ${found === '' ? 'nothing' : found}\n`)
  }
  return {
    chapter(title) {
      chapters += 1
      write(`\n${chapters}. ${title}\n`)
    },
    tell: (text) => write(`     ${text}\n`),
    check: (what, ok, found) => note({ what, verdict: ok ? 'ok' : 'wrong', found }),
    report: (findings) => findings.forEach(note),
    checked: () => checked,
    failures: () => failures,
  }
}

import { ReleaseError } from '../../src/domain/errors.ts'
import type {
  CheckAnnotation,
  CheckReport,
  CheckResult,
  Checks,
  KnownCheck,
} from '../../src/ports/checks.ts'

export interface FakeCheck extends CheckReport {
  readonly id: number
  readonly annotations: readonly CheckAnnotation[]
}

export interface FakeChecks extends Checks {
  /** `create` and `update ID`, each with the number of annotations, in order. */
  readonly writes: readonly string[]
  /** Oldest first. */
  readonly runs: readonly FakeCheck[]
}

const urlOf = (id: number): string => `https://github.com/acme/ml/runs/${id}`

/** The check runs of one app; one that is completed stays so. `denies` refuses writing, or everything. */
export function fakeChecks(denies?: 'writes' | 'reads'): FakeChecks {
  const writes: string[] = []
  const runs: FakeCheck[] = []
  const write = (what: string, id: number, change: () => void): CheckResult => {
    if (denies !== undefined) return { kind: 'denied' }
    writes.push(what)
    change()
    return { kind: 'written', id, url: urlOf(id) }
  }
  return {
    writes,
    runs,
    listChecks: async ({ name, head, key }) => {
      if (denies === 'reads')
        throw new ReleaseError('PERMISSION_MISSING', 'Cannot list the check runs of the commit.')
      const found = runs.filter((run) => run.name === name && run.head === head && run.key === key)
      return found.map((run): KnownCheck => ({
        ...run,
        url: urlOf(run.id),
        conclusion: run.conclusion ?? '',
      }))
    },
    listAnnotations: async (id) => runs.find((run) => run.id === id)?.annotations ?? [],
    createCheck: async (report, annotations) => {
      const id = runs.length + 1
      return write(`create +${annotations.length}`, id, () => {
        runs.push({ ...report, id, annotations })
      })
    },
    updateCheck: async (id, report, annotations) =>
      write(`update ${id} +${annotations.length}`, id, () => {
        const at = runs.findIndex((run) => run.id === id)
        const { annotations: old = [], conclusion: was = null } = runs[at] ?? {}
        const conclusion = report.conclusion ?? was
        runs[at] = { ...report, conclusion, id, annotations: [...old, ...annotations] }
      }),
  }
}

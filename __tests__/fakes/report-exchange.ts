import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { REPORT_FILE } from '../../src/domain/fragment-name.ts'
import type { FragmentRef, ReportExchange } from '../../src/ports/report-exchange.ts'
import { buildZip } from '../formats/zip-fixture.ts'

/** The artifacts of one run, as all of its jobs see them. */
export interface FakeRun {
  /** Puts an artifact there, as another job does. */
  add(name: string, archive: Uint8Array): void
  /** `leave NAME`, `list` and `read NAME`, in order. */
  readonly calls: readonly string[]
  /** What one job sees; `files` gives the content of the paths that it leaves. */
  exchangeOf(files: (path: string) => Uint8Array, options?: FakeJob): ReportExchange
}

export interface FakeJob {
  /** Called before and after the effect of each call: where other jobs go on. */
  readonly turn?: () => Promise<void>
  /** Calls that fail, as `CALL NUMBER`: `list 2` is the second list of this job. */
  readonly fails?: ReadonlySet<string>
}

export const archiveOf = (report: Uint8Array): Uint8Array =>
  buildZip([[REPORT_FILE, report, { deflate: true }]])

export function fakeRun(): FakeRun {
  const artifacts = new Map<string, { readonly ref: FragmentRef; readonly archive: Uint8Array }>()
  const calls: string[] = []
  const add = (name: string, archive: Uint8Array): void => {
    const ref = { id: artifacts.size + 1, name, size: archive.length, sha256: sha256(archive) }
    artifacts.set(name, { ref, archive })
  }
  return {
    add,
    calls,
    exchangeOf(files, { turn = () => Promise.resolve(), fails = new Set() } = {}) {
      const counts = new Map<string, number>()
      const call = async <Result>(kind: string, name: string, effect: () => Result) => {
        await turn()
        const count = (counts.get(kind) ?? 0) + 1
        counts.set(kind, count)
        calls.push(name === '' ? kind : `${kind} ${name}`)
        if (fails.has(`${kind} ${count}`))
          throw new ReleaseError('GITHUB_FAILED', `Cannot ${kind}: there is no such service.`)
        const result = effect()
        await turn()
        return result
      }
      return {
        leave: (name, [first]) => call('leave', name, () => add(name, archiveOf(files(first)))),
        list: () => call('list', '', () => [...artifacts.values()].map(({ ref }) => ref)),
        read: (ref) =>
          call('read', ref.name, () => artifacts.get(ref.name)?.archive ?? new Uint8Array()),
      }
    },
  }
}

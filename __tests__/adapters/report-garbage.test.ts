import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from '@jest/globals'

const MODULE = resolve(import.meta.dirname, '..', '..', 'src', 'adapters', 'report-garbage.ts')
const MIB = 1024 * 1024

/** Reads reports of so many bytes, with garbage of a hundred megabytes, of which it tells how many are left. */
const run = (bytes: readonly number[]): { readonly left: number; readonly gc: string } =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { runInNewContext } from 'node:vm'
         const { reportGarbage } = await import(${JSON.stringify(MODULE)})
         const tidy = reportGarbage()
         const waste = () => Array.from({ length: 100_000 }, (_, index) => ({ index, text: 'x' + index })).length
         const before = process.memoryUsage().heapUsed
         for (let index = 0; index < 5; index += 1) waste()
         for (const bytes of ${JSON.stringify(bytes)}) tidy(bytes)
         const left = process.memoryUsage().heapUsed - before
         console.log(JSON.stringify({ left, gc: runInNewContext('typeof globalThis.gc') }))`,
      ],
      { encoding: 'utf8' },
    ),
  )

it('frees what reports left behind once they had megabytes, and leaves no flag behind', () => {
  const { left, gc } = run([10 * MIB, 10 * MIB])
  expect(left).toBeLessThan(MIB)
  expect(gc).toBe('undefined')
})

it('does nothing for small ones', () => {
  expect(run([MIB, MIB]).left).toBeGreaterThan(MIB)
})

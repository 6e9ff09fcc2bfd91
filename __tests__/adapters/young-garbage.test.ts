import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from '@jest/globals'

const MODULE = resolve(import.meta.dirname, '..', '..', 'src', 'adapters', 'store-request.ts')
const GARBAGE = resolve(MODULE, '..', 'young-garbage.ts')

/** Counts the contexts that are made, and tells whether a new one has the function in the end. */
const run = (flags: readonly string[], work: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        ...flags,
        '--input-type=module',
        '--eval',
        `import vm from 'node:vm'
         import { syncBuiltinESMExports } from 'node:module'
         const { runInNewContext } = vm
         let contexts = 0
         vm.runInNewContext = (...given) => { contexts += 1; return runInNewContext(...given) }
         syncBuiltinESMExports()
         ${work}
         console.log(JSON.stringify({ contexts, gc: runInNewContext('typeof globalThis.gc') }))`,
      ],
      { encoding: 'utf8' },
    ),
  )

const collect = `const { youngGarbage } = await import(${JSON.stringify(GARBAGE)}); youngGarbage()(1e9)`

it('touches nothing of V8 before there is garbage', () => {
  const work = `await import(${JSON.stringify(MODULE)})`
  expect(run([], work)).toEqual({ contexts: 0, gc: 'undefined' })
})

it('leaves no flag behind, and a flag of the user where it is', () => {
  expect(run([], collect)).toMatchObject({ gc: 'undefined' })
  expect(run(['--expose-gc'], collect)).toMatchObject({ gc: 'function' })
})

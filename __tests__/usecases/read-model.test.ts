import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { ExecutablePolicy } from '../../src/usecases/read-model.ts'
import { readModel } from '../../src/usecases/read-model.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { Tree } from '../fakes/tree.ts'
import { inWorkspace } from '../fakes/workspace.ts'

/** What `pickle.dumps` of protocol 0 writes for an object whose loading calls `os.system`. */
const PICKLE = "cos\nsystem\n(S'true'\ntR."
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`
const EXTERNAL = join(
  import.meta.dirname,
  '..',
  'formats',
  '__fixtures__',
  'model',
  'external.onnx',
)

const copyAlone = (workspace: string): void => cpSync(EXTERNAL, join(workspace, 'm.onnx'))

function copyBoth(workspace: string): void {
  cpSync(EXTERNAL, join(workspace, 'm', 'm.onnx'))
  writeFileSync(join(workspace, 'm', 'external.bin'), 'weights')
}

async function read(
  tree: Tree,
  path: readonly string[],
  executable: ExecutablePolicy = 'warn',
  prepare: (workspace: string) => void = () => undefined,
) {
  const log = fakeLog()
  const model = await inWorkspace(tree, ({ capture, workspace }) => {
    prepare(workspace)
    return readModel({ path, executable }, { capture, log })
  })
  const warnings = log.lines.filter((line) => line.startsWith('warning'))
  return { model, warnings }
}

describe('a model file that can run code', () => {
  it('is named with what it imports', async () => {
    const { model, warnings } = await read({ 'm.bin': PICKLE }, ['m.bin'])
    expect(model.facts.get('m.bin')).toMatchObject({ executable: true, imports: ['os.system'] })
    expect(warnings.join('\n')).toContain('executable: "m.bin" (pickle, imports os.system)')
  })

  it('is refused, or not spoken of, as the policy says', async () => {
    expect(await refusalOf(() => read({ 'm.bin': PICKLE }, ['m.bin'], 'fail'))).toMatch(
      /^FILE_REFUSED executable: "m\.bin" \(pickle, imports os\.system\) can run code when loaded/,
    )
    const { warnings } = await read({ 'm.bin': PICKLE }, ['m.bin'], 'allow')
    expect(warnings.join('\n')).not.toContain('executable:')
  })
})

describe('a model that keeps weights in another file', () => {
  it('is refused without that file', async () => {
    expect(await refusalOf(() => read({}, ['m.onnx'], 'warn', copyAlone))).toMatch(
      /^FILE_MISSING path: "m\.onnx" keeps weights in "external\.bin", which is not among the model files/,
    )
  })

  it('is fine beside it', async () => {
    const { model, warnings } = await read({ 'm/a.txt': 'a' }, ['m'], 'warn', copyBoth)
    expect(model.framework).toMatchObject({ name: expect.any(String) })
    expect(warnings).toEqual([])
  })
})

it('every file that is not fit to be stored is named', async () => {
  const said = await refusalOf(() =>
    read({ 'm/a.bin': '', 'm/b.bin': POINTER, 'm/c.bin': '', 'm/d.bin': 'fine' }, ['m']),
  )
  expect(said).toContain('"a.bin" is empty')
  expect(said).toContain('"b.bin" is a Git LFS pointer')
  expect(said).toContain('"c.bin" is empty')
})

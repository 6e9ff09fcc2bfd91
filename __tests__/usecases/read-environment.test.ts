import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { readEnvironment } from '../../src/usecases/read-environment.ts'
import type { Workspace } from '../fakes/capture.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeMachine } from '../fakes/machine.ts'
import { refusalOf } from '../fakes/refusal.ts'

const RUNNER = { os: 'Linux', arch: 'X64', hosted: true }
const IMAGE = `ghcr.io/acme/train@sha256:${'a'.repeat(64)}`

const read = (workspace: Workspace, lines: readonly string[] = [], machine = fakeMachine()) =>
  readEnvironment(RUNNER, lines, { capture: fakeCapture(workspace), machine, log: fakeLog() })

describe('the environment of a training', () => {
  it('is the runner alone where nothing else is to be found', async () => {
    expect(await read({ 'model.onnx': 'w' })).toEqual({
      runner: RUNNER,
      runtimes: {},
      lockfiles: [],
    })
  })

  it('has the usual lock files of the workspace, each once', async () => {
    const { lockfiles } = await read({ 'poetry.lock': 'p', 'uv.lock': 'u', 'other.lock': 'o' })
    expect(lockfiles).toEqual([
      { path: 'poetry.lock', sha256: sha256('p') },
      { path: 'uv.lock', sha256: sha256('u') },
    ])
  })

  it('has only what the lines name where there are any', async () => {
    const found = await read({ 'poetry.lock': 'p', 'env/dev.txt': 'd' }, ['env/dev.txt'])
    expect(found.lockfiles).toEqual([{ path: 'env/dev.txt', sha256: sha256('d') }])
  })

  it.each([IMAGE, `container:${IMAGE}`, `docker://${IMAGE}`])(
    'has the container image of the line %s',
    async (line) => {
      expect((await read({}, [line])).container).toBe(IMAGE)
    },
  )

  it('has the runtimes and graphics processors that answer', async () => {
    const machine = {
      read: async () => ({ runtimes: { python: '3.11.7' }, gpus: ['NVIDIA L4'] }),
    }
    expect(await read({}, [], machine)).toMatchObject({
      runtimes: { python: '3.11.7' },
      gpus: ['NVIDIA L4'],
    })
  })

  it.each([
    [['gone.lock'], /^INPUT_INVALID environment: "gone\.lock" matches no file/],
    [['img@sha256:12'], /environment: "img@sha256:12" is no image by digest\. Write IMAGE@sha256:/],
    [['container:python:3.12'], /"container:python:3\.12" is no image by digest/],
    [[IMAGE, `b${IMAGE}`], /environment: two container images/],
  ])('refuses %j with what to do', async (lines, message) => {
    expect(await refusalOf(() => read({}, lines))).toMatch(message)
  })

  it('reports every line that names nothing', async () => {
    expect(await refusalOf(() => read({}, ['a.lock', 'b.lock']))).toMatch(/a\.lock[^]*b\.lock/)
  })
})

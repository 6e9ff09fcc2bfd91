import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { localMachine } from '../../src/adapters/local-machine.ts'
import { inFolder } from '../fakes/tree.ts'

/** Runs with these programs alone on the PATH, beside the shell that runs them. */
async function withPrograms(programs: Readonly<Record<string, string>>) {
  return await inFolder(async (folder) => {
    const bin = join(folder, 'bin')
    mkdirSync(bin)
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
      chmodSync(join(bin, name), 0o755)
    }
    return await localMachine({ PATH: bin, 'INPUT_SIGNING-KEY': 'secret' }, folder).read()
  })
}

/** The programs here are shell scripts. */
const describeOnPosix = process.platform === 'win32' ? describe.skip : describe

describe('what a machine says of itself', () => {
  it('is nothing where no program is there', async () => {
    expect(await withPrograms({})).toEqual({ runtimes: {}, gpus: [] })
  })
})

describeOnPosix('what the programs of a machine say', () => {
  it('is the version of python and the names of the graphics processors', async () => {
    const found = await withPrograms({
      python: 'echo "Python 3.12.1"',
      'nvidia-smi': 'echo "NVIDIA L4"; echo "NVIDIA A100-SXM4-80GB"',
    })
    expect(found).toEqual({
      runtimes: { python: '3.12.1' },
      gpus: ['NVIDIA L4', 'NVIDIA A100-SXM4-80GB'],
    })
  })

  it('is that of python3 where there is no python', async () => {
    expect((await withPrograms({ python3: 'echo "Python 3.9.2+"' })).runtimes).toEqual({
      python: '3.9.2+',
    })
  })

  it('leaves out what fails or says something else', async () => {
    const found = await withPrograms({
      python: 'echo "no snakes here"',
      'nvidia-smi': 'echo "NVIDIA-SMI has failed"; exit 9',
    })
    expect(found).toEqual({ runtimes: {}, gpus: [] })
  })
})

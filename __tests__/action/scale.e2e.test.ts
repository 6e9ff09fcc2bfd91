import { existsSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { published, sceneOfTest } from './scene.ts'

const scene = sceneOfTest()

const MODEL_BYTES = 1.5 * 1024 ** 3
const MAX_MEMORY_BYTES = 150 * 1024 ** 2
const MAX_REQUESTS = 30

describe('with 5,000 older releases', () => {
  it('publish and compare take fewer than 30 requests each', async () => {
    const stage = await scene()
    stage.github.world.seedReleases(stage.repository, 5000, (index) => ({
      tagName: index % 2 === 0 ? `other@v1.${index}.0` : `churn-large@v1.${index}.0`,
    }))
    await stage.push(stage.commit())
    stage.github.world.seedReleases(stage.repository, 5000, (index) => ({
      tagName: `churn@v0.${index}.0`,
    }))
    stage.github.log.clear()
    const result = await stage.push(stage.commit())
    expect(result.outputs['version']).toBe('1.1.0')
    expect(stage.github.log.count()).toBeLessThan(MAX_REQUESTS)
    const number = stage.openPull('tune')
    stage.github.log.clear()
    const compared = await stage.pull(number)
    expect(compared.outputs['baseline-version']).toBe('1.1.0')
    expect(stage.github.log.count()).toBeLessThan(MAX_REQUESTS)
  })
})

const hasRoom = (folder: string): boolean => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 3 * MODEL_BYTES
}

describe('a model of 1.5 GiB', () => {
  it('is published with less than 150 MiB of memory', async () => {
    const stage = await scene()
    if (!hasRoom(stage.folder)) {
      process.stderr.write('skipped: the disk has no room for three copies of 1.5 GiB\n')
      return
    }
    const model = join(stage.workspace, 'large.bin')
    writeFileSync(model, 'a sparse file with something at its beginning')
    truncateSync(model, MODEL_BYTES)
    const result = await stage.push(stage.commit(), {
      inputs: { path: 'large.bin' },
      measureMemory: true,
      timeoutMs: 240_000,
    })
    expect(result.code).toBe(0)
    const asset = [...(published(stage)[0]?.assets.values() ?? [])].find(
      ({ name }) => name === 'large.bin',
    )
    expect(asset?.size).toBe(MODEL_BYTES)
    expect(existsSync(asset?.path ?? '')).toBe(true)
    if (result.peakMemoryBytes === null) {
      process.stderr.write('memory not measured: this system does not tell\n')
      return
    }
    process.stderr.write(`peak memory: ${(result.peakMemoryBytes / 1024 ** 2).toFixed(0)} MiB\n`)
    expect(result.peakMemoryBytes).toBeLessThan(MAX_MEMORY_BYTES)
  }, 300_000)
})

import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import type { Upload } from '../../src/ports/release-store.ts'
import { logUploads } from '../../src/usecases/log-uploads.ts'
import { fakeLog } from '../fakes/log.ts'

const uploadOf = (name: string, size: number): Upload => ({
  name,
  size,
  sha256: sha256(name),
  contentType: 'application/octet-stream',
  pieces: [],
})

const say = (missing: readonly Upload[], kept: readonly string[]): readonly string[] => {
  const log = fakeLog()
  logUploads(missing, kept, log)
  return log.lines
}

const PART = 1_992_294_400

describe('the plan of uploads', () => {
  it('says how many assets and bytes come, which files in parts, and what is there', () => {
    const missing = [
      uploadOf('big.safetensors.part-001', PART),
      uploadOf('big.safetensors.part-002', PART),
      uploadOf('big.safetensors.part-003', 1_400_000_000),
      uploadOf('manifest.json', 4100),
    ]
    expect(say(missing, ['a.json', 'b.json'])).toEqual([
      'info Uploading 4 assets, 5.38 GB (big.safetensors in 3 parts); 2 are there already.',
      'info To upload: big.safetensors.part-001 (1.99 GB)',
      'info To upload: big.safetensors.part-002 (1.99 GB)',
      'info To upload: big.safetensors.part-003 (1.4 GB)',
      'info To upload: manifest.json (4.1 kB)',
      'info Already there: a.json',
      'info Already there: b.json',
    ])
  })

  it('counts the parts that are there', () => {
    const [first] = say([uploadOf('model.tar.part-002', 5)], ['model.tar.part-001'])
    expect(first).toBe('info Uploading 1 asset, 5 B (model.tar in 2 parts); 1 is there already.')
  })

  it('says when nothing is left to send', () => {
    expect(say([], ['a'])).toEqual([
      'info Uploading nothing: 1 asset is there already.',
      'info Already there: a',
    ])
    expect(say([], ['m.part-001', 'm.part-002'])[0]).toBe(
      'info Uploading nothing: 2 assets (m in 2 parts) are there already.',
    )
  })

  it('names no more than thirty of each kind', () => {
    const many = Array.from({ length: 40 }, (_, index) => uploadOf(`a${index}`, 1))
    const lines = say(
      many,
      many.map(({ name }) => name),
    )
    expect(lines).toHaveLength(1 + 31 + 31)
    expect(lines.filter((line) => line === 'info … and 10 more')).toHaveLength(2)
  })
})

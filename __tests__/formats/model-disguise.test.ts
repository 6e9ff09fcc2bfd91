import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { readModelFacts } from '../../src/formats/model-file.ts'
import { ascii, FLATBUFFER_TABLE, joinBytes, modelSample, u32 } from './model-fixture.ts'
import { buildZip } from './zip-fixture.ts'

const read = async (bytes: Uint8Array, path = 'model.bin') =>
  readModelFacts(bytesSource(path, bytes))

const PAYLOAD = "cos\nsystem\n(S'id'\ntR."

describe('a pickle that passes for something else', () => {
  it.each([
    ['TensorFlow Lite', joinBytes([0x80, 2], 'U', [4], 'TFL30', PAYLOAD)],
    ['CatBoost', joinBytes('CBM1', 'x'.repeat(64), '0', PAYLOAD)],
    ['nothing by an odd name behind its call', ascii(`${PAYLOAD.slice(0, -1)}0c!\n!\n.`)],
    ['a text by its number of opcodes', ascii(`${'N0'.repeat(2_600_000)}${PAYLOAD}`)],
    ['a text by a long line', ascii(`V${'x'.repeat(17 * 1024 * 1024)}\n0${PAYLOAD}`)],
    ['a text by the spelling of a memo index', ascii(`Np+0_${'0'.repeat(300)}\n0${PAYLOAD}`)],
    ['a text by a large memo index', ascii(`Np1000000000000000000\n0${PAYLOAD}`)],
  ])('as %s is executable', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ format: 'pickle', executable: true })
  })

  it('is told also where the other format is valid', async () => {
    const root = 0x04_55_02_80
    const file = new Uint8Array(root + 16)
    file.set(joinBytes([0x80, 2], 'U', [4], 'TFL30', PAYLOAD))
    file.set(FLATBUFFER_TABLE.subarray(2, 8), root - 6)
    file.set(u32(6), root)
    expect(await read(file)).toMatchObject({
      executable: true,
      imports: ['os.system'],
      warnings: [
        expect.stringContaining('os.system'),
        'it passes for a file of the format tflite, but is a pickle',
        expect.stringContaining('bytes follow the pickle'),
      ],
    })
  })

  it('says where its imports are not known', async () => {
    const facts = await read(ascii(`${'N0'.repeat(2_600_000)}${PAYLOAD}`))
    expect(facts?.warnings).toEqual([
      'disassembly ended early, so that imports may be missing: model.bin, byte 5000000: more than 5000000 opcodes',
    ])
  })

  it('is told behind what is unpacked of a compressed file', async () => {
    const line = Buffer.alloc(130 * 1024 * 1024, 'x')
    const bytes = gzipSync(Buffer.concat([Buffer.from('V'), line, Buffer.from(`\n0${PAYLOAD}`)]))
    expect(await read(new Uint8Array(bytes))).toMatchObject({ executable: true })
  })

  it('in a name of half a character is told by a whole one', async () => {
    const facts = await read(joinBytes([0x80, 4], 'V\\ud800\n', [0x8c, 1], 'x', [0x93], '.'))
    expect(facts?.imports).toEqual(['\ufffd.x'])
  })
})

describe('the imports of a PyTorch archive', () => {
  const decoys = Array.from(
    { length: 16 },
    (_, at) => [`archive/a${at}.pkl`, joinBytes([0x80, 2], 'N.')] as const,
  )

  it('are not hidden by other pickles before them', async () => {
    const facts = await read(buildZip([...decoys, ['archive/data.pkl', ascii(PAYLOAD)]]))
    expect(facts).toMatchObject({
      imports: ['os.system'],
      warnings: [
        expect.stringContaining('imports os.system'),
        '1 of 17 pickles are not read: what they import is not known',
      ],
    })
  })

  it('are found where the case of a name differs, as PyTorch finds it', async () => {
    expect(await read(buildZip([['archive/Data.PKL', ascii(PAYLOAD)]]))).toMatchObject({
      format: 'pytorch',
      imports: ['os.system'],
    })
  })

  it('are found in a legacy file whose later pickles have no header', async () => {
    const legacy = modelSample('legacy.pth').subarray(0, 15)
    const bytes = joinBytes(legacy, 'I1\n.', 'N.', PAYLOAD, 'N.', 'data')
    expect(await read(bytes)).toMatchObject({ format: 'pytorch', imports: ['os.system'] })
  })
})

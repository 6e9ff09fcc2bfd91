import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts } from '../domain/model-facts.ts'
import { readCompressedModel } from './model-compressed.ts'
import { ByteCursor } from './model-cursor.ts'
import { isFlatbuffer } from './model-flatbuffer.ts'
import { readGguf } from './model-gguf.ts'
import { readHdf5 } from './model-hdf5.ts'
import { readKerasArchive } from './model-keras.ts'
import { readLightgbm } from './model-lightgbm.ts'
import { readNpy, readNpz } from './model-numpy.ts'
import { readOnnx } from './model-onnx.ts'
import { readDisguisedPickle, readPickleModel } from './model-pickle.ts'
import { readPytorchArchive } from './model-pytorch.ts'
import { buildModelFacts, looseText } from './model-report.ts'
import { readSafetensors } from './model-safetensors.ts'
import { readSkops } from './model-skops.ts'
import { readSavedModel } from './model-tensorflow.ts'
import { readXgboostJson, readXgboostUbjson } from './model-xgboost.ts'
import { readZipArchive, resemblesZip } from './zip-archive.ts'

type Reader = (source: ByteSource) => ModelFacts | null | Promise<ModelFacts | null>

/** In the order of the questions: formats with a magic number before those that are known by their structure. */
const READERS: readonly Reader[] = [
  readGguf,
  readSafetensors,
  readNpy,
  readHdf5,
  readArchive,
  readLightgbm,
  readTflite,
  readCatboost,
  readXgboostUbjson,
  readXgboostJson,
  readCompressedModel,
  readSavedModel,
  readOnnx,
  readPickleModel,
]

/**
 * What a model file says of itself. The content decides what it is; `null` when it is nothing that is known. Nothing
 * of it is executed, and weights are passed over, so that the time does not depend on their size. A file that passes
 * for a format without code, but is a pickle as well, is told as the pickle.
 * @throws {ReleaseError} `FORMAT_INVALID` for a file that is of a known format but damaged, naming the broken rule;
 * `LIMIT_EXCEEDED` for one beyond what any model has
 */
export async function readModelFacts(source: ByteSource): Promise<ModelFacts | null> {
  if (source.size === 0) return null
  for (const read of READERS) {
    const facts = await read(source)
    if (facts === null) continue
    return facts.executable ? facts : (readDisguisedPickle(source, facts.format) ?? facts)
  }
  return null
}

async function readArchive(source: ByteSource): Promise<ModelFacts | null> {
  if (!resemblesZip(source)) return null
  const archive = await readZipArchive(source)
  return (
    (await readPytorchArchive(archive)) ??
    (await readKerasArchive(archive)) ??
    (await readSkops(archive)) ??
    (await readNpz(archive))
  )
}

/** A FlatBuffer whose file identifier stands behind the offset of its root. */
function readTflite(source: ByteSource): ModelFacts | null {
  if (looseText(source.read(4, 4)) !== 'TFL3' || !isFlatbuffer(source, 0, source.size)) return null
  return buildModelFacts({
    format: 'tflite',
    executable: false,
    framework: { name: 'tensorflow-lite' },
  })
}

/** The magic number, the size of a FlatBuffer, and that. A size beyond 32 bits follows as one of 64. */
function readCatboost(source: ByteSource): ModelFacts | null {
  if (looseText(source.read(0, 4)) !== 'CBM1' || source.size < 16) return null
  const cursor = new ByteCursor(source, 4)
  const short = cursor.u32('the size of the model')
  const size = short === 0xffffffff ? Number(cursor.u64('the size of the model')) : short
  if (!isFlatbuffer(source, cursor.position(), size)) return null
  return buildModelFacts({
    format: 'catboost-cbm',
    executable: false,
    framework: { name: 'catboost' },
  })
}

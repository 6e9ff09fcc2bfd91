import { ReleaseError } from '../domain/errors.ts'

/** What choosing a format takes; `path` comes in lower case. */
export interface FormatRecord {
  readonly claims: (path: string) => boolean
  readonly resembles: (text: string) => boolean
}

/** Enough to tell formats apart. Bytes. */
const HEAD = 64 * 1024

/**
 * The format of a file: what the caller says, else what the file name says, else what the content looks like.
 * The table's order is the order of the questions.
 * @throws {TypeError} when no format takes the file: a bug, for the last of a table takes all
 */
export function chooseFormat<F extends string, R extends FormatRecord>(
  formats: readonly (readonly [F, R])[],
  source: { readonly path: string; readonly bytes: Uint8Array; readonly format: F | null },
): readonly [F, R] {
  const path = source.path.toLowerCase()
  const found =
    source.format === null
      ? (formats.find(([, { claims }]) => claims(path)) ?? guessFormat(formats, source.bytes))
      : formats.find(([name]) => name === source.format)
  if (found === undefined) throw new TypeError(`no format for ${source.path}`)
  return found
}

function guessFormat<F extends string, R extends FormatRecord>(
  formats: readonly (readonly [F, R])[],
  bytes: Uint8Array,
): readonly [F, R] | undefined {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD))
  return formats.find(([, { resembles }]) => resembles(head))
}

/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no known format */
export function parseFormat<F extends string>(
  formats: readonly F[],
  name: string | null,
): F | null {
  if (name === null) return null
  const found = formats.find((format) => format === name.toLowerCase())
  if (found !== undefined) return found
  throw new ReleaseError(
    'INPUT_INVALID',
    `the format ${JSON.stringify(name)} is not known. Use one of ${formats.join(', ')}, or "./" before a file name with a colon.`,
  )
}

/** Adds, to an error of a file whose format only its content told, how to name another. */
export function explainGuess(
  error: unknown,
  format: string,
  { claims }: FormatRecord,
  path: string,
): unknown {
  const mendable = error instanceof ReleaseError && error.code === 'FORMAT_INVALID'
  if (!mendable || claims(path.toLowerCase())) return error
  return new ReleaseError(
    'FORMAT_INVALID',
    `${error.message} (Read as ${format}; to read it as another format, write FORMAT:${path}.)`,
    { cause: error },
  )
}

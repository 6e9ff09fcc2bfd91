import { ReleaseError } from '../domain/errors.ts'

/** A decoded text file: no byte order mark, offsets in UTF-16 code units. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** Bytes. Metric and parameter files are summaries; a longer file is a log that was named by mistake. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024

/**
 * Strict UTF-8, with or without a byte order mark.
 * @throws {ReleaseError} `FORMAT_INVALID` for another encoding, binary content or a file without content,
 * `LIMIT_EXCEEDED` above `MAX_TEXT_BYTES`
 */
export function decodeText(path: string, bytes: Uint8Array): TextFile {
  refuseLarge({ path, size: bytes.length })
  refuseOtherEncodings(path, bytes)
  const text = decodeStrict(path, bytes)
  if (text.trim() === '') {
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path} ${bytes.length === 0 ? 'is empty (0 bytes)' : 'holds only white space'}. Check that the job writes it.`,
    )
  }
  return { path, text }
}

/** @throws {ReleaseError} `LIMIT_EXCEEDED` for a file that is too long to be a summary; before it is read */
export function refuseLarge({
  path,
  size,
}: {
  readonly path: string
  readonly size: number
}): void {
  if (size <= MAX_TEXT_BYTES) return
  throw new ReleaseError(
    'LIMIT_EXCEEDED',
    `${path} has ${size} bytes; at most ${MAX_TEXT_BYTES} are read. Write a summary and name that file.`,
  )
}

function refuseOtherEncodings(path: string, bytes: Uint8Array): void {
  const [first, second] = bytes
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (wide) {
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path} is UTF-16 (byte order mark). Write it as UTF-8; in PowerShell: Out-File -Encoding utf8.`,
    )
  }
  const nul = bytes.indexOf(0)
  if (nul < 0) return
  if (startsWith(bytes, 'SQLite format 3'))
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path} is an SQLite database, such as MLflow's mlflow.db, and is not read. Write the run's metrics to JSON: ` +
        'json.dump(MlflowClient().get_run(RUN_ID).data.metrics, open("metrics.json", "w")).',
    )
  throw new ReleaseError(
    'FORMAT_INVALID',
    `${path} holds a NUL byte at offset ${nul}: it is binary, or UTF-16 without a byte order mark. Write it as UTF-8 text.`,
  )
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text

function decodeStrict(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    // The replacement character stands where the strict decoder gave up, or the file itself holds one.
    const lenient = new TextDecoder('utf-8').decode(bytes)
    const { line, column } = positionAt(lenient, lenient.indexOf('\uFFFD'))
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path}, line ${line}, column ${column}: not valid UTF-8. Write the file as UTF-8.`,
      { cause },
    )
  }
}

/** Line and column, both from 1; columns count UTF-16 code units, as editors do. */
export function positionAt(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.max(0, offset))
  let line = 1
  let start = 0
  for (const match of before.matchAll(/\r\n?|\n/g)) {
    line += 1
    start = match.index + match[0].length
  }
  return { line, column: before.length - start + 1 }
}

/** A `FORMAT_INVALID` that names the file and, when the offset is known, line and column. */
export function fault(file: TextFile, at: number | null, message: string): ReleaseError {
  return new ReleaseError('FORMAT_INVALID', `${file.path}${place(file, at)}: ${message}`)
}

/** The same for what is valid but more than is read. */
export function excess(file: TextFile, at: number | null, message: string): ReleaseError {
  return new ReleaseError('LIMIT_EXCEEDED', `${file.path}${place(file, at)}: ${message}`)
}

function place(file: TextFile, at: number | null): string {
  if (at === null) return ''
  const { line, column } = positionAt(file.text, at)
  return `, line ${line}, column ${column}`
}

/** Content of a file for an error message: one line, escaped, shortened. */
export function quoteText(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text
  return JSON.stringify(short).replaceAll(
    /[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

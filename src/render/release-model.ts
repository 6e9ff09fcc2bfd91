import type { ModelFile, Predicate } from '../domain/manifest.ts'
import type { ModelSignature, TensorSpec } from '../domain/model-facts.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import { alert, bold, codeSpan, details, escapeText, list, paragraphs, table } from './markdown.ts'

/** Names of one line. */
const MOST_NAMES = 12
const MOST_TENSORS = 20

/** What the model's files say of themselves; a file that can run code is named in the open. */
export function modelDetails(
  { artifact, model }: Pick<Predicate, 'artifact' | 'model'>,
  limit: number,
): string {
  const files = artifact.files.filter(({ format }) => format !== undefined).slice(0, limit)
  if (files.length === 0) return ''
  const rows = files.map((file) => [
    codeSpan(file.path),
    escapeText(file.format ?? '', 40),
    parameterText(file),
    factText(file),
  ])
  return paragraphs([
    executableAlert(files),
    details(
      summary(files),
      paragraphs([
        table(['file', 'format', 'parameters', 'details'], ['left', 'left', 'right', 'left'], rows),
        signatureList(model.signature),
      ]),
    ),
  ])
}

function summary(files: readonly ModelFile[]): string {
  const formats = [...new Set(files.map(({ format }) => format ?? ''))]
  return `Model: ${formats
    .slice(0, 3)
    .map((format) => escapeText(format, 40))
    .join(', ')}`
}

function executableAlert(files: readonly ModelFile[]): string {
  const executable = files.filter((file) => file.executable === true)
  if (executable.length === 0) return ''
  const lines = executable.slice(0, 5).map((file) => {
    const imports = file.imports ?? []
    const names = imports.slice(0, MOST_NAMES).map((name) => codeSpan(name))
    const more = imports.length > names.length ? ` and ${imports.length - names.length} more` : ''
    const what = names.length === 0 ? '' : `; it imports ${names.join(', ')}${more}`
    return `${codeSpan(file.path)} can run code when it is loaded${what}.`
  })
  const more = executable.length - lines.length
  return alert('CAUTION', [
    `${bold('Load only what you trust.')} ${lines.join(' ')}${more > 0 ? ` So can ${formatPlural(more, 'other file')}.` : ''}`,
  ])
}

function parameterText({ facts }: ModelFile): string {
  const parameters = facts?.parameters
  if (parameters === undefined) return '–'
  return typeof parameters === 'number' ? formatCount(parameters) : escapeText(parameters, 40)
}

function factText({ facts }: ModelFile): string {
  if (facts === undefined) return '–'
  const parts = [
    ...(facts.tensors === undefined ? [] : [formatPlural(facts.tensors, 'tensor')]),
    ...Object.entries(facts.dtypes ?? {}).map(
      ([dtype, count]) => `${formatCount(count)} × ${escapeText(dtype, 20)}`,
    ),
    ...Object.entries(facts.details ?? {}).map(
      ([key, value]) => `${escapeText(key, 30)} ${codeSpan(String(value).slice(0, 60))}`,
    ),
  ]
  return parts.slice(0, MOST_NAMES).join(', ') || '–'
}

function signatureList(signature: ModelSignature | undefined): string {
  if (signature === undefined) return ''
  return list([...sideLine('Inputs', signature.inputs), ...sideLine('Outputs', signature.outputs)])
}

function sideLine(what: string, tensors: readonly TensorSpec[]): readonly string[] {
  if (tensors.length === 0) return []
  const shown = tensors.slice(0, MOST_TENSORS).map(tensorText)
  const more = tensors.length - shown.length
  return [`${what}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]
}

function tensorText({ name, type, shape }: TensorSpec): string {
  const dimensions = shape === undefined ? '' : ` [${shape.join(', ')}]`
  return `${codeSpan(name === '' ? 'unnamed' : name)} ${escapeText(`${type}${dimensions}`, 80)}`
}

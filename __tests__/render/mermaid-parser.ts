import { readFile } from 'node:fs/promises'

/** What Mermaid understood of an xychart. */
export interface ReadChart {
  readonly accTitle: string
  readonly accDescription: string
  readonly title: string
  readonly categories: readonly string[]
  readonly axis: string
  readonly range: readonly [number, number]
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[]
}

/** Reads the text between the fences; rejects where Mermaid would draw its box with an error. */
export type MermaidParser = (text: string) => Promise<ReadChart>

type Setter = (...values: readonly unknown[]) => unknown

interface Mermaid {
  readonly parse: (text: string) => Promise<unknown>
  readonly mermaidAPI: {
    readonly getDiagramFromText: (text: string) => Promise<{ readonly db: object }>
  }
}

const PACKAGE = new URL('../../package.json', import.meta.url)
const ANY_CHART = 'xychart-beta\n  x-axis ["a"]\n  line [1]'

/** The packages `mermaid`, `mermaid-10` and so on: every version of Mermaid that is installed for the tests. */
export async function listMermaidPackages(): Promise<readonly string[]> {
  const read: unknown = JSON.parse(await readFile(PACKAGE, 'utf8'))
  const names = Object.keys(Object(Object(read).devDependencies))
  return names.filter((name) => /^mermaid(?:-\d+)?$/.test(name))
}

/** @param module the name of a package, or the address of its entry file */
export async function loadMermaidParser(module: string): Promise<MermaidParser> {
  const mermaid = await importMermaid(module)
  // Only this makes the kinds of diagrams known.
  await mermaid.parse(ANY_CHART)
  // The parser hands what it reads to the setters of this object, which is the same for every chart.
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(ANY_CHART)
  const calls = new Map<string, (readonly unknown[])[]>()
  for (const [name, set] of Object.entries(db)) {
    if (name.startsWith('set') && isSetter(set))
      Reflect.set(db, name, recordCalls(name, set, calls))
  }
  return async (text) => {
    calls.clear()
    await mermaid.parse(text)
    return readCalls(calls)
  }
}

/**
 * Mermaid cleans all texts with DOMPurify, which lacks its methods where there is no `window`, and where there is
 * one without a document to clean with leaves every text as it is.
 */
async function importMermaid(module: string): Promise<Mermaid> {
  const document = { nodeType: 9, createElement: () => ({}) }
  Reflect.set(globalThis, 'window', { document, Element: Object, Node: Object })
  try {
    const { default: mermaid }: { readonly default?: unknown } = Object(await import(module))
    if (!isMermaid(mermaid)) throw new TypeError(`${module} is no Mermaid`)
    return mermaid
  } finally {
    Reflect.deleteProperty(globalThis, 'window')
  }
}

function recordCalls(
  name: string,
  set: Setter,
  calls: Map<string, (readonly unknown[])[]>,
): Setter {
  return (...values) => {
    calls.set(name, [...(calls.get(name) ?? []), values])
    return set(...values)
  }
}

function readCalls(calls: ReadonlyMap<string, readonly (readonly unknown[])[]>): ReadChart {
  const first = (name: string): readonly unknown[] => calls.get(name)?.[0] ?? []
  const [lowest, highest] = first('setYAxisRangeData')
  return {
    accTitle: String(first('setAccTitle')[0]),
    accDescription: String(first('setAccDescription')[0]),
    title: String(first('setDiagramTitle')[0]),
    categories: toArray(first('setXAxisBand')[0]).map(readText),
    axis: readText(first('setYAxisTitle')[0]),
    range: [Number(lowest), Number(highest)],
    lines: (calls.get('setLineData') ?? []).map(([name, values]) => ({
      name: readText(name),
      values: toArray(values).map(readNumber),
    })),
  }
}

const toArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const readText = (value: unknown): string => String(Object(value).text)

/** Since version 12 a number comes with its label. */
const readNumber = (value: unknown): number =>
  typeof value === 'number' ? value : Number(Object(value).value)

const isSetter = (value: unknown): value is Setter => typeof value === 'function'

function isMermaid(value: unknown): value is Mermaid {
  return typeof value === 'object' && value !== null && 'parse' in value && 'mermaidAPI' in value
}

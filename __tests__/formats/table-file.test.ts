import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { ByteSource } from '../../src/domain/byte-source.ts'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { TableFacts } from '../../src/domain/table-facts.ts'
import { readTableFacts } from '../../src/formats/table-file.ts'
import { toBytes } from './metrics-fixture.ts'

async function read(text: string, path = 't.csv'): Promise<TableFacts | null> {
  return await readTableFacts(bytesSource(path, toBytes(text)))
}

/** `rows | name:type …`. */
async function show(text: string, path = 't.csv'): Promise<string> {
  return describeFacts(await read(text, path))
}

function describeFacts(facts: TableFacts | null): string {
  if (facts === null) return 'no table'
  return `${facts.rows} | ${facts.columns.map(({ name, type }) => `${name}:${type}`).join(' ')}`
}

function repeated(path: string, head: string, unit: string, times: number): ByteSource {
  return bytesSource(path, Buffer.from(head + unit.repeat(times)))
}

describe('a CSV file', () => {
  it.each([
    ['a,b\n1,2\n3,4\n', '2 | a:int b:int'],
    ['a,b\n1,2\n3,4', '2 | a:int b:int'],
    ['a,b\r\n1,2\r\n3,4\r\n', '2 | a:int b:int'],
    ['a,b\r1,2\r3,4\r', '2 | a:int b:int'],
    ['\uFEFFa,b\n1,2\n', '1 | a:int b:int'],
    ['\n\na,b\n\n1,2\n  \n\r\n3,4\n\n', '2 | a:int b:int'],
    ['a,b\n"x\ny","p,q"\n"say ""hi""\r\n",2\n', '2 | a:string b:string'],
    ['a,b\n5" pipe,2\n', '1 | a:string b:int'],
    ['a;b\n1,5;2\n', '1 | a:string b:int'],
    ['a\tb\n\t2\n', '1 | a:null b:int'],
    ['a,b\n', '0 | a:null b:null'],
    ['a\n1\n\n2\n', '2 | a:int'],
    ['1,2.5\n3,4\n', '2 | c0:int c1:float'],
    ['2020,2021\n1,2\n', '2 | c0:int c1:int'],
    ['a,b,c\n1,2\n', '1 | a:int b:int c:null'],
    ['"a" , "b"\n1,2\n', '1 | a:int b:int'],
    ['a,a\n1,x\n', '1 | a:int a:string'],
  ])('%j has the rows and columns %j', async (text, expected) => {
    expect(await show(text)).toBe(expected)
  })

  it.each([
    ['1', 'int'],
    ['+1', 'int'],
    ['1.5', 'float'],
    ['1e-7', 'float'],
    ['nan', 'float'],
    ['-inf', 'float'],
    ['True', 'bool'],
    ['2026-01-31', 'date'],
    ['2026-01-31 10:00', 'timestamp'],
    ['2026-01-31T10:00:00.123Z', 'timestamp'],
    ['', 'null'],
    ['N/A', 'null'],
    ['x', 'string'],
    ['0x1f', 'string'],
    ['1_000', 'string'],
    ['9'.repeat(100), 'string'],
  ])('the cell %j is of the type %s', async (cell, type) => {
    expect((await read(`a,b\n${cell},x\n`))?.columns[0]?.type).toBe(type)
  })

  it('a column of several types has the one that holds them all', async () => {
    const text = 'a,b,c,d\n1,2026-01-01,1,\n2.5,2026-01-01 10:00,x,7\n'
    expect(await show(text)).toBe('2 | a:float b:timestamp c:string d:int')
  })

  it('of many megabytes is counted through all its windows', async () => {
    const source = repeated('t.csv', 'id,text\r\n', '1234567,"two\nlines, ""quoted"""\r\n', 100_000)
    expect(describeFacts(await readTableFacts(source))).toBe('100000 | id:int text:string')
  })

  it('a .tsv is separated by tabs only', async () => {
    expect(await show('a,b\tc\n1\t2\n', 't.tsv')).toBe('1 | a,b:int c:int')
  })

  it.each([
    ['', 'is empty (0 bytes)'],
    ['  \n\n', 'holds only white space'],
    ['a,b\n1,"x\n3,4\n', 't.csv, line 2: the quote that opens here is not closed'],
    ['a,b\0\n', 'NUL byte at offset 3'],
  ])('%j is refused', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message)
    await expect(read(text)).rejects.toThrow(ReleaseError)
  })

  it('that is not UTF-8 is refused with the line', async () => {
    const bytes = Uint8Array.of(0x61, 0x0a, 0x31, 0x0a, 0xff, 0x0a)
    await expect(readTableFacts(bytesSource('t.csv', bytes))).rejects.toThrow(
      't.csv, line 3: not valid UTF-8',
    )
  })

  it('of UTF-16 is refused', async () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x61, 0x00)
    await expect(readTableFacts(bytesSource('t.csv', bytes))).rejects.toThrow('is UTF-16')
  })

  it('whose first line does not end within 1 MiB is refused', async () => {
    await expect(readTableFacts(repeated('t.csv', 'a', 'b', 2 ** 21))).rejects.toThrow(
      'the first line is longer than 1048576 bytes',
    )
  })

  it('of many columns and short rows is read in the time of its cells', async () => {
    const head = `a${',b'.repeat(7999)}\n`
    const started = performance.now()
    const facts = await readTableFacts(repeated('t.csv', head, '1\n', 400_000))

    expect(facts?.rows).toBe(400_000)
    expect(facts?.columns[0]).toEqual({ name: 'a', type: 'int' })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('has 1,000 columns listed at most, their names cut and without control characters', async () => {
    const long = `${'n'.repeat(198)}😀${'n'.repeat(500_000)}`
    const facts = await read(`${long},"a\u0007\u202Eb\nc"${',x'.repeat(1500)}\n1\n`)

    expect(facts?.columns).toHaveLength(1000)
    expect(facts?.columns[0]?.name).toBe(`${'n'.repeat(198)}…`)
    expect(facts?.columns[1]?.name).toBe('abc')
  })

  it('of 200,000 columns is refused', async () => {
    await expect(read(`a${',b'.repeat(200_000)}\n1\n`)).rejects.toThrow('200001 columns')
  })
})

describe('a JSON Lines file', () => {
  it.each([
    ['{"a":1,"b":"x"}\n{"a":2.5,"c":[1]}\n', '2 | a:float b:string c:list'],
    ['{"a":1}\r\n\r\n  \n{"a":2}', '2 | a:int'],
    ['{"a":NaN,"o":{},"t":true,"n":null}', '1 | a:float o:object t:bool n:null'],
    ['{"a":1}\n{"a":"x"}\n', '2 | a:mixed'],
    ['{"__proto__":1}\n', '1 | __proto__:int'],
    ['{"a":1}\n{"a":', '2 | a:int'],
    ['', '0 | '],
  ])('%j has the rows and columns %j', async (text, expected) => {
    expect(await show(text, 't.jsonl')).toBe(expected)
    expect(await show(text, 't.NDJSON')).toBe(expected)
  })

  it('columns are those of the first 1,000 objects, rows of all', async () => {
    const text = `${'{"a":1}\n'.repeat(1000)}{"b":1}\nnot looked at\n`
    expect(await show(text, 't.jsonl')).toBe('1002 | a:int')
  })

  it.each([
    ['{"a":1}\n{"a":}\n{}\n', 't.jsonl, line 2, column 6: '],
    ['{"a":1}\n[1]\n', 't.jsonl, line 2: a list of 1, not an object'],
    ['{"a":1,"a":2}\n', 't.jsonl, line 1, column 8: the key "a" comes twice'],
    [`${'['.repeat(100_000)}\n`, 't.jsonl, line 1, column'],
  ])('%j is refused with the line', async (text, message) => {
    await expect(read(text, 't.jsonl')).rejects.toThrow(message)
  })

  it('a line of more than 16 MiB is refused', async () => {
    await expect(readTableFacts(repeated('t.jsonl', '"', 'x', 18 * 2 ** 20))).rejects.toThrow(
      'line 1: longer than 16777216 bytes',
    )
  }, 60_000)
})

describe('other files', () => {
  it.each(['a.bin', 'a.csv.gz', 'a.json', 'csv'])('%s is no table', async (path) => {
    expect(await read('a,b\n1,2\n', path)).toBeNull()
  })
})

const TEXTS = [
  ['t.csv', 'a,b\r\n1,"x\ny"\r\n\n2,"q""z"\n3,\n'],
  ['t.tsv', 'a\tb\n1\t2\n"x"\ty\n'],
  ['t.jsonl', '{"a":1,"b":[1,{"c":null}]}\n{"a":2.5}\n'],
] as const

/** What reading throws other than a ReleaseError. */
async function crash(action: () => Promise<unknown>): Promise<unknown> {
  try {
    await action()
    return null
  } catch (error) {
    return error instanceof ReleaseError ? null : error
  }
}

it('mutated tables are read or refused, never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...TEXTS),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      async ([path, text], edits) => {
        const bytes = toBytes(text)
        for (const [at, byte] of edits) bytes[at % bytes.length] = byte
        expect(await crash(() => readTableFacts(bytesSource(path, bytes)))).toBeNull()
      },
    ),
    { numRuns: 500 },
  )
})

it('a CSV file of any cells has as many rows as were written', async () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[a-z ;\t]{1,5}$/).map((text) => text),
    fc
      .string({ maxLength: 6 })
      .map((text) => `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`),
  )
  const row = fc.tuple(fc.constant('r'), cell, cell).map((cells) => cells.join(','))
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 20 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      async (rows, newline, ended) => {
        const text = ['x,y,z', ...rows].join(newline) + (ended ? newline : '')
        expect((await read(text))?.rows).toBe(rows.length)
      },
    ),
    { numRuns: 300 },
  )
})

describe('the facts of a Parquet file', () => {
  it('are as the library that wrote it has them', async () => {
    const name = 'pandas-snappy.parquet'
    const bytes = readFileSync(new URL(`__fixtures__/tables/${name}`, import.meta.url))
    expect(describeFacts(await readTableFacts(bytesSource(name, bytes)))).toBe(
      '200 | id:int name:string price:float ok:bool day:date at:timestamp tags:list meta:object maybe:float raw:binary',
    )
  })
})

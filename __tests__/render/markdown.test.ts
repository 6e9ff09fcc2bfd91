import { describe, expect, it } from '@jest/globals'
import { array, assert, property, tuple } from 'fast-check'
import {
  alert,
  codeBlock,
  codeSpan,
  details,
  escapeText,
  heading,
  hiddenLine,
  link,
  list,
  table,
} from '../../src/render/markdown.ts'
import { visibleText } from '../../src/render/visible-text.ts'
import { anyText } from './hostile-text.ts'
import { readHtml } from './html.ts'

const TABLE_TAGS = new Set(['table', 'thead', 'tbody', 'tr', 'th', 'td', 'code'])
const RUNS = { numRuns: 2000 }

describe('escapeText', () => {
  it('lets no text become a link, an image, a tag, a list, a mention or a reference', () => {
    assert(
      property(anyText, (text) => {
        const html = readHtml(escapeText(text))

        expect(html.tags).toEqual(visibleText(text).trim() === '' ? [] : ['p'])
        expect(html.references).toEqual([])
      }),
      RUNS,
    )
  })

  it('keeps the text readable, letter for letter', () => {
    assert(
      property(anyText, (text) => {
        expect(readHtml(escapeText(`x${text}x`)).text).toBe(visibleText(`x${text}x`))
      }),
      RUNS,
    )
  })

  it.each(['1.4.0 of churn-model, 3 files (48.1 kB)', '−0.03, allowed 0.01', '0.5'])(
    'leaves ordinary words, versions and numbers as they are: %s',
    (text) => {
      expect(escapeText(text)).toBe(text)
    },
  )
})

describe('codeSpan', () => {
  it('shows exactly the text, and nothing in it acts', () => {
    assert(
      property(anyText, (text) => {
        const html = readHtml(`x ${codeSpan(text)} x`)

        expect(html.tags).toEqual(['p', 'code'])
        expect(html.references).toEqual([])
        expect(html.text).toBe(`x ${visibleText(text)} x`)
      }),
      RUNS,
    )
  })

  it('is short for an ordinary name', () => {
    expect(codeSpan('test/ndcg@10')).toBe('`test/ndcg@10`')
  })

  it('needs no backtick for a text that holds some', () => {
    expect(codeSpan('a`b|c')).toBe('<code>a&#96;b&#124;c</code>')
  })
})

describe('table', () => {
  it('keeps its cells and rows whatever the cells hold', () => {
    assert(
      property(array(tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), (pairs) => {
        const rows = pairs.map(([left, right]) => [escapeText(left), codeSpan(right), '1'])

        const html = readHtml(table(['a', 'b', 'c'], ['left', 'right', 'center'], rows))

        expect(html.rows.slice(1)).toEqual(
          pairs.map(([left, right]) => [visibleText(left).trim(), visibleText(right), '1']),
        )
        expect(html.tags.filter((tag) => !TABLE_TAGS.has(tag))).toEqual([])
        expect(html.references).toEqual([])
      }),
      RUNS,
    )
  })

  it('fills up a short row and writes the alignment', () => {
    expect(table(['a', 'b', 'c'], ['left', 'right', 'center'], [['1']])).toBe(
      '| a | b | c |\n|---|--:|:-:|\n| 1 |  |  |',
    )
  })

  it('keeps a cell with a line break or a pipe on its row and in its column', () => {
    expect(table(['a', 'b'], [], [['x\r\ny|z', '2']])).toBe(
      '| a | b |\n|---|---|\n| x y&#124;z | 2 |',
    )
  })
})

describe('blocks', () => {
  it('hold any text in headings, lists and boxes on its one line', () => {
    assert(
      property(anyText, (text) => {
        const content = `x ${escapeText(text)} ${codeSpan(text)}`

        const title = readHtml(heading(3, content))
        const items = readHtml(list([content]))
        const box = readHtml(alert('CAUTION', [content]))

        expect([...title.references, ...items.references, ...box.references]).toEqual([])
        expect(title.tags).toEqual(['h3', 'code'])
        expect(items.tags).toEqual(['ul', 'li', 'code'])
        expect(box.tags).toEqual(['blockquote', 'p', 'code'])
      }),
    )
  })

  it('let no summary of a folded block leave its tag', () => {
    assert(
      property(anyText, (text) => {
        const html = readHtml(details(text, 'body'))

        expect(html.tags).toEqual(['details', 'summary', 'p'])
        expect(html.references).toEqual([])
        expect(html.text).toBe(`${visibleText(text, 200)}body`)
      }),
      RUNS,
    )
  })

  it('fence code so that no content can close the fence', () => {
    assert(
      property(anyText, (text) => {
        const html = readHtml(codeBlock('sh', `x\n${text}\nx`))

        expect(html.tags).toEqual(['pre', 'code'])
      }),
    )
  })

  it('refuse a hidden line that could end too early', () => {
    expect(() => hiddenLine('x --> y')).toThrow(TypeError)
    expect(() => hiddenLine('x\ny')).toThrow('line break')
  })
})

describe('link', () => {
  it('encodes whatever could end the address', () => {
    expect(link('x', 'https://a.example/t ag@1(2)<3>"|\\`é')).toBe(
      '[x](https://a.example/t%20ag%401%282%29%3C3%3E%22%7C%5C%60%C3%A9)',
    )
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//a.example', '', 'https://'])(
    'makes no link of %j',
    (url) => {
      expect(link('x', url)).toBe('x')
    },
  )

  it('leads to an address with nothing but URL characters for any text', () => {
    assert(
      property(anyText, (text) => {
        expect(link('x', `https://a.example/${text}`)).toMatch(
          /^\[x\]\(https:\/\/a\.example\/[\w\-.~:/?#&=%+,;]*\)$/,
        )
      }),
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import { parseMetricsSpec, parseParamsSpec } from '../../src/formats/spec-line.ts'

describe('a line of the input metrics', () => {
  it.each([
    ['metrics.json', null, null, 'metrics.json'],
    ['  out/**/*.json  ', null, null, 'out/**/*.json'],
    ['test=eval/test.json', 'test', null, 'eval/test.json'],
    ['yaml:eval/test.txt', null, 'yaml', 'eval/test.txt'],
    ['YAML:test = eval/test.txt', 'test', 'yaml', 'eval/test.txt'],
    ['test=yaml:eval/test.txt', 'test', 'yaml', 'eval/test.txt'],
    ['lm-eval:results/*.json', null, 'lm-eval', 'results/*.json'],
    ['C:\\out\\metrics.json', null, null, 'C:\\out\\metrics.json'],
    ['json:C:\\out\\m', null, 'json', 'C:\\out\\m'],
    ['test=C:/out/m.json', 'test', null, 'C:/out/m.json'],
    ['runs/lr=0.1/metrics.json', null, null, 'runs/lr=0.1/metrics.json'],
    ['./lr=0.1/metrics.json', null, null, './lr=0.1/metrics.json'],
    ['2024 früh=m.json', '2024 früh', null, 'm.json'],
    ['!out/tmp=x.json', null, null, '!out/tmp=x.json'],
  ])('%j is data set %j, format %j, pattern %j', (line, dataset, format, pattern) => {
    expect(parseMetricsSpec(line)).toEqual({ dataset, format, pattern })
  })

  it.each([
    ['', /names no file/],
    ['!', /names no file/],
    ['test=', /"test=" names no file/],
    ['json:', /names no file/],
    ['test=a=b.json', /has two data sets, test= and a=/],
    ['json:yaml:x', /has two formats, json: and yaml:/],
    ['test=!x.json', /has a prefix before "!"/],
  ])('%j is refused', (line, message) => {
    expect(() => parseMetricsSpec(line)).toThrow(message)
  })
})

describe('a line of the input params', () => {
  it.each([
    ['params.yaml', null, 'params.yaml'],
    ['toml:conf/train', 'toml', 'conf/train'],
    ['./lr=0.1.json', null, './lr=0.1.json'],
    ['runs/lr=0.1/params.yaml', null, 'runs/lr=0.1/params.yaml'],
    ['yaml:lr=0.1.yaml', 'yaml', 'lr=0.1.yaml'],
    ['!lr=0.1.yaml', null, '!lr=0.1.yaml'],
    ['D:\\p.yaml', null, 'D:\\p.yaml'],
  ])('%j is format %j, pattern %j', (line, format, pattern) => {
    expect(parseParamsSpec(line)).toEqual({ format, pattern, assignment: null })
  })

  it.each([
    ['lr=0.10', 'lr', { value: 0.1, digits: '0.10' }],
    ['--lr=1e-3', 'lr', { value: 0.001, digits: '1e-3' }],
    [' model.depth = 6 ', 'model.depth', { value: 6, digits: '6' }],
    ['mask=0xff', 'mask', { value: 255, digits: '255' }],
    ['half=.5', 'half', { value: 0.5, digits: '0.5' }],
    ['seed=9007199254740993', 'seed', '9007199254740993'],
    ['clip=.inf', 'clip', { nonFinite: 'Infinity' }],
    ['huge=1e999', 'huge', { nonFinite: 'Infinity' }],
    ['warm=True', 'warm', true],
    ['warm=false', 'warm', false],
    ['resume=null', 'resume', null],
    ['resume=~', 'resume', null],
    ['opt=adam', 'opt', 'adam'],
    ['on=yes', 'on', 'yes'],
    ['size=1_000', 'size', '1_000'],
    ['text="0.1"', 'text', '0.1'],
    ["text='true'", 'text', 'true'],
    ['empty=', 'empty', ''],
    ['expr=a=b', 'expr', 'a=b'],
    ['url=https://example.com/a', 'url', 'https://example.com/a'],
    ['__proto__=1', '__proto__', { value: 1, digits: '1' }],
  ])('%j is the parameter %j', (line, key, value) => {
    expect(parseParamsSpec(line)).toEqual({
      format: null,
      pattern: line.trim(),
      assignment: { key, value },
    })
  })

  it.each([
    ['', /names no file/],
    ['a..b=1', /"a\.\.b" is no parameter: its name is empty or has an empty part/],
    ['a.=1', /"a\." is no parameter/],
  ])('%j is refused', (line, message) => {
    expect(() => parseParamsSpec(line)).toThrow(message)
  })
})

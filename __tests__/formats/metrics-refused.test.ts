import { describe, expect, it } from '@jest/globals'
import { readMetrics, toBytes } from './metrics-fixture.ts'

describe('broken and hostile files', () => {
  it.each([
    ['m.json', '{"a": 1,\n  "b": }', /m\.json, line 2, column 8: found "}"/],
    ['m.json', '{"a": NaN, "b": nan}', /m\.json, line 1, column 17: found "nan"/],
    ['m.json', '{"a": 1,\n "b": {"c": 0.', /m\.json, line 2, column 14/],
    ['m.json', '{"a": 1', /line 1, column 8: the file ends .* it is cut off/],
    ['m.json', '{"a": "x', /the file ends where the closing quote .* it is cut off/],
    ['m.json', '{"a":', /the file ends where a value .* it is cut off/],
    ['m.json', '{"a": [1,', /the file ends where a value .* it is cut off/],
    ['m.json', '{"a": 1}\n[2]', /line 2, column 1: the JSON value has ended/],
    ['m.json', '{"a": 1,\r\n"a": 2}', /line 2, column 1: the key "a" comes twice/],
    ['m.json', "{'a': 1}", /column 2: found "'" where a key in double quotes/],
    ['m.json', '{"a": 1,}', /column 9: found "}" where a key/],
    ['m.json', '{"a" 1}', /where ":" after the key should stand/],
    ['m.json', '{"a": [1 2]}', /found "2" where "," or "\]" should stand/],
    ['m.json', '{"a": "\\x"}', /column 8: "\\\\x" is no JSON escape/],
    ['m.json', '{"a": "\t"}', /column 8: a text holds "\\t" unescaped/],
    ['m.json', '{"a\\ud800": 1}', /half of a surrogate pair/],
    ['m.json', '{"a\\u0007": 1}', /the name "a\\u0007" holds control characters/],
    ['m.json', '{"": 1}', /a name is empty/],
    ['m.json', `{"${'x'.repeat(201)}": 1}`, /has more than 200 characters/],
    ['m.json', '{"a": {"b": 1, "b ": 2}}', /a\/b comes twice: m\.json#\/a\/b and m\.json#\/a\/b /],
    ['m.json', '{"a": {"value": 1, "better": "up"}}', /column 30: "better" is the text "up", not/],
    ['m.json', '{"a": {"value": 1, "n": -1}}', /"n" is the number -1, not a whole number/],
    ['m.json', '{"a": {"value": 1, "stderr": "N/A"}}', /"stderr" is the text "N\/A"/],
    ['m.json', '{"a": {"value": 1, "dataset": " "}}', /column 7: a name is empty/],
    ['m.json', '{"a": {"value": 1, "slice": ["x"]}}', /"slice" is a list of 1, not a text/],
    ['m.json', '{"a": {"value": 1, "higherIsBetter": 1}}', /"higherIsBetter" is the number 1, not/],
    ['m.json', '{"a": {"value": 1, "better": {"target": NaN}}}', /"better" is an object of 1, not/],
    ['m.json', '{"a": {"value": 1, "unit": 5}}', /"unit" is the number 5, not a text/],
    ['m.json', '{"a": {"value": 1, "n": 1, "samples": 2}}', /"samples" is 2 and "n" is 1/],
    [
      'm.json',
      '{"a": {"value": 1, "better": "higher", "higher_is_better": false}}',
      /"higher_is_better" contradicts "better"/,
    ],
    ['m.yaml', 'a: 1\nb: [1, 2\n', /m\.yaml, line \d, column \d: not YAML: /],
    ['m.yaml', 'a: 1\na: 2\n', /m\.yaml, line 2, column 1: the key "a" comes twice/],
    ['m.yaml', 'a: 1\n---\nb: 2\n', /a second YAML document begins/],
    ['m.yaml', '# nothing\n', /holds only comments/],
    ['m.yaml', 'a: *b\n', /the alias \*b has no anchor|Unresolved alias/],
    ['m.yaml', '? [1, 2]\n: 1\n', /a key is not plain text/],
    ['m.yaml', 'a: &x {b: *x}\n', /deeper than 64|no anchor/],
    ['m.yaml', 'a: {<<: 5}\n', /"<<" takes an object/],
    ['m.toml', 'a = 1\na = 2\n', /m\.toml, line 2, column \d+: not TOML: /],
    ['m.toml', 'a = [1,\n', /m\.toml, line \d, column \d+: not TOML: .*cut off/],
    ['m.toml', 'a = 1 2\n', /m\.toml, line 1, column \d+: not TOML: /],
  ])('%s with %j gives the place and the reason', (path, text, message) => {
    expect(() => readMetrics(text, { path })).toThrow(message)
  })

  it.each([
    [new Uint8Array(), /m\.json is empty \(0 bytes\)/],
    [toBytes(' \n'), /m\.json holds only white space/],
    [Uint8Array.of(0xff, 0xfe, 0x7b, 0), /m\.json is UTF-16/],
    [toBytes('SQLite format 3\0'), /m\.json is an SQLite database, such as MLflow's mlflow\.db/],
    [Uint8Array.of(0x7b, 0, 0x7d, 0), /m\.json holds a NUL byte at offset 1/],
    [
      Uint8Array.of(0x7b, 0x0a, 0x22, 0xc3, 0x28, 0x22),
      /m\.json, line 2, column 2: not valid UTF-8/,
    ],
    [new Uint8Array(16 * 1024 * 1024 + 1), /has 16777217 bytes; at most 16777216 are read/],
  ])('bytes that are no text are refused (%#)', (bytes, message) => {
    expect(() => readMetrics('', { bytes })).toThrow(message)
  })

  it('a byte order mark and CRLF do not shift columns', () => {
    expect(readMetrics('\uFEFF{"a":\r\n1}').metrics).toHaveLength(1)
    expect(() => readMetrics('\uFEFF{"a" 1}')).toThrow(/line 1, column 6/)
  })

  it.each([
    ['m.json', `${'['.repeat(70)}1${']'.repeat(70)}`],
    ['m.json', '['.repeat(100_000)],
    ['m.yaml', `${'['.repeat(70)}1${']'.repeat(70)}`],
    ['m.yaml', '['.repeat(100_000)],
    ['m.yaml', `${'- '.repeat(10_000)}1`],
    ['m.toml', `a = ${'['.repeat(70)}1${']'.repeat(70)}`],
    ['m.toml', `${'a.'.repeat(70)}a = 1`],
    ['m.toml', `a = ${'['.repeat(100_000)}`],
  ])('%s nested too deep is refused (%#)', (path, text) => {
    expect(() => readMetrics(text, { path })).toThrow(/deeper than 64|not TOML|depth/)
  })

  it('aliases that multiply are stopped', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`,
    )
    const text = `a0: &a0 1\n${levels.join('\n')}\n`

    expect(() => readMetrics(text, { path: 'm.yaml' })).toThrow(/more than 1000000 values/)
  })

  it('more than 100,000 metrics are refused', () => {
    const rows = Array.from({ length: 100_001 }, (_, i) => `m${i},${i}`)

    expect(() => readMetrics(`metric,value\n${rows.join('\n')}\n`, { path: 'm.csv' })).toThrow(
      /holds more than 100000 metrics/,
    )
  })
})

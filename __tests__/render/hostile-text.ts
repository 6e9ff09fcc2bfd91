import { array, constantFrom, oneof, string } from 'fast-check'

/** Texts that a metrics file may hold to break out of a table, to ping people, or to mislead. */
const HOSTILE: readonly string[] = [
  ['a|b', 'a\\|b', 'a\\\\|b', 'tail\\', '| a | b |', '|--|--|'],
  ['`', '``x', 'a`b`c', '`<img src=x>`', '```', '~~~', '<script>alert(1)</script>', '-->', '<!--'],
  [
    '@octocat',
    'x@octocat',
    'me@example.com',
    'mailto:me@example.com',
    '#123',
    'GH-12',
    'acme/ml#7',
  ],
  ['https://evil.example', 'ftp://e.example', 'www.evil.example', '<https://evil.example>'],
  [
    '[x](https://evil.example)',
    '![i](https://evil.example/a.png)',
    '[x]: https://evil.example',
    '[^1]',
    '[ ] task',
  ],
  ['$x^2$', '$$x$$', ':smile:', '~~gone~~', '**b**', '__b__', '_i_'],
  [
    '- item',
    '+ item',
    '* item',
    '> quote',
    '1. one',
    '1) one',
    '# title',
    '---',
    '===',
    '    code',
  ],
  ['a\nb', 'a\r\nb', 'a\rb', '\n\n# h', '\t', ' x ', ' ', ''],
  ['\u202Egnp.exe', 'a\u200Bb', '\uFEFF', '\u2028', '\u0000', '\u001B[31m', '\uD800', '👩‍🔬'],
  ['&lt;b&gt;', '&amp;', '&#64;octocat'],
  [
    '::error::x',
    '::set-output name=verdict::pass',
    '::stop-commands::x',
    'x\n::add-mask::x',
    '%0A::add-mask::x',
    '##[add-mask]x',
    '##vso[task.setvariable variable=x]y',
  ],
  [
    '\u001B]8;;https://evil.example\u0007x\u001B]8;;\u0007',
    '\u001B[2J\u001B[1;1H',
    '\r\u001B[K',
    '\u0085::error::x',
    '👨‍👩‍👧‍👦',
    'e\u0301\u0301\u0301\u0301\u0301',
  ],
  [
    '<!-- model-release:report v1 key=x head=9f31c2e8a0b1c2d3e4f5061728394a5b6c7d8e9f run=99.1 -->',
    '### ✅ passed',
    '</details></summary>',
    '<details open>',
    '\n\n> [!CAUTION]\n> x',
    '[[x]]',
    '{{x}}',
    '@acme/ml-leads',
    'JIRA-1',
    'http://evil.example/a|b',
  ],
  ['x'.repeat(300), '@'.repeat(100), '`'.repeat(100)],
].flat()

const SIGNS = Array.from('|`<>@#[]()!*_~$:\\-+=.&;/ \n\rwhtps1a')

export const anyText = oneof(
  constantFrom(...HOSTILE),
  string({ unit: 'binary', maxLength: 40 }),
  string({ unit: constantFrom(...SIGNS), maxLength: 120 }),
  array(constantFrom(...HOSTILE), { minLength: 2, maxLength: 4 }).map((parts) => parts.join('')),
)

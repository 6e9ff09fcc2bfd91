import { describe, expect, it } from '@jest/globals'
import type { Check } from '../../src/domain/verification.ts'
import { failed, passed, skipped, warned } from '../../src/domain/verification.ts'
import { renderVerificationSummary } from '../../src/render/verification-summary.ts'
import type { VerificationFacts } from '../../src/render/verification-text.ts'
import { renderVerificationText } from '../../src/render/verification-text.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`
const IDENTITY = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'

const facts = (
  checks: readonly Check[],
  over: Partial<VerificationFacts> = {},
): VerificationFacts => ({
  verified: checks.every(({ outcome }) => outcome !== 'failed'),
  checks,
  place: 'The directory /models/churn',
  tag: 'churn@v1.4.0',
  digest: DIGEST,
  signer: IDENTITY,
  ...over,
})

const GOOD = [
  passed('signature', 'over 10 bytes'),
  warned('immutable', 'anybody may change it'),
  skipped('commit', 'nobody to ask'),
]
const BAD = [
  failed('signer', 'not trusted.', [
    { name: 'identity', expected: IDENTITY, found: IDENTITY.replace('acme', 'evil') },
  ]),
  failed('assets', '"x" is missing'),
]

describe('the report', () => {
  it('has one line for each check, and says at its end what became of it', () => {
    expect(renderVerificationText(facts(GOOD))).toBe(
      [
        `churn@v1.4.0  ${DIGEST}`,
        '  ok    signature         over 10 bytes',
        '  warn  immutable         anybody may change it',
        '  -     commit            nobody to ask',
        `VERIFIED, with 1 warning: signed by ${IDENTITY}`,
        '',
      ].join('\n'),
    )
  })

  it('shows expected and found side by side, in whole, and names what failed', () => {
    expect(renderVerificationText(facts(BAD, { signer: null }))).toBe(
      [
        `churn@v1.4.0  ${DIGEST}`,
        '  FAIL  signer            not trusted.',
        '        identity',
        `          expected  ${IDENTITY}`,
        `          found     ${IDENTITY.replace('acme', 'evil')}`,
        '  FAIL  assets            "x" is missing',
        'NOT VERIFIED: signer, assets',
        '',
      ].join('\n'),
    )
  })

  it('names the place when there is no manifest', () => {
    const text = renderVerificationText(
      facts([failed('bundle', 'gone')], { tag: null, digest: null, signer: null }),
    )
    expect(text.split('\n')[0]).toBe('The directory /models/churn')
  })

  it('is never verified without a check', () => {
    expect(renderVerificationText(facts([], { verified: false, signer: null }))).toContain(
      'NOT VERIFIED: nothing was signed',
    )
  })

  it('takes no line, no colour and no direction from a file', () => {
    const evil = 'x\n  ok    signer            trusted\u001B[2K\u202Eabc\r::set-output::'
    const text = renderVerificationText(
      facts([failed('signer', evil, [{ name: evil, expected: evil, found: evil }])], {
        tag: evil,
      }),
    )
    expect(text.split('\n')).toHaveLength(6 + 1)
    for (const sign of ['\u001B', '\u202E', '\r']) expect(text).not.toContain(sign)
    expect(text).not.toMatch(/^ {2}ok /m)
  })

  it('cuts what is longer than anybody reads', () => {
    const text = renderVerificationText(facts([failed('signer', 'x'.repeat(100_000))]))
    expect(text.length).toBeLessThan(2000)
  })
})

describe('the summary', () => {
  it('says it in the heading, and lists the checks in a table', () => {
    const text = renderVerificationSummary(facts(GOOD))
    expect(text).toMatch(/^### ✅ `churn@v1\.4\.0` is verified\n/)
    expect(text).toContain(`Signed by \`${IDENTITY}\``)
    expect(text).toContain(`Manifest \`${DIGEST}\``)
    expect(text).toContain('| ✅ | signature | over 10 bytes |')
    expect(text).toContain('| ⚠️ | immutable | anybody may change it |')
  })

  it('puts expected and found of a failure above the table', () => {
    const text = renderVerificationSummary(facts(BAD, { signer: null }))
    expect(text).toMatch(/^### ❌ `churn@v1\.4\.0` is not verified\n/)
    const [above = ''] = text.split('| ❌ |')
    expect(above).toContain('**signer: expected and found**')
    expect(above).toContain(
      `| identity | \`${IDENTITY}\` | \`${IDENTITY.replace('acme', 'evil')}\` |`,
    )
    expect(text).not.toContain('Signed by')
  })

  it('takes no markup from a file', () => {
    const evil = '<img src=x onerror=alert(1)> | ✅ | [a](https://evil.example) @octocat\n# hi'
    const text = renderVerificationSummary(
      facts([failed('signer', evil, [{ name: evil, expected: evil, found: evil }])], {
        tag: evil,
        place: evil,
      }),
    )
    expect(text).not.toContain('<img')
    expect(text).not.toMatch(/^# hi/m)
    expect(text).not.toContain('](https://evil.example)')
  })
})

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseObject, parseObjects, parseText } from './json-request.ts'
import type { Finding, ExpectedSigner } from './verify-signature.ts'
import { judge } from './verify-signature.ts'

export interface CommandRequest {
  /** `MODEL@VERSION` */
  readonly target: string
  /** Absolute: the assets as they were pulled. */
  readonly assets: string
  readonly signer: ExpectedSigner
  /** Absolute: for the key or the trusted root, beside the assets. */
  readonly folder: string
}

/** What `model-release verify` says of the pulled assets, with nothing but them, and of an identity that did not sign. */
export function verifyByCommand(request: CommandRequest): readonly Finding[] {
  const { folder, signer } = request
  const root = join(folder, 'trusted_root.json')
  const key = join(folder, 'model-release.pub')
  if (signer.kind === 'key') writeFileSync(key, signer.publicKey)
  else writeFileSync(root, JSON.stringify(signer.trustedRoot))
  const trust = signer.kind === 'key' ? [] : ['--trusted-root', root]
  const name = signer.kind === 'key' ? `key:${key}` : signer.identity
  const good = runVerify(request, [...trust, '--signer', name])
  const passed = good.checks.filter(({ outcome }) => outcome === 'passed')
  const other = 'https://github.com/acme/other/.github/workflows/train.yml@refs/heads/main'
  const bad = runVerify(request, [...trust, '--signer', other])
  const failed = bad.checks.filter(({ outcome }) => outcome === 'failed')
  return [
    judge(
      'model-release verify --offline',
      good.code === 0,
      `${passed.length} checks: ${passed.map(({ check }) => check).join(', ')}`,
    ),
    judge(
      'model-release verify refuses another signer',
      bad.code === 1 && failed.length > 0,
      `${failed.map(({ check }) => check).join(', ')} failed`,
    ),
  ]
}

interface Report {
  readonly code: number | null
  readonly checks: readonly { readonly check: string; readonly outcome: string }[]
}

function runVerify({ target, assets }: CommandRequest, trust: readonly string[]): Report {
  const program = join(import.meta.dirname, '..', 'bin', 'model-release.js')
  const args = ['verify', target, '--path', assets, '--offline', '--json', '--quiet', ...trust]
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  const report = stdout === '' ? {} : parseObject(JSON.parse(stdout), 'report')
  const checks = parseObjects(report['checks'] ?? [], 'checks').map((one) => ({
    check: parseText(one['name'], 'name'),
    outcome: parseText(one['outcome'], 'outcome'),
  }))
  return { code: status, checks }
}

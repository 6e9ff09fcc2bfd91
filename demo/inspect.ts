import { join } from 'node:path'
import type { Published } from './acts.ts'
import type { Ledger } from './ledger.ts'
import { pullVersion } from './pulled-version.ts'
import type { Stage } from './stage.ts'
import type { Story } from './story.ts'
import { verifyVersion } from './verify.ts'
import { verifyByCommand } from './verify-command.ts'
import type { ExpectedSigner } from './verify-signature.ts'

const ISSUER = 'https://token.actions.githubusercontent.com'

/** Pulls all four versions by their public addresses and verifies each by independent means. */
export async function inspectVersions(
  stage: Stage,
  ledger: Ledger,
  story: Story,
  out: string,
): Promise<void> {
  for (const published of [story.first, story.second]) {
    for (const job of published.jobs) await inspectVersion(stage, ledger, published, job, out)
  }
}

async function inspectVersion(
  stage: Stage,
  ledger: Ledger,
  published: Published,
  job: Published['jobs'][number],
  out: string,
): Promise<void> {
  const { tag, version, model } = job.step.outputs
  if (tag === undefined || version === undefined || model === undefined) return
  const { github, repository } = stage
  const folder = join(out, 'pulled', tag)
  const source = { ...github, repository: repository.fullName }
  const pulled = await pullVersion(source, tag, folder)
  ledger.chapter(`${tag}, pulled by its public addresses and verified without our code`)
  ledger.tell(`${pulled.listed.length} assets in ${folder}`)
  const signer = model === 'tumour-stumps' ? keySigner(stage) : keylessSigner(stage)
  const expected = {
    model,
    version,
    commit: published.commit,
    signer,
    workspace: job.workspace,
    folder,
  }
  ledger.report(verifyVersion(pulled, expected))
  const target = `${model}@${version}`
  ledger.report(verifyByCommand({ target, assets: pulled.assets, signer, folder }))
}

const keySigner = ({ publicKey }: Stage): ExpectedSigner => ({ kind: 'key', publicKey })

function keylessSigner({ sigstore, repository }: Stage): ExpectedSigner {
  const workflow = `${repository.fullName}/.github/workflows/train.yml@refs/heads/main`
  return {
    kind: 'keyless',
    trustedRoot: sigstore.trustedRoot,
    identity: `https://github.com/${workflow}`,
    issuer: ISSUER,
  }
}

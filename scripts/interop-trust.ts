import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalSigstore } from '../local-sigstore/server.ts'
import { startLocalSigstore } from '../local-sigstore/server.ts'
import type { Result } from './interop-outcome.ts'
import { failed, skipped } from './interop-outcome.ts'
import type { Found, Program, PythonPackages } from './interop-tools.ts'
import { found, installPython, lastLine, missing, runTool } from './interop-tools.ts'
import { checkCosign, findCosign } from './interop-trust-cosign.ts'
import { checkGh, findGh } from './interop-trust-gh.ts'
import { checkDocuments, checkEnvelope, checkStatements } from './interop-trust-libraries.ts'
import type { SignedModel } from './interop-trust-model.ts'
import { checkCertificateMethod, checkModelSigning } from './interop-trust-model-signing.ts'
import type { Published } from './interop-trust-publish.ts'
import { publishKeyless, publishWithKey } from './interop-trust-publish.ts'
import { checkSigstore } from './interop-trust-python.ts'
import { checkReverse } from './interop-trust-reverse.ts'
import type { KeylessTrust, KeyTrust, Trust } from './interop-trust-scene.ts'
import { createKeys, write, writeOtherRoot, writeRoot } from './interop-trust-scene.ts'
import { signKeyless, signWithKey } from './interop-trust-sign.ts'

const REQUIREMENTS = join(import.meta.dirname, 'interop-requirements.txt')

interface Tools {
  readonly cosign: Found<Program>
  readonly gh: Found<Program>
  readonly packages: PythonPackages
  readonly sigstore: Found<Program>
  readonly modelSigning: Found<Program>
}

/**
 * What we sign, in the hands of tools that are not ours: each accepts it, and refuses what was tampered with. Models
 * are signed here, with a key and with the identity of a workflow that a local Sigstore certifies, and published by
 * the built action on a local GitHub.
 */
export async function* checkTrust(): AsyncGenerator<Result> {
  const packages = installPython('venv-trust', REQUIREMENTS)
  if (packages.kind === 'missing') yield skipped('everything in Python', packages.why)
  const tools = findTools(packages.kind === 'found' ? packages.tool : NO_PACKAGES)
  yield* listMissing(tools)
  const scratch = mkdtempSync(join(tmpdir(), 'interop-trust-'))
  const sigstore = await startLocalSigstore()
  try {
    yield* checkSignedHere(tools, sigstore, scratch)
    yield* checkPublished(tools, scratch)
  } finally {
    await sigstore.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

const NO_PACKAGES: PythonPackages = {
  python: 'python3',
  command: (name) => name,
  version: () => ({ kind: 'missing', why: 'there is no Python environment' }),
}

const findTools = (packages: PythonPackages): Tools => ({
  cosign: findCosign(),
  gh: findGh(),
  packages,
  sigstore: findCommand(packages, 'sigstore', 'sigstore'),
  modelSigning: findCommand(packages, 'model-signing', 'model_signing'),
})

/** A command of a Python package that starts: one that lacks another package does not. */
function findCommand(packages: PythonPackages, name: string, command: string): Found<Program> {
  const version = packages.version(name)
  if (version.kind === 'missing') return version
  const path = packages.command(command)
  const { isGood, output } = runTool({ command: path, args: ['--version'] })
  return isGood ? found({ command: path, version: version.tool }) : missing(lastLine(output))
}

function* listMissing({ cosign, gh, modelSigning, sigstore }: Tools): Generator<Result> {
  for (const [name, tool] of Object.entries({ cosign, gh, sigstore, model_signing: modelSigning }))
    if (tool.kind === 'missing') yield skipped(name, tool.why)
  yield skipped(
    'slsa-verifier',
    "it verifies only SLSA provenance by the builders it knows, with Sigstore's public trust root",
  )
}

/** What does not depend on the built action. */
async function* checkSignedHere(
  tools: Tools,
  sigstore: LocalSigstore,
  scratch: string,
): AsyncGenerator<Result> {
  const roots = {
    own: await writeRoot(sigstore, join(scratch, 'root')),
    other: await writeOtherRoot(join(scratch, 'other-root')),
  }
  const keys = createKeys(join(scratch, 'keys'))
  const withKey = await signWithKey(keys, join(scratch, 'key'))
  const keyless = await signKeyless(sigstore, roots, join(scratch, 'keyless'))
  yield* checkKey(tools, withKey, join(scratch, 'key'))
  yield* checkKeyless(tools, keyless, join(scratch, 'keyless'))
  if (tools.modelSigning.kind === 'missing') return
  const { tool } = tools.modelSigning
  const privateKey = write(join(scratch, 'keys', 'model-release.key'), keys.privateKey)
  yield await checkReverse(tool, tools.packages, withKey, privateKey, join(scratch, 'key'))
}

async function* checkPublished(tools: Tools, scratch: string): AsyncGenerator<Result> {
  const other = await writeOtherRoot(join(scratch, 'other-root'))
  const keys = createKeys(join(scratch, 'release-keys'))
  const [byKey, byIdentity] = [join(scratch, 'release-key'), join(scratch, 'release-keyless')]
  const withKey = await attempt(publishWithKey(keys, byKey))
  if (typeof withKey === 'string') yield failed('published with a key', withKey)
  else {
    yield* checkKey(tools, withKey.signed, byKey)
    yield* checkPapers(tools, withKey, byKey)
  }
  const keyless = await attempt(publishKeyless(other, byIdentity))
  if (typeof keyless === 'string') yield failed('published keyless', keyless)
  else yield* checkKeyless(tools, keyless.signed, byIdentity)
}

/** @returns the message of an error */
async function attempt<T extends Trust>(
  publishing: Promise<Published<T>>,
): Promise<Published<T> | string> {
  try {
    return await publishing
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const checkPapers = (
  { packages }: Tools,
  { bom, card, signed }: Published<Trust>,
  scratch: string,
): Generator<Result> => checkDocuments(packages, { title: signed.title, bom, card }, scratch)

function* checkKey(
  tools: Tools,
  signed: SignedModel<KeyTrust>,
  scratch: string,
): Generator<Result> {
  if (tools.cosign.kind === 'found') yield* checkCosign(tools.cosign.tool, signed)
  if (tools.modelSigning.kind === 'found') yield checkModelSigning(tools.modelSigning.tool, signed)
  yield checkEnvelope(tools.packages, signed)
  yield* checkStatements(tools.packages, signed, scratch)
}

function* checkKeyless(
  tools: Tools,
  signed: SignedModel<KeylessTrust>,
  scratch: string,
): Generator<Result> {
  if (tools.cosign.kind === 'found') yield* checkCosign(tools.cosign.tool, signed)
  if (tools.gh.kind === 'found') yield checkGh(tools.gh.tool, signed)
  if (tools.sigstore.kind === 'found') yield* checkSigstore(tools.sigstore.tool, signed)
  if (tools.modelSigning.kind === 'found') {
    yield checkModelSigning(tools.modelSigning.tool, signed)
    yield checkCertificateMethod(tools.modelSigning.tool, signed, scratch)
  }
}

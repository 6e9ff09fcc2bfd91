import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sigstoreVerifier } from '../src/adapters/sigstore-verifier.ts'
import { sha256 } from '../src/domain/digest.ts'
import { ReleaseError } from '../src/domain/errors.ts'
import { findModelStatementProblems } from '../src/domain/model-signing.ts'
import type { Result } from './interop-outcome.ts'
import { failed, passed } from './interop-outcome.ts'
import type { Program, PythonPackages } from './interop-tools.ts'
import { runTool } from './interop-tools.ts'
import { ask } from './interop-trust-libraries.ts'
import type { SignedModel } from './interop-trust-model.ts'
import { readPayload } from './interop-trust-model.ts'
import type { KeyTrust } from './interop-trust-scene.ts'

/**
 * The other way round: what `model_signing sign key` makes of the same folder is the statement that we sign, our
 * verifier accepts it, and refuses it for a changed folder or another key.
 * @param privateKey path of a PEM file, of the key that is trusted
 */
export async function checkReverse(
  tool: Program,
  packages: PythonPackages,
  signed: SignedModel<KeyTrust>,
  privateKey: string,
  scratch: string,
): Promise<Result> {
  const { folder, modelSignature, paths, spoiled, title, trust } = signed
  const name = `model_signing ${tool.version}, ${title}, its own model.sig in our verifier`
  const theirs = join(scratch, 'theirs')
  // Within the folder, as we mean it to be: it notes its own name among what is not signed.
  cpSync(folder, theirs, { recursive: true })
  const signature = join(theirs, 'model.sig')
  const made = runTool({
    command: tool.command,
    args: ['sign', 'key', '--private_key', privateKey, '--signature', signature, theirs],
  })
  if (!made.isGood) return failed(name, `it does not sign: ${made.output}`)
  const same = runTool(ask(packages, 'same-statement', modelSignature.bundle, signature))
  if (!same.isGood) return failed(name, same.output)
  const refusal = await findRefusal(signature, theirs, paths, trust.publicKey)
  if (refusal !== undefined) return failed(name, `it is refused: ${refusal}`)
  if ((await findRefusal(signature, spoiled.changed, paths, trust.publicKey)) === undefined)
    return failed(name, 'a changed folder is accepted')
  if ((await findRefusal(signature, theirs, paths, trust.otherKey)) === undefined)
    return failed(name, 'another key is accepted')
  return passed(
    `${name}: the same statement and digest, accepts, refuses a flipped bit, another key`,
  )
}

/** Why our verifier refuses a `model.sig` for a folder; `undefined` when it does not. */
async function findRefusal(
  signature: string,
  folder: string,
  paths: readonly string[],
  key: string,
): Promise<string | undefined> {
  const bundle = readFileSync(signature)
  const payload = readPayload(JSON.parse(bundle.toString('utf8')))
  const verifier = sigstoreVerifier(async () => {
    throw new Error('a key needs no trust root')
  })
  try {
    await verifier.verify(bundle, payload, [{ kind: 'key', publicKey: readFileSync(key, 'utf8') }])
  } catch (error) {
    if (error instanceof ReleaseError) return error.message
    throw error
  }
  const files = paths.map((path) => ({ path, sha256: sha256(readFileSync(join(folder, path))) }))
  const problems = findModelStatementProblems(payload, files)
  return problems.length === 0 ? undefined : problems.join('; ')
}

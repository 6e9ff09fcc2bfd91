import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from './interop-outcome.ts'
import { skipped } from './interop-outcome.ts'
import type { Call, Found, Program, PythonPackages } from './interop-tools.ts'
import { buildGo } from './interop-tools.ts'
import type { Refusal } from './interop-trial.ts'
import { judgeTrial } from './interop-trial.ts'
import type { SignedModel } from './interop-trust-model.ts'
import { readStatement } from './interop-trust-model.ts'
import type { KeyTrust } from './interop-trust-scene.ts'
import { find, write } from './interop-trust-scene.ts'

const SCRIPT = join(import.meta.dirname, 'interop-trust.py')
const ATTESTATION = 'github.com/in-toto/attestation'

/** Asks a question of `interop-trust.py`. */
export const ask = (packages: PythonPackages, ...args: readonly string[]): Call => ({
  command: packages.python,
  args: ['-B', SCRIPT, ...args],
  env: { HF_HUB_OFFLINE: '1' },
})

/** A check that needs a package of Python, or why it cannot be made. */
export function withPackage(
  packages: PythonPackages,
  name: string,
  check: (version: string) => Result,
): Result {
  const version = packages.version(name)
  return version.kind === 'found' ? check(version.tool) : skipped(name, version.why)
}

/** Both statements, parsed and validated by in-toto's libraries. */
export function* checkStatements(
  packages: PythonPackages,
  signed: SignedModel,
  scratch: string,
): Generator<Result> {
  const bundles = [signed.manifest.bundle, signed.modelSignature.bundle]
  const spoiled = spoilStatements(signed.manifest.bundle, scratch)
  yield withPackage(packages, 'in-toto-attestation', (version) =>
    judgeTrial({
      name: `in-toto-attestation (Python) ${version}, ${signed.title}`,
      accepts: bundles.map((bundle) => ask(packages, 'statement', bundle)),
      refuses: spoiled.map(({ because, bundle, what }) => ({
        what,
        because,
        call: ask(packages, 'statement', bundle),
      })),
    }),
  )
  const go = readStatementWithGo()
  const program = go.kind === 'found' ? go.tool : undefined
  if (go.kind === 'missing') yield skipped('in-toto attestation (Go)', go.why)
  if (program === undefined) return
  const read = (bundle: string): Call => ({
    command: program.command,
    args: [write(`${bundle}.statement.json`, JSON.stringify(readStatement(bundle)))],
  })
  yield judgeTrial({
    name: `in-toto attestation (Go) ${program.version}, ${signed.title}`,
    accepts: bundles.map(read),
    refuses: spoiled.map(({ because, bundle, what }) => ({ what, because, call: read(bundle) })),
  })
}

function readStatementWithGo(): Found<Program> {
  const source = join(import.meta.dirname, 'interop-trust-statement.go')
  const built = buildGo('interop-statement', source, `${ATTESTATION}@v1.2.0`)
  return built.kind === 'found'
    ? { kind: 'found', tool: { command: built.tool, version: '1.2.0' } }
    : built
}

interface SpoiledStatement extends Pick<Refusal, 'what' | 'because'> {
  readonly bundle: string
}

/** These libraries do not look at signatures, so what they can refuse is a statement that is not one. */
function spoilStatements(bundle: string, scratch: string): readonly SpoiledStatement[] {
  const json: unknown = JSON.parse(readFileSync(bundle, 'utf8'))
  const statement = readStatement(bundle)
  const spoil = (name: string, change: object): string => {
    const payload = Buffer.from(JSON.stringify(Object.assign({}, statement, change)))
    const dsseEnvelope = { payload: payload.toString('base64') }
    return write(
      join(scratch, `${name}.json`),
      JSON.stringify(Object.assign({}, json, { dsseEnvelope })),
    )
  }
  const name = find(statement, 'subject', 0, 'name')
  return [
    {
      what: 'another statement type',
      bundle: spoil('type', { _type: 'https://in-toto.io/Statement/v9' }),
      because: /statement type/i,
    },
    {
      what: 'a subject without digest',
      bundle: spoil('subject', { subject: [{ name }] }),
      because: /digest/i,
    },
    {
      what: 'an unknown member',
      bundle: spoil('member', { remark: 'none' }),
      because: /remark/,
    },
  ]
}

/** The envelope, verified by an implementation of DSSE that is not Sigstore's. */
export function checkEnvelope(packages: PythonPackages, signed: SignedModel<KeyTrust>): Result {
  const { manifest, modelSignature, title, trust } = signed
  const verify = (bundle: string, key = trust.publicKey): Call => ask(packages, 'dsse', bundle, key)
  const because = /signatures do not match threshold/
  return withPackage(packages, 'securesystemslib', (version) =>
    judgeTrial({
      name: `securesystemslib ${version} (DSSE), ${title}`,
      accepts: [verify(manifest.bundle), verify(modelSignature.bundle)],
      refuses: [
        { what: 'a changed payload', call: verify(manifest.forged), because },
        { what: 'another key', call: verify(manifest.bundle, trust.otherKey), because },
      ],
    }),
  )
}

/** The bill of materials and the model card of a published version. */
export function* checkDocuments(
  packages: PythonPackages,
  documents: { readonly title: string; readonly bom: string; readonly card: string },
  scratch: string,
): Generator<Result> {
  const { bom, card, title } = documents
  const unknown = writeChanged(bom, join(scratch, 'unknown.cdx.json'), { remark: 'none' })
  const untyped = writeChanged(bom, join(scratch, 'untyped.cdx.json'), { version: 'first' })
  for (const version of ['1.6', '1.7']) {
    yield withPackage(packages, 'cyclonedx-python-lib', (library) =>
      judgeTrial({
        name: `cyclonedx-python-lib ${library}, ${title}, bom.cdx.json as CycloneDX ${version}`,
        accepts: [ask(packages, 'bom', bom, version)],
        refuses: [
          {
            what: 'an unknown member',
            call: ask(packages, 'bom', unknown, version),
            because: /remark/,
          },
          {
            what: 'a text for a number',
            call: ask(packages, 'bom', untyped, version),
            because: /first/,
          },
        ],
      }),
    )
  }
  const text = readFileSync(card, 'utf8')
  const bare = write(
    join(scratch, 'bare.md'),
    text.replace(/^model-index:[\s\S]*?^(?=\S|---)/m, ''),
  )
  const broken = write(join(scratch, 'broken.md'), text.replace(/^---\n/, '---\n"broken: [\n'))
  yield withPackage(packages, 'huggingface-hub', (version) =>
    judgeTrial({
      name: `huggingface_hub ${version}, ${title}, model-card.md`,
      accepts: [ask(packages, 'card', card)],
      refuses: [
        {
          what: 'a card without results',
          call: ask(packages, 'card', bare),
          because: /no evaluation results/,
        },
        { what: 'broken YAML', call: ask(packages, 'card', broken), because: /refused/ },
      ],
    }),
  )
}

function writeChanged(file: string, to: string, change: object): string {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return write(to, JSON.stringify(Object.assign({}, json, change)))
}

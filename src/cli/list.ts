import { resolve } from 'node:path'
import { consoleLog } from '../adapters/console-log.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import type { Log } from '../ports/log.ts'
import type { ListArguments } from './list-arguments.ts'
import { LIST_HELP, parseListArguments } from './list-arguments.ts'
import type { OpenRepository } from './open-repository.ts'
import { openRepository } from './open-repository.ts'
import type { Terminal, Verb } from './verb.ts'

/** `model-release list`. */
export const list: Verb = {
  summary: 'lists models, or the versions of one with their stages and sizes',
  help: LIST_HELP,
  async run(args, terminal) {
    const asked = parseListArguments(args)
    const { text, json } = await read(asked, terminal)
    terminal.out.write(asked.json ? `${JSON.stringify(json, null, 2)}\n` : text)
  },
}

interface Found {
  readonly text: string
  /** Documented in docs/list.md. */
  readonly json: unknown
}

async function read(asked: ListArguments, terminal: Terminal): Promise<Found> {
  const log = consoleLog(terminal.err)
  const repository = await openRepository(asked, resolve(terminal.folder), process.env, log)
  const [{ githubReleases }, { githubRegistryLog }, { list: listAll }] = await Promise.all([
    import('../adapters/github-releases.ts'),
    import('../adapters/github-registry-log.ts'),
    import('../usecases/list.ts'),
  ])
  const { client, name, verifier } = repository
  const { model, limit } = asked
  const layout = isTerminal(terminal.out) ? ('table' as const) : ('tabs' as const)
  const signers = await findSigners(repository, log)
  const releases = githubReleases(client, log)
  const { text, ...found } = await listAll(
    { model, limit, layout, signers },
    { releases, registry: githubRegistryLog(client, log), verifier, log },
  )
  return { text, json: { repository: name, ...found } }
}

/** A list without stages is better than none: what is wrong with a configuration is only said. */
async function findSigners(
  repository: OpenRepository,
  log: Log,
): Promise<readonly TrustedSigner[] | null> {
  try {
    return (await repository.chooseSigners()).signers
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code === 'GITHUB_FAILED') throw error
    log.warning(`Stages are not read, since whom to trust is not known: ${error.message}`)
    return null
  }
}

const isTerminal = (out: Terminal['out']): boolean => 'isTTY' in out && out.isTTY === true

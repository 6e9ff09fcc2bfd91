import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { LocalGithub } from './server.ts'
import { startLocalGithub } from './server.ts'

const USAGE = `Usage: npm run local-github -- [--port PORT] [--data DIRECTORY]

  --port   port of the pages; API, uploads, objects and results take the next four
           (default 3000; 0 takes free ports)
  --data   directory for the bytes (default: a new temporary one); the list of what
           there is lives in memory and ends with the process
`

const TOKEN = 'local-token'
const PERMISSIONS = ['contents', 'pull-requests', 'issues', 'checks', 'statuses', 'attestations']

await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  if (options === undefined) return
  const permissions = Object.fromEntries(PERMISSIONS.map((name) => [name, 'write'] as const))
  const tokens = { [TOKEN]: { login: 'github-actions[bot]', permissions } }
  try {
    const github = await startLocalGithub({ ...options, tokens })
    seedExample(github)
    process.stdout.write(describe(github))
    process.once('SIGINT', () => void github.close())
    process.once('SIGTERM', () => void github.close())
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(
      `The local GitHub cannot start: ${reason}. Name another --port or --data.\n`,
    )
    process.exitCode = 1
  }
}

function readOptions(
  args: readonly string[],
): { readonly port: number; readonly dataDir: string } | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_531)
      throw new Error(`"${values.port}" is not a port from 0 to 65531.`)
    if (values.help !== true) {
      const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'local-github-'))
      return { port, dataDir: resolve(dataDir) }
    }
    process.stdout.write(USAGE)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    process.exitCode = 2
  }
  return undefined
}

function seedExample({ world }: LocalGithub): void {
  const repository = world.createRepository({
    owner: 'acme',
    name: 'ml',
    description: 'Models of the Acme company',
  })
  world.commit(repository, {
    files: { 'README.md': '# Models\n', 'params.yaml': 'learning_rate: 0.1\n' },
    message: 'Start',
  })
  world.commit(repository, {
    branch: 'faster',
    files: { 'params.yaml': 'learning_rate: 0.2\n' },
    message: 'Learn faster',
  })
  world.createPullRequest(repository, { head: 'faster', title: 'Learn faster' })
}

function describe({ apiUrl, serverUrl, localhostUrl, resultsUrl, world }: LocalGithub): string {
  const rows = [
    ['Pages', `${serverUrl}/acme/ml/releases`],
    ['', `${serverUrl}/acme/ml/pull/1`],
    ['GITHUB_API_URL', apiUrl],
    ['GITHUB_SERVER_URL', localhostUrl],
    ['GITHUB_GRAPHQL_URL', `${apiUrl}/graphql`],
    ['ACTIONS_RESULTS_URL', `${resultsUrl}/`],
    ['Token', TOKEN],
    ['Bytes', world.dataDir],
  ]
  const lines = rows.map(([name = '', value = '']) => `  ${name.padEnd(20)} ${value}\n`)
  return `A local GitHub with the repository acme/ml is up. Ctrl-C ends it.\n\n${lines.join('')}`
}

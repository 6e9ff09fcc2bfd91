/**
 * Cuts out of GitHub's OpenAPI description what the local GitHub answers, for its tests.
 *
 * Usage: node scripts/openapi-extract.ts PATH/TO/generated/api.github.com.json
 *
 * The file is part of the npm package @octokit/openapi 23.0.2 (MIT), which is too large to depend on:
 * `npm pack @octokit/openapi@23.0.2`, then unpack only that one file.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { apiRoutes } from '../local-github/api-routes.ts'
import { artifactRestRoutes } from '../local-github/artifact-rest.ts'
import { extractDescription } from './extract-description.ts'

const TARGET = join(
  dirname(fileURLToPath(import.meta.url)),
  '../local-github/openapi/api.github.com.json',
)

const source = process.argv[2]
if (source === undefined) {
  process.stderr.write('Usage: node scripts/openapi-extract.ts PATH/TO/api.github.com.json\n')
  process.exitCode = 2
} else {
  const description: unknown = JSON.parse(readFileSync(source, 'utf8'))
  const extract = extractDescription(description, [...apiRoutes, ...artifactRestRoutes])
  mkdirSync(dirname(TARGET), { recursive: true })
  const text = `${JSON.stringify(extract)}\n`
  writeFileSync(TARGET, text)
  process.stdout.write(`${Object.keys(extract.paths).length} paths, ${text.length} bytes\n`)
}

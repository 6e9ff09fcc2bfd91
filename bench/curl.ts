import { spawnSync } from 'node:child_process'
import { TOKEN } from './github-process.ts'

/** As reports call it: `curl 8.1.0`. `null` where there is none. */
export function findCurl(): string | null {
  const { status, stdout } = spawnSync('curl', ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.split(' ').slice(0, 2).join(' ') : null
}

/** Sends a file as an asset. @returns milliseconds, whole process */
export function curlUpload(path: string, url: string): number {
  const headers = [`Authorization: Bearer ${TOKEN}`, 'Content-Type: application/octet-stream']
  // An empty one: curl is not to wait for "100 Continue".
  const lines = [...headers, 'Expect:'].flatMap((line) => ['-H', line])
  return run('-X', 'POST', ...lines, '-T', path, '-o', '/dev/null', url)
}

/** @returns milliseconds, whole process */
export const curlDownload = (url: string, path: string): number => run('-L', '-o', path, url)

function run(...args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync('curl', ['-sS', '-k', '--http1.1', '--fail', ...args], {
    encoding: 'utf8',
  })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`curl ended with ${status}: ${stderr}`)
  return ms
}

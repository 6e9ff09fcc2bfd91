import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Runs the work against a server of one listener; `base` is its address without a path. */
export async function serve<Result>(
  listener: RequestListener,
  work: (base: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const isPort = (one: typeof address): one is AddressInfo =>
    typeof one === 'object' && one !== null
  if (!isPort(address)) throw new Error('the server has no port')
  try {
    return await work(`http://127.0.0.1:${address.port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

import type { ServerResponse } from 'node:http'

/** A reply that is kept back, so that something can happen between the effect and the reply. */
export interface HeldReply {
  /** Fulfilled with the first byte that the handler wants to send, or its end. */
  readonly started: Promise<void>
  /** Sends what was kept back and lets the rest through. */
  release(): void
}

/** Keeps everything back that is written to the response from now on. */
export function holdReply(response: ServerResponse): HeldReply {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const { promise, resolve } = Promise.withResolvers<void>()
  const kept: (() => void)[] = []
  response.write = (...parts: readonly unknown[]): boolean => {
    kept.push(() => Reflect.apply(write, response, parts))
    resolve()
    // The writer has to wait for `drain`, as with a slow client.
    return false
  }
  response.end = (...parts: readonly unknown[]): ServerResponse => {
    kept.push(() => Reflect.apply(end, response, parts))
    resolve()
    return response
  }
  return {
    started: promise,
    release() {
      response.write = write
      response.end = end
      for (const send of kept) send()
      if (!response.writableEnded && !response.writableNeedDrain) response.emit('drain')
    },
  }
}

/** The bytes that come over a connection, in buffers which are used again. */
export interface SocketBytes {
  /** For `net.connect` and `tls.connect`. */
  readonly onread: {
    readonly buffer: Uint8Array
    readonly callback: (count: number) => boolean
  }
  /** The next bytes, good until this is called again. @throws the error of `end`, after the bytes that came before it */
  next(): Promise<Uint8Array>
  /** Whether somebody waits for bytes. */
  isAwaited(): boolean
  /** Bytes that nobody has taken. */
  count(): number
  /** Bytes that ever came. */
  total(): number
  /** No more bytes will come. */
  end(error: Error): void
}

/** What a connection has at once is seldom more. */
const READ_BYTES = 512 * 1024
/** A TLS record holds no more. */
const RECORD_BYTES = 16 * 1024
const LUMP_BYTES = 256 * 1024
/** So much may still come after TLS was told to stop: what it has decrypted already. */
const RESERVE_BYTES = 96 * 1024

interface Reads {
  readonly buffer: Uint8Array
  /** @returns whether more may come at once */
  take(count: number): boolean
  /** What has come. */
  give(): Uint8Array
  /** Bytes that have come. */
  count(): number
}

/**
 * Reads only while somebody waits, and makes no garbage.
 * @param isTls what comes are records of TLS
 * @param resume lets the connection read on
 */
export function socketBytes(isTls: boolean, resume: () => void): SocketBytes {
  const reads = isTls ? gatheredReads() : lentReads()
  let waiting: PromiseWithResolvers<Uint8Array> | undefined
  let ended: Error | undefined
  let [isPlanned, total] = [false, 0]
  const give = (): void => {
    isPlanned = false
    if (waiting === undefined || reads.count() === 0) return
    waiting.resolve(reads.give())
    waiting = undefined
  }
  return {
    onread: {
      buffer: reads.buffer,
      callback(count) {
        total += count
        const mayRead = reads.take(count)
        if (!mayRead) give()
        else if (waiting !== undefined && !isPlanned) {
          // What arrived together goes on together.
          isPlanned = true
          setImmediate(give)
        }
        return mayRead
      },
    },
    async next() {
      if (reads.count() > 0) return reads.give()
      if (ended !== undefined) throw ended
      waiting = Promise.withResolvers()
      resume()
      return await waiting.promise
    },
    isAwaited: () => waiting !== undefined,
    count: () => reads.count(),
    total: () => total,
    end(error) {
      ended ??= error
      give()
      waiting?.reject(ended)
      waiting = undefined
    },
  }
}

/** The buffer that the system wrote to is itself what is given: nothing comes before it is done with. */
function lentReads(): Reads {
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES)
  let held = 0
  return {
    buffer,
    take(count) {
      held = count
      return false
    },
    give() {
      const given = buffer.subarray(0, held)
      held = 0
      return given
    },
    count: () => held,
  }
}

/** TLS gives every record by itself, and some more when it was told to stop: they are gathered. */
function gatheredReads(): Reads {
  const buffer = Buffer.allocUnsafeSlow(RECORD_BYTES)
  let [gathered, other] = [Buffer.allocUnsafeSlow(LUMP_BYTES), Buffer.allocUnsafeSlow(LUMP_BYTES)]
  let held = 0
  return {
    buffer,
    take(count) {
      if (held + count > gathered.length)
        gathered = Buffer.concat([gathered, Buffer.allocUnsafeSlow(LUMP_BYTES)])
      gathered.set(count === buffer.length ? buffer : buffer.subarray(0, count), held)
      held += count
      return held + RESERVE_BYTES < LUMP_BYTES
    },
    give() {
      const given = gathered.subarray(0, held)
      ;[gathered, other] = [other, gathered]
      held = 0
      return given
    },
    count: () => held,
  }
}

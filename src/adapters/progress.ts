/** How far a task is, for the person who waits for it. */
export interface Progress {
  /** @param total bytes, `null` when nobody knows yet */
  start(total: number | null): void
  /** @param bytes since the last call */
  advance(bytes: number): void
  done(): void
}

export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
}

const LINE_MS = 5000
const BAR_PER_SECOND = 10

/**
 * A bar on a terminal, elsewhere a line every five seconds; nothing for what is done before that.
 * @param doing in the progressive form: `hashing`
 */
export async function showProgress(
  doing: string,
  stream: ProgressStream = process.stderr,
): Promise<Progress> {
  return stream.isTTY === true ? await progressBar(doing, stream) : progressLines(doing, stream)
}

/** The library is loaded only where there is a terminal to draw on. */
async function progressBar(doing: string, stream: ProgressStream): Promise<Progress> {
  const { SingleBar } = await import('cli-progress')
  let state: ProgressState | undefined
  const bar = new SingleBar({
    stream,
    fps: BAR_PER_SECOND,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
    format: (options, { progress }) => {
      const text = state === undefined ? '' : describe(state)
      if (state?.total === null || state === undefined) return `${doing} ${text}`
      const filled = Math.round(progress * (options.barsize ?? 0))
      return `${doing} [${'='.repeat(filled).padEnd(options.barsize ?? 0)}] ${text}`
    },
  })
  return {
    start(total) {
      state = { total, bytes: 0, startedAt: performance.now() }
      bar.start(total ?? 0, 0)
    },
    advance(bytes) {
      if (state === undefined) return
      state = { ...state, bytes: state.bytes + bytes }
      bar.update(state.bytes)
    },
    done: () => bar.stop(),
  }
}

function progressLines(doing: string, stream: ProgressStream): Progress {
  let state: ProgressState | undefined
  let timer: NodeJS.Timeout | undefined
  return {
    start(total) {
      state = { total, bytes: 0, startedAt: performance.now() }
      clearInterval(timer)
      timer = setInterval(() => {
        if (state !== undefined) stream.write(`${doing}: ${describe(state)}\n`)
      }, LINE_MS).unref()
    },
    advance(bytes) {
      if (state !== undefined) state = { ...state, bytes: state.bytes + bytes }
    },
    done: () => clearInterval(timer),
  }
}

interface ProgressState {
  readonly total: number | null
  readonly bytes: number
  /** Milliseconds. */
  readonly startedAt: number
}

function describe({ total, bytes, startedAt }: ProgressState): string {
  const seconds = (performance.now() - startedAt) / 1000
  const rate = seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : ''
  if (total === null) return `${formatBytes(bytes)}${rate}`
  const share = total === 0 ? 100 : Math.floor((bytes / total) * 100)
  return `${formatBytes(bytes)} of ${formatBytes(total)}, ${share} %${rate}`
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** Three digits and a decimal unit. */
function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${unit === 0 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit] ?? ''}`
}

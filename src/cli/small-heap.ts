import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

const ENOUGH_BYTES = 8 * 1024 * 1024
const LOOK_MS = 10

/**
 * Stops the space for new objects from growing beyond 8 MB. V8 doubles it up to tens of megabytes, which for a stream
 * of short-lived names are half of the program's memory and save little time; its limit can only be set before the
 * program starts, but how fast it grows at any time.
 */
export function keepHeapSmall(): void {
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
    if ((young?.space_size ?? 0) < ENOUGH_BYTES) return
    setFlagsFromString('--semi-space-growth-factor=1')
    clearInterval(timer)
  }, LOOK_MS)
  timer.unref()
}

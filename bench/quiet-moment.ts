import { cpus } from 'node:os'

const SAMPLE_MS = 200
const MAX_BUSY_SHARE = 0.1

/** Waits until other programs leave the processors alone, at most that long. */
export function awaitQuietMoment(maxMs: number): void {
  const end = performance.now() + maxMs
  while (performance.now() < end && busyShare() > MAX_BUSY_SHARE);
}

function busyShare(): number {
  const before = read()
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SAMPLE_MS)
  const after = read()
  return (after.busy - before.busy) / Math.max(1, after.all - before.all)
}

function read(): { readonly busy: number; readonly all: number } {
  const times = cpus().map((cpu) => cpu.times)
  const busy = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0)
  return { busy, all: times.reduce((sum, { idle }) => sum + idle, busy) }
}

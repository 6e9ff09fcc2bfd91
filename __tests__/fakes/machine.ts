import type { Machine } from '../../src/ports/machine.ts'

/** A machine on which nothing answers. */
export const fakeMachine = (): Machine => ({
  read: async () => ({ runtimes: {}, gpus: [] }),
})

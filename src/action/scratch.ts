import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'

/** A new folder for what this step writes; the runner empties the parent after the job. */
export const makeScratch = (temp: string): Promise<string> => mkdtemp(join(temp, 'model-release-'))

import { randomUUID } from 'node:crypto'
import type { DownloadHeaders } from './blob-store.ts'
import type { World } from './world.ts'

/** One artifact of a workflow run, from the moment its name is taken. */
export interface Artifact {
  readonly id: number
  readonly name: string
  /** `owner/name` */
  readonly repository: string
  readonly runId: string
  /** The run and its attempt, as the service numbers them. */
  readonly backendId: string
  readonly jobId: string
  readonly sha: string
  readonly ref: string
  /** The id of its bytes. */
  readonly blob: string
  readonly type: string
  readonly created: Date
  readonly expires: Date
  /** Whether the upload is complete; an artifact is not listed before. */
  readonly finalized: boolean
  readonly finalize: () => void
}

type NewArtifact = Omit<Artifact, 'id' | 'blob' | 'created' | 'finalized' | 'finalize'>

const tables = new WeakMap<World, Map<number, Artifact>>()

function findTable(world: World): Map<number, Artifact> {
  const table = tables.get(world) ?? new Map<number, Artifact>()
  tables.set(world, table)
  return table
}

/** All artifacts of all repositories, finalized or not, oldest first. */
export function listArtifacts(world: World): readonly Artifact[] {
  return [...findTable(world).values()]
}

export function addArtifact(world: World, fields: NewArtifact): Artifact {
  const table = findTable(world)
  const id = world.nextId()
  const finalize = (): void => {
    table.set(id, { ...artifact, finalized: true })
  }
  const artifact: Artifact = {
    ...fields,
    id,
    blob: randomUUID(),
    created: world.now(),
    finalized: false,
    finalize,
  }
  table.set(id, artifact)
  return artifact
}

export function removeArtifact(world: World, id: number): void {
  findTable(world).delete(id)
}

/** The name and type under which the bytes are handed out: raw files keep theirs, archives are zips. */
export function nameDownload({ name, type }: Artifact): DownloadHeaders {
  const archive = type === 'application/zip' && !name.endsWith('.zip')
  return { type, fileName: archive ? `${name}.zip` : name }
}

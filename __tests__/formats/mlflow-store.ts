import type { Files } from './memory-folder.ts'

export const RUN_A = '0123456789abcdef0123456789abcdef'
export const RUN_B = 'fedcba9876543210fedcba9876543210'

/** A run's `meta.yaml`. */
export function mlflowMeta(
  id: string,
  fields: Readonly<Record<string, string | number>> = {},
): string {
  const all = {
    artifact_uri: `file:///runs/${id}/artifacts`,
    end_time: 2000,
    entry_point_name: "''",
    experiment_id: "'0'",
    lifecycle_stage: 'active',
    run_id: id,
    run_name: 'calm-owl-1',
    start_time: 1000,
    status: 3,
    tags: '[]',
    user_id: 'ml',
    ...fields,
  }
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

/** A run as MLflow's file store keeps it. */
export function mlflowRun(path: string, id: string, accuracy: string, fields = {}): Files {
  return {
    [`${path}meta.yaml`]: mlflowMeta(id, fields),
    [`${path}metrics/val/accuracy`]: `1717000000000 0.1 0\n1717000000002 ${accuracy} 19\n1717000000001 0.3 19\n`,
    [`${path}metrics/train_loss`]: '1717000000000 0.25 3\n1717000000000 nan 4\n',
    [`${path}metrics/rmse`]: '1717000000000 1.5\n',
    [`${path}params/lr`]: '0.010',
    [`${path}params/model/name`]: 'resnet',
    [`${path}params/warm`]: 'True',
    [`${path}params/resume`]: 'None',
    [`${path}params/clip`]: 'inf',
    [`${path}params/note`]: '',
    [`${path}tags/mlflow.user`]: 'ml',
    [`${path}artifacts/model/MLmodel`]: 'flavors: {}\n',
  }
}

/** An experiment's `meta.yaml`. */
export const EXPERIMENT =
  'artifact_location: file:///mlruns/0\nexperiment_id: 0\nlifecycle_stage: active\n'

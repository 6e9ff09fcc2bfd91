import type { Proposal } from './acts.ts'

/** Fewer false alarms, which costs missed tumours. */
export const RAISE_THRESHOLD: Proposal = {
  branch: 'raise-threshold',
  title: 'Raise the decision threshold',
  body: 'Too many benign masses are flagged. With 0.7 instead of 0.5 precision goes up.',
  edits: [
    [
      'params.yaml',
      'threshold: 0.5 # probability from which on a case is flagged',
      'threshold: 0.7 # probability from which on a case is flagged',
    ],
  ],
}

/** More telling measurements. */
export const USE_WORST: Proposal = {
  branch: 'use-worst',
  title: 'Look at the worst nuclei',
  body: 'The largest nuclei of an image say more than the spread does.',
  edits: [
    [
      'params.yaml',
      'features: [mean, error] # of mean, error, worst',
      'features: [mean, worst] # of mean, error, worst',
    ],
    ['params-stumps.yaml', 'features: [mean]', 'features: [mean, error, worst]'],
  ],
}

import type { Better } from './metric.ts'

export interface DirectionEntry {
  readonly direction: Better | 'none'
  /** Time, memory, size, cost: it depends on the machine, so it warns and never fails until somebody gates it. */
  readonly resource: boolean
}

const HIGHER = `
  accuracy acc acc1 acc5 acc_norm acc_mutual_info acc_bytes balanced_accuracy top_k_accuracy exact_match em f1 f2 fbeta
  dice precision recall sensitivity specificity tpr tnr ppv npv true_positive_rate true_negative_rate
  positive_predictive_value negative_predictive_value positive_likelihood_ratio auc auroc roc_auc auprc aucpr pr_auc
  average_precision ap map map50 map75 mar mrr ndcg hit_rate hits@k recall@k precision@k r_precision jaccard iou miou
  giou panoptic_quality mcc matthews_corrcoef kappa cohen_kappa fleiss_kappa r2 r_squared explained_variance spearman
  spearmanr pearson pearsonr concordance ccc c_index kendall bleu sacrebleu chrf rouge rouge1 rouge2 rougel rougelsum
  meteor bertscore comet bleurt spice cider squad pass@k win_rate elo reward success_rate helpfulness faithfulness
  groundedness psnr ssim ms_ssim uqi vif vmaf clip_score inception_score snr si_sdr si_snr sdr pesq stoi mos wip
  silhouette calinski_harabasz dunn_index ari adjusted_rand ami nmi v_measure homogeneity completeness fowlkes_mallows
  mutual_info likelihood log_likelihood elbo`

const HIGHER_RESOURCE = `
  throughput qps rps tokens_per_s tokens_per_sec tokens_per_second samples_per_s samples_per_sec samples_per_second
  images_per_s images_per_second requests_per_s requests_per_second steps_per_second rows_per_second fps it_s speedup
  gpu_util mfu`

const LOWER = `
  loss log_loss logloss mlogloss cross_entropy nll negative_log_likelihood neg_log_likelihood negative_elbo neg_elbo
  negative_likelihood_ratio hinge perplexity ppl word_perplexity byte_perplexity bits_per_byte bits_per_character bpc
  error error_rate err merror mse rmse nrmse mae mdae mape smape wape wmape msle rmsle max_error logcosh log_cosh
  tweedie_deviance poisson_deviance gamma_deviance crps pinball brier brier_score ece mce calibration_error wer cer mer
  wil ter der eer edit_distance fid kid mifid lpips dists perceptual_path_length kl kl_divergence js_divergence
  wasserstein mmd hausdorff assd ergas sam d_lambda d_s davies_bouldin hamming ranking_loss coverage_error fpr fnr
  false_positive_rate false_negative_rate false_discovery_rate fall_out false_alarm miss_rate hallucination_rate
  toxicity demographic_parity_difference equalized_odds_difference equal_opportunity_difference gap diff disparity`

const LOWER_RESOURCE = `
  latency ms ttft tpot time_to_first_token time_per_output_token time runtime duration train_time memory peak_memory
  vram flops flos macs params size bytes artifact_mb cost energy co2`

const NONE = `
  epoch epochs step steps iteration iterations lr learning_rate seed n support count counts rows threshold temperature
  grad_norm positive_rate prevalence refusal_rate skew kurtosis confusion confusion_matrix tp fp tn fn batch_size
  sample_size train_size test_size val_size valid_size eval_size dataset_size vocab_size std stdev var ci stderr`

const TARGET_ONE =
  'disparate_impact demographic_parity_ratio equalized_odds_ratio calibration_slope'
const TARGET_ZERO = 'calibration_intercept mean_error bias'

/** Says something only as the last word of a name: `latency_ms`, `auc_gap`, but not `diff_privacy`. */
export const LAST_WORD_ONLY: ReadonlySet<string> = new Set(
  'ms bytes gap diff disparity err time size params cost duration std stdev var ci stderr'.split(
    ' ',
  ),
)

/** Too short to mean the same thing inside a longer name. */
export const WHOLE_NAME_ONLY: ReadonlySet<string> = new Set(['n', 'd s', 'd lambda'])

/** Phrases of whole words, joined by one space. Curated from metric libraries, whose own flags have errors. */
export const DICTIONARY: ReadonlyMap<string, DirectionEntry> = new Map([
  ...entries(HIGHER, 'higher', false),
  ...entries(HIGHER_RESOURCE, 'higher', true),
  ...entries(LOWER, 'lower', false),
  ...entries(LOWER_RESOURCE, 'lower', true),
  ...entries(NONE, 'none', false),
  ...entries(TARGET_ONE, { target: 1 }, false),
  ...entries(TARGET_ZERO, { target: 0 }, false),
])

/** Words of the longest phrase. */
export const LONGEST_PHRASE = Math.max(
  ...[...DICTIONARY.keys()].map((phrase) => phrase.split(' ').length),
)

function entries(
  text: string,
  direction: Better | 'none',
  resource: boolean,
): readonly (readonly [string, DirectionEntry])[] {
  return text
    .trim()
    .split(/\s+/)
    .map((phrase) => [phrase.replaceAll('_', ' '), { direction, resource }] as const)
}

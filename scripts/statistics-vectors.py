"""Writes the numbers that the tests of the statistics compare with: __tests__/domain/__fixtures__/statistics-vectors.json

    python3 -m venv FOLDER && FOLDER/bin/pip install scipy==1.17.1 statsmodels==0.15.0
    FOLDER/bin/python scripts/statistics-vectors.py

What scipy and statsmodels have comes from them. What they lack (DeLong, Tango's interval, the shift interval, ranks
with ties) is computed here in the most direct way, by enumeration or numeric search, and checked against what they
do have. Everything follows from seeds, so a second run writes the same file.
"""

import itertools
import json
import math
import pathlib

import numpy
import scipy
import statsmodels
from scipy import optimize, special, stats
from statsmodels.api import OLS
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

TARGET = pathlib.Path(__file__).parent.parent / "__tests__/domain/__fixtures__/statistics-vectors.json"
MASK = 2**32 - 1
MASK_64 = 2**64 - 1
rng = numpy.random.default_rng(20261125)


def floats(values):
    return [float(value) for value in values]


class Xoshiro:
    """xoshiro128** with its state from SplitMix64, written from the authors' description."""

    def __init__(self, seed):
        self.state = []
        for _ in range(2):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK_64
            mixed = ((seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9) & MASK_64
            mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK_64
            mixed ^= mixed >> 31
            self.state += [mixed & MASK, mixed >> 32]

    def next(self):
        def rotate(value, by):
            return ((value << by) | (value >> (32 - by))) & MASK

        a, b, c, d = self.state
        drawn = (rotate((b * 5) & MASK, 7) * 9) & MASK
        shifted = (b << 9) & MASK
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        self.state = [a, b, c, rotate(d, 11)]
        return drawn

    def uniform(self):
        return self.next() / 2**32


def generator():
    cases = []
    for seed in [0, 1, 2, 42, 2**32, 2**53 - 1]:
        source = Xoshiro(seed)
        cases.append({"seed": seed, "drawn": [source.next() for _ in range(12)]})
    return cases


def log_gamma():
    points = [1e-10, 1e-3, 0.1, 0.5, 0.99, 1, 1.3, 1.4616321449683622, 2, 2.5, 7, 14.99, 15, 15.01, 30.5, 171, 1e3, 1e6, 1e10, 1e300]
    return [{"x": x, "want": float(special.gammaln(x))} for x in points]


def incomplete_beta():
    points = [
        (1, 1, 0.3), (0.5, 0.5, 0.1), (0.5, 0.5, 1e-12), (2, 3, 0.999999), (0.01, 2, 0.1), (5, 0.3, 0.9), (10, 90, 0.3), (200, 800, 0.21),
        (1e4, 1e4, 0.49), (1e4, 1e4, 0.5), (1e6, 1e6, 0.4995), (1e6, 1e6, 0.5005), (2e5, 8e5, 0.2015), (5, 1e6, 1e-5), (1e6, 5, 0.99999),
        (0.5, 5e5, 4e-6), (1e7, 3, 0.9999999), (1, 1e6, 1e-6), (3e5, 1, 0.99999), (50, 50, 0.01),
    ]  # fmt: skip
    return [
        {"a": a, "b": b, "x": x, "lower": float(special.betainc(a, b, x)), "upper": float(special.betaincc(a, b, x))} for a, b, x in points
    ]


def normal():
    zs = [0, 1e-12, 1e-3, 0.25, 0.5, 0.84, 0.9999, 1, 1.0001, 1.3, 1.64, 1.96, 2.3, 3, 4.5, 6, 8, 10, 15, 20, 28, 35, 37.5]
    ps = [1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-12, 1e-8, 1e-5, 1e-3, 0.01, 0.025, 0.05, 0.1, 0.1586, 0.1587, 0.2, 0.3, 0.4, 0.49, 0.499999,
          0.5, 0.500001, 0.6, 0.8413, 0.8414, 0.9, 0.975, 0.9999, 1 - 1e-10]  # fmt: skip
    return {
        "tail": [{"z": z, "want": float(stats.norm.sf(z))} for z in [*(-z for z in zs[1:]), *zs]],
        "quantile": [{"p": p, "want": float(special.ndtri(p))} for p in ps],
    }


def student_t():
    dfs = [0.3, 0.5, 1, 1.7, 2, 3, 4, 4.321, 9, 19.5, 30, 100, 1234.5, 1e4, 1e6, 1e9]
    ts = [0, 1e-9, 1e-3, 0.1, 0.7, 1, 1.6, 1.8, 2.5, 4, 7, 12, 40, 1e3, 1e8]
    ps = [1e-30, 1e-15, 1e-8, 1e-5, 1e-3, 0.00125, 0.0125, 0.025, 0.1, 0.2499, 0.2501, 0.4, 0.4999, 0.6, 0.9, 0.975, 0.99999]

    def tail(t, df):
        # scipy's own function gives 0.5 for small t.
        return float(stats.t.sf(t, df)) if t > 0.01 else 0.5 - float(special.betainc(0.5, df / 2, t * t / (df + t * t))) / 2

    tails = [{"t": t, "df": df, "want": tail(t, df)} for df in dfs for t in ts]

    def quantile(p, df):
        # Near the middle its quantiles have eight digits, and the inverse of the beta function all of them.
        if abs(p - 0.5) > 0.2:
            return float(stats.t.ppf(p, df))
        x = special.betaincinv(0.5, df / 2, 2 * abs(p - 0.5))
        return math.copysign(math.sqrt(df * x / (1 - x)), p - 0.5)

    quantiles = [{"p": p, "df": df, "want": quantile(p, df)} for df in dfs for p in ps]
    return {"tail": [case for case in tails if case["want"] > 1e-290], "quantile": quantiles}


def binomial():
    points = [
        (0, 0, 0.5), (0, 1, 0.5), (1, 1, 0.5), (3, 10, 0.5), (24, 34, 0.5), (78, 117, 0.5), (0, 40, 0.5), (40, 40, 0.5), (5, 10, 0.5),
        (500_600, 1_000_000, 0.5), (502_500, 1_000_000, 0.5), (3, 10, 0.1), (0, 10, 0.1), (9, 10, 0.95), (2, 20, 0.3), (30, 200, 0.2),
        (55, 200, 0.2), (944, 1000, 0.96), (1200, 1_000_000, 0.001), (900, 1_000_000, 0.001), (0, 5, 0), (1, 5, 0), (5, 5, 1), (4, 5, 1),
    ]  # fmt: skip
    cases = []
    for successes, trials, share in points:
        test = stats.binomtest(successes, trials, share).pvalue if trials > 0 else 1.0
        cases.append({
            "successes": successes, "trials": trials, "share": share, "twoSided": float(test),
            "atMost": float(stats.binom.cdf(successes, trials, share)), "atLeast": float(stats.binom.sf(successes - 1, trials, share)),
        })  # fmt: skip
    return cases


def likely_gain(rows, lost, gained, fall):
    """The most likely share of gained rows, by searching the likelihood's root. Both shares are the same part plus one's excess."""
    width = (1 - abs(fall)) / 2
    same = rows - lost - gained

    def slope(part):
        first = lost / (part + max(fall, 0)) if lost else 0.0
        second = gained / (part + max(-fall, 0)) if gained else 0.0
        return first + second - (same / (width - part) if same else 0.0)

    start, end = width * 1e-15, width * (1 - 1e-15)
    if slope(start) <= 0:
        part = 0.0
    elif slope(end) >= 0:
        part = width
    else:
        part = optimize.brentq(slope, start, end, xtol=1e-25, rtol=1e-15, maxiter=1000)
    return part + max(-fall, 0)


def tango_score(rows, lost, gained, fall):
    gain = likely_gain(rows, lost, gained, fall)
    return (lost - gained - rows * fall) / math.sqrt(rows * (2 * gain + fall * (1 - fall)))


def paired_proportions():
    points = [
        (50, 0, 0), (1, 0, 0), (1, 1, 0), (10, 0, 3), (10, 3, 0), (20, 20, 0), (20, 7, 2), (34, 12, 12), (200, 9, 4), (1240, 78, 39),
        (2000, 24, 10), (2000, 10, 24), (5000, 150, 50), (100_000, 3000, 2800), (1_000_000, 20_000, 19_000), (1_000_000, 1, 0),
    ]  # fmt: skip
    cases = []
    for rows, lost, gained in points:
        ends = []
        for confidence in (0.95, 0.99):
            z = stats.norm.ppf((1 + confidence) / 2)
            for target in (z, -z):
                low, high = -1 + 1e-12, 1 - 1e-12
                # The score falls; where it starts below the target, every fall is possible.
                if tango_score(rows, lost, gained, low) < target:
                    ends.append(-1.0)
                elif tango_score(rows, lost, gained, high) > target:
                    ends.append(1.0)
                else:
                    ends.append(optimize.brentq(lambda at: tango_score(rows, lost, gained, at) - target, low, high, xtol=1e-15, rtol=1e-14))
        table = [[rows - lost - gained, lost], [gained, 0]]
        tails = {str(fall): float(stats.norm.sf(tango_score(rows, lost, gained, fall))) for fall in (-0.1, 0.005, 0.01, 0.3)}
        cases.append({
            "rows": rows, "lost": lost, "gained": gained, "p": float(mcnemar(table, exact=True).pvalue),
            "interval95": ends[:2], "interval99": ends[2:], "tails": tails,
        })  # fmt: skip
    return cases


def proportions():
    wilson = []
    for count, rows in [(0, 1), (1, 1), (0, 30), (30, 30), (3, 7), (189, 200), (1045, 1240), (1, 1_000_000), (500_000, 1_000_000)]:
        for confidence in (0.9, 0.95, 0.999):
            lower, upper = proportion_confint(count, rows, 1 - confidence, method="wilson")
            wilson.append({"share": count / rows, "rows": rows, "confidence": confidence, "want": floats((lower, upper))})
    newcombe = []
    for one, other in [((6, 10), (4, 10)), ((0, 20), (0, 30)), ((56, 70), (48, 80)), ((10, 10), (0, 10)), ((1824, 2000), (1810, 2000)),
                       ((1, 1_000_000), (5, 900_000))]:  # fmt: skip
        for confidence in (0.9, 0.95, 0.99):
            low, high = confint_proportions_2indep(*one, *other, method="newcomb", compare="diff", alpha=1 - confidence)
            newcombe.append({"first": one, "second": other, "confidence": confidence, "want": floats((low, high))})
    return {"wilson": wilson, "newcombe": newcombe}


def samples(rounded=None):
    pairs = []
    for first, second, shift, scale in [(2, 2, 0.1, 1), (3, 3, 0, 1), (3, 5, 1, 2), (5, 5, 0.5, 1), (5, 5, 3, 0.2), (7, 4, -1, 5), (12, 15, 0.3, 1),
                                        (25, 25, 0.4, 1), (30, 40, 0.5, 2)]:  # fmt: skip
        one, other = rng.normal(shift, 1, first), rng.normal(0, scale, second)
        if rounded is not None:
            one, other = one.round(rounded), other.round(rounded)
        pairs.append((floats(one), floats(other)))
    return pairs


def welch():
    pairs = samples() + [([0.843, 0.845, 0.841], [0.8, 0.8, 0.8]), ([1e-9, 2e-9, 4e-9], [3e-9, 5e-9, 4.5e-9]), ([1e8 + 1, 1e8 + 2, 1e8 + 4], [1e8, 1e8 + 1.5])]
    cases = []
    for first, second in pairs:
        test = stats.ttest_ind(first, second, equal_var=False)
        interval = test.confidence_interval(0.95)
        cases.append({
            "first": first, "second": second, "t": float(test.statistic), "df": float(test.df), "p": float(test.pvalue),
            "greater": float(stats.ttest_ind(first, second, equal_var=False, alternative="greater").pvalue),
            "interval": floats((interval.low, interval.high)),
        })  # fmt: skip
    return cases


def generated():
    """200,000 values on each side, for which only the seed is stored."""
    source = Xoshiro(7)
    first = numpy.array([source.uniform() for _ in range(200_000)])
    second = numpy.array([source.uniform() ** 2 + 0.16 for _ in range(200_000)])
    test = stats.ttest_ind(first, second, equal_var=False)
    ranks = stats.mannwhitneyu(first[:50_000], second[:50_000], method="asymptotic")
    return {
        "seed": 7, "t": float(test.statistic), "df": float(test.df), "p": float(test.pvalue),
        "u": float(ranks.statistic), "uP": float(ranks.pvalue),
    }  # fmt: skip


def shift_interval(first, second, confidence):
    """All shifts that the exact test without ties does not refuse, its distribution by enumeration."""
    differences = sorted(one - other for one in first for other in second)
    counts = {}
    for chosen in itertools.combinations(range(len(first) + len(second)), len(first)):
        u = sum(chosen) - len(first) * (len(first) - 1) // 2
        counts[u] = counts.get(u, 0) + 1
    below, rank = 0, 0
    everything = sum(counts.values())
    for u in range(len(differences) + 1):
        below += counts.get(u, 0)
        if below / everything > (1 - confidence) / 2 * (1 + 1e-9):
            rank = u
            break
    ends = None if rank == 0 else [differences[rank - 1], differences[len(differences) - rank]]
    return float(numpy.median(differences)), ends


def permuted(first, second):
    """Both tails of U over all ways to split the pooled values, ties half."""
    ranks = stats.rankdata([*first, *second])
    seen = 2 * ranks[: len(first)].sum()
    sums = [round(2 * sum(chosen)) for chosen in itertools.combinations(ranks, len(first))]
    greater = sum(1 for value in sums if value >= seen) / len(sums)
    less = sum(1 for value in sums if value <= seen) / len(sums)
    return greater, less


def mann_whitney():
    cases = []
    for first, second in samples():
        exact = len(first) + len(second) <= 50
        greater, less, both = (
            float(stats.mannwhitneyu(first, second, alternative=side, method="exact" if exact else "asymptotic").pvalue)
            for side in ("greater", "less", "two-sided")
        )
        cases.append({"first": first, "second": second, "u": float(stats.mannwhitneyu(first, second).statistic), "greater": greater, "less": less, "p": both})
    for first, second in samples(rounded=0):
        u = float(stats.mannwhitneyu(first, second).statistic)
        case = {"first": first, "second": second, "u": u}
        if len(first) + len(second) <= 20:
            greater, less = permuted(first, second)
            case |= {"greater": greater, "less": less, "p": min(1, 2 * min(greater, less))}
            cases.append(case)
        elif len(first) + len(second) > 50:
            sides = {key: float(stats.mannwhitneyu(first, second, alternative=side, method="asymptotic").pvalue)
                     for key, side in (("greater", "greater"), ("less", "less"), ("p", "two-sided"))}  # fmt: skip
            cases.append(case | sides)
    shifts = []
    for first, second in samples():
        if len(first) + len(second) > 20:
            continue
        for confidence in (0.8, 0.95, 0.99):
            shift, ends = shift_interval(first, second, confidence)
            shifts.append({"first": first, "second": second, "confidence": confidence, "shift": shift, "interval": ends})
    return {"tests": cases, "shifts": shifts}


def placements(labels, scores):
    ranks = stats.rankdata(scores)
    positive = labels == 1
    won = (ranks[positive] - stats.rankdata(scores[positive])) / (~positive).sum()
    lost = 1 - (ranks[~positive] - stats.rankdata(scores[~positive])) / positive.sum()
    return won, lost


def de_long_case(labels, baseline, candidate):
    one, other = placements(labels, baseline), placements(labels, candidate)
    covariance = sum(numpy.cov(left, right) / len(left) for left, right in zip(one, other))
    area = one[0].mean(), other[0].mean()
    # Brunner and Munzel's statistic has the same variance of one area.
    if covariance[0][0] > 0:
        statistic = stats.brunnermunzel(baseline[labels != 1], baseline[labels == 1]).statistic
        assert math.isclose(statistic, (area[0] - 0.5) / math.sqrt(covariance[0][0]), rel_tol=1e-9, abs_tol=1e-9)
    variance = covariance[0][0] + covariance[1][1] - 2 * covariance[0][1]
    z = (area[0] - area[1]) / math.sqrt(variance)
    reach = stats.norm.ppf(0.975) * math.sqrt(variance)
    return {
        "areas": floats(area), "covariance": floats((covariance[0][0], covariance[0][1], covariance[1][1])), "p": float(2 * stats.norm.sf(abs(z))),
        "interval": floats((area[0] - area[1] - reach, area[0] - area[1] + reach)),
    }  # fmt: skip


def de_long():
    cases = []
    for rows, decimals, share in [(8, None, 0.5), (12, 1, 0.5), (40, None, 0.3), (60, 1, 0.2), (150, 2, 0.1)]:
        labels = (rng.random(rows) < share).astype(int)
        labels[:2], labels[2:4] = 1, 0
        baseline = rng.normal(labels, 1)
        candidate = 0.7 * baseline + rng.normal(0, 0.6, rows)
        if decimals is not None:
            baseline, candidate = baseline.round(decimals), candidate.round(decimals)
        cases.append({"labels": labels.tolist(), "baseline": floats(baseline), "candidate": floats(candidate)} | de_long_case(labels, baseline, candidate))
    source = Xoshiro(11)
    drawn = numpy.array([[source.uniform() for _ in range(3)] for _ in range(20_000)])
    labels = (drawn[:, 0] < 0.1).astype(int)
    # Multiples of 1/1024, so that there are ties and no rounding.
    baseline = numpy.floor(drawn[:, 1] * 1024) / 1024 + labels / 4
    candidate = numpy.floor(drawn[:, 2] * 1024) / 1024 + baseline
    return {"cases": cases, "generated": {"seed": 11, "rows": 20_000} | de_long_case(labels, baseline, candidate)}


def f1(label, predicted, axis=-1):
    hits = (label * predicted).sum(axis=axis)
    return 2 * hits / (label.sum(axis=axis) + predicted.sum(axis=axis))


def bootstrap():
    means = []
    for values in [rng.normal(0.1, 1, 30), rng.exponential(1, 80), (rng.random(200) < 0.05).astype(float)]:
        result = stats.bootstrap((values,), numpy.mean, n_resamples=200_000, batch=1000, method="percentile", rng=numpy.random.default_rng(5))
        means.append({"values": floats(values), "interval": floats(result.confidence_interval), "stderr": float(result.standard_error)})
    label = (rng.random(120) < 0.4).astype(float)
    flipped = [numpy.abs(label - (rng.random(120) < rate)) for rate in (0.1, 0.2)]

    def fall(label, before, after, axis=-1):
        return f1(label, before, axis) - f1(label, after, axis)

    result = stats.bootstrap((label, *flipped), fall, paired=True, n_resamples=100_000, batch=1000, method="percentile", rng=numpy.random.default_rng(6))
    return {
        "means": means,
        "f1": {"label": floats(label), "baseline": floats(flipped[0]), "candidate": floats(flipped[1]),
               "estimate": float(fall(label, *flipped)), "interval": floats(result.confidence_interval), "stderr": float(result.standard_error)},
        "quantiles": [{"values": values, "share": share, "want": float(numpy.quantile(values, share))}
                      for values in ([3.0], [1.0, 2.0], [0.1, 0.5, 0.7, 2.0, 9.0]) for share in (0, 0.025, 0.31, 0.5, 0.975, 1)],
    }  # fmt: skip


def prediction():
    cases = []
    for runs, candidate in [([0.843, 0.845, 0.841], 0.83), ([0.1, 0.3], 0.2), (floats(rng.normal(5, 2, 10)), 9.5), (floats(rng.normal(0, 1e-7, 5)), 0.0)]:
        prediction = OLS(runs, numpy.ones(len(runs))).fit().get_prediction([1.0])
        low, high = prediction.conf_int(obs=True, alpha=0.05)[0]
        t = (candidate - numpy.mean(runs)) / (numpy.std(runs, ddof=1) * math.sqrt(1 + 1 / len(runs)))
        cases.append({
            "runs": runs, "candidate": candidate, "interval": floats((low, high)), "greater": float(stats.t.sf(t, len(runs) - 1)),
        })  # fmt: skip
    return cases


def folds():
    cases = []
    for count in (2, 5, 10):
        baseline = rng.normal(0.8, 0.02, count)
        candidate = baseline - rng.normal(0.01, 0.01, count)
        differences = baseline - candidate
        # Nadeau and Bengio: without the second term it is the paired t test.
        plain = stats.ttest_rel(baseline, candidate)
        factor = math.sqrt((1 / count) / (1 / count + 1 / (count - 1)))
        t = plain.statistic * factor
        reach = stats.t.ppf(0.975, count - 1) * differences.std(ddof=1) * math.sqrt(1 / count + 1 / (count - 1))
        cases.append({
            "baseline": floats(baseline), "candidate": floats(candidate), "greater": float(stats.t.sf(t, count - 1)),
            "p": float(2 * stats.t.sf(abs(t), count - 1)), "interval": floats((differences.mean() - reach, differences.mean() + reach)),
        })  # fmt: skip
    return cases


def corrections():
    lists = [[0.02], [0.01, 0.04, 0.03, 0.005], [0.05] * 4, [0, 1, 0.5, 1e-300], floats(rng.random(40) ** 3), floats((rng.random(20) ** 2).round(1))]
    return [
        {"p": values, "holm": floats(multipletests(values, method="holm")[1]), "bh": floats(multipletests(values, method="fdr_bh")[1])} for values in lists
    ]


def write(parts):
    """One case a line, so that a difference can be read."""

    def render(value, depth):
        pad = "  " * depth
        if isinstance(value, dict) and depth < 2 and any(isinstance(part, (dict, list)) for part in value.values()):
            return "{\n" + ",\n".join(f"{pad}  {json.dumps(key)}: {render(part, depth + 1)}" for key, part in value.items()) + f"\n{pad}}}"
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return "[\n" + ",\n".join(f"{pad}  {json.dumps(part, allow_nan=False)}" for part in value) + f"\n{pad}]"
        return json.dumps(value, allow_nan=False)

    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(render(parts, 0) + "\n", "utf-8")


write({
    "versions": {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__, "numpy": numpy.__version__},
    "generator": generator(), "logGamma": log_gamma(), "incompleteBeta": incomplete_beta(), "normal": normal(), "studentT": student_t(),
    "binomial": binomial(), "pairedProportions": paired_proportions(), "proportions": proportions(), "welch": welch(), "generated": generated(),
    "mannWhitney": mann_whitney(), "deLong": de_long(), "bootstrap": bootstrap(), "prediction": prediction(), "folds": folds(),
    "corrections": corrections(),
})  # fmt: skip

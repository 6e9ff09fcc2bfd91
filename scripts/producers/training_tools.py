"""Libraries that train: scikit-learn, XGBoost, LightGBM, Keras, Transformers, PyTorch."""

import json
import os
import pickle

from sample import Sample, last_of_each


def table(rows=300):
    import numpy

    random = numpy.random.default_rng(7)
    x = random.normal(size=(rows, 4))
    y = (x[:, 0] + 0.5 * x[:, 1] + random.normal(scale=0.7, size=rows) > 0).astype(int)
    return x, y


def flat_report(report) -> dict:
    """Averages are called as scikit-learn's scorers are; each class is a slice; `support` is a count."""
    values = {}
    for key, one in report.items():
        if not isinstance(one, dict):
            values[key] = one
            continue
        for name, number in one.items():
            short = {"f1-score": "f1"}.get(name, name)
            if name == "support":
                continue
            if key.endswith(" avg"):
                values[f"{short}_{key.removesuffix(' avg')}"] = number
            else:
                values[f"slice/class={key}/{short}"] = number
    return values


def scikit_learn(sample: Sample) -> None:
    import bz2
    import gzip

    import joblib
    import numpy
    import pandas
    from sklearn.compose import ColumnTransformer
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.linear_model import LinearRegression, LogisticRegression
    from sklearn.metrics import classification_report
    from sklearn.pipeline import Pipeline
    from sklearn.preprocessing import StandardScaler

    x, y = table()
    model = LogisticRegression().fit(x, y)
    guessed = model.predict(x)
    report = classification_report(y, guessed, target_names=["cat", "dog"], output_dict=True)
    sample.write_json("report.json", report)
    sample.expect("metrics", "report.json", flat_report(report))
    frame = pandas.DataFrame(report).transpose()
    frame.to_csv(sample.path("report.csv"))
    never = classification_report(
        [0, 1, 1], [1, 1, 1], labels=[0, 1, 2], output_dict=True, zero_division=numpy.nan
    )
    sample.write_json("report-nan.json", never)
    sample.expect("metrics", "report-nan.json", flat_report(never))
    many = classification_report(
        [[1, 0], [1, 1], [0, 1]], [[1, 0], [0, 1], [0, 1]], output_dict=True, zero_division=0
    )
    sample.write_json("report-multilabel.json", many)
    sample.expect("metrics", "report-multilabel.json", flat_report(many))

    found = {"executable": True, "framework": "scikit-learn"}
    logistic = {**found, "imports": ["sklearn.linear_model._logistic.LogisticRegression"]}
    for protocol in (0, 2, 5):
        name = f"model-protocol-{protocol}.pkl"
        sample.path(name).write_bytes(pickle.dumps(model, protocol=protocol))
        sample.expect("model", name, logistic)
    joblib.dump(model, sample.path("model.joblib"))
    sample.expect("model", "model.joblib", logistic)
    for method in ("zlib", "gzip", "bz2", "lzma", "xz"):
        joblib.dump(model, sample.path(f"model-{method}.joblib"), compress=(method, 3))
        sample.expect("model", f"model-{method}.joblib", {"executable": True})
    with gzip.open(sample.path("model.pkl.gz"), "wb") as file:
        pickle.dump(model, file)
    sample.expect("model", "model.pkl.gz", {"executable": True})
    with bz2.open(sample.path("model.pkl.bz2"), "wb") as file:
        pickle.dump(model, file)
    forest = RandomForestClassifier(n_estimators=10, random_state=0)
    scaled = ColumnTransformer([("numbers", StandardScaler(), [0, 1, 2, 3])])
    pipeline = Pipeline([("columns", scaled), ("forest", forest)]).fit(x, y)
    joblib.dump(pipeline, sample.path("pipeline.joblib"))
    sample.expect(
        "model",
        "pipeline.joblib",
        {**found, "imports": ["sklearn.pipeline.Pipeline", "sklearn.tree._tree.Tree"]},
    )
    predictions(sample, y, model.predict_proba(x)[:, 1])
    regression(sample, x, LinearRegression)


def predictions(sample: Sample, y, score) -> None:
    import pandas
    from sklearn import metrics

    frame = pandas.DataFrame({"id": range(len(y)), "label": y, "score": score})
    frame.to_csv(sample.path("predictions.csv"), index=False)
    frame.to_json(sample.path("predictions.jsonl"), orient="records", lines=True, double_precision=15)
    frame.to_parquet(sample.path("predictions.parquet"), index=False)
    guessed = (score >= 0.5).astype(int)
    expected = {
        "accuracy": metrics.accuracy_score(y, guessed),
        "f1": metrics.f1_score(y, guessed),
        "precision": metrics.precision_score(y, guessed),
        "recall": metrics.recall_score(y, guessed),
        "roc_auc": metrics.roc_auc_score(y, score),
        "log_loss": metrics.log_loss(y, score),
        "brier_score": metrics.brier_score_loss(y, score),
    }
    for form in ("csv", "jsonl", "parquet"):
        facts = {"kind": "classification", "rows": len(y), "metrics": expected}
        sample.expect("predictions", f"predictions.{form}", facts)
        sample.expect("table", f"predictions.{form}", {"rows": len(y), "columns": ["id", "label", "score"]})
    names = pandas.Series(y).map({0: "cat", 1: "dog"})
    guess = pandas.Series(guessed).map({0: "cat", 1: "dog"})
    words = pandas.DataFrame({"id": range(len(y)), "label": names, "pred": guess})
    words.to_csv(sample.path("predictions-words.csv"), index=False)
    sample.expect(
        "predictions",
        "predictions-words.csv",
        {
            "kind": "classification",
            "rows": len(y),
            "metrics": {"accuracy": metrics.accuracy_score(y, guessed)},
        },
    )


def regression(sample: Sample, x, kind) -> None:
    import pandas
    from sklearn import metrics

    target = x @ [1.5, -2.0, 0.25, 0.0] + 0.1 * x[:, 0] ** 2
    guessed = kind().fit(x, target).predict(x)
    frame = pandas.DataFrame({"id": range(len(x)), "label": target, "pred": guessed})
    frame.to_parquet(sample.path("regression.parquet"), index=False)
    frame.to_csv(sample.path("regression.csv"), index=False)
    mse = metrics.mean_squared_error(target, guessed)
    expected = {"mae": metrics.mean_absolute_error(target, guessed), "rmse": mse**0.5}
    expected["r2"] = metrics.r2_score(target, guessed)
    for form in ("csv", "parquet"):
        facts = {"kind": "regression", "rows": len(x), "metrics": expected}
        sample.expect("predictions", f"regression.{form}", facts)


def xgboost(sample: Sample) -> None:
    import xgboost as library

    x, y = table()
    train = library.DMatrix(x[:200], label=y[:200], feature_names=["a", "b", "c", "d"])
    evaluation = library.DMatrix(x[200:], label=y[200:], feature_names=["a", "b", "c", "d"])
    results = {}
    params = {"objective": "binary:logistic", "eval_metric": ["logloss", "error"], "max_depth": 2}
    booster = library.train(
        params,
        train,
        num_boost_round=7,
        evals=[(train, "train"), (evaluation, "eval")],
        evals_result=results,
        verbose_eval=False,
    )
    sample.write_json("evals_result.json", results)
    sample.expect("metrics", "evals_result.json", last_of_each(results))
    facts = {"executable": False, "framework": "xgboost", "version": library.__version__}
    facts["details"] = {"trees": 7}
    for form in ("json", "ubj"):
        booster.save_model(sample.path(f"model.{form}"))
        sample.expect("model", f"model.{form}", facts)
    booster.save_model(sample.path("model-without-name"))
    sample.path("booster.pkl").write_bytes(pickle.dumps(booster))
    sample.expect(
        "model", "booster.pkl", {"executable": True, "imports": ["xgboost.core.Booster"]}
    )
    classifier = library.XGBClassifier(n_estimators=5, eval_metric="auc")
    classifier.fit(x[:200], y[:200], eval_set=[(x[:200], y[:200]), (x[200:], y[200:])], verbose=False)
    own = classifier.evals_result()
    sample.write_json("sklearn_evals_result.json", own)
    sample.expect("metrics", "sklearn_evals_result.json", last_of_each(own))


def lightgbm(sample: Sample) -> None:
    import lightgbm as library

    x, y = table()
    train = library.Dataset(x[:200], label=y[:200], feature_name=["a", "b", "c", "d"])
    evaluation = library.Dataset(x[200:], label=y[200:], reference=train)
    results = {}
    booster = library.train(
        {"objective": "binary", "metric": ["binary_logloss", "auc"], "verbosity": -1},
        train,
        num_boost_round=6,
        valid_sets=[train, evaluation],
        valid_names=["training", "valid"],
        callbacks=[library.record_evaluation(results)],
    )
    sample.write_json("evals_result.json", results)
    sample.expect("metrics", "evals_result.json", last_of_each(results))
    booster.save_model(sample.path("model.txt"))
    facts = {"executable": False, "framework": "lightgbm", "details": {"trees": 6}}
    sample.expect("model", "model.txt", facts)
    sample.path("booster.pkl").write_bytes(pickle.dumps(booster))
    sample.expect(
        "model", "booster.pkl", {"executable": True, "imports": ["lightgbm.basic.Booster"]}
    )


def keras(sample: Sample) -> None:
    os.environ.setdefault("KERAS_BACKEND", "jax")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    import keras as library

    x, y = table()
    layers = [library.layers.Dense(5, activation="relu"), library.layers.Dense(1, activation="sigmoid")]
    model = library.Sequential([library.Input((4,)), *layers])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    log = library.callbacks.CSVLogger(str(sample.path("training.csv")))
    semicolons = library.callbacks.CSVLogger(str(sample.path("training-semicolon.csv")), separator=";")
    history = model.fit(
        x, y, epochs=4, validation_split=0.3, callbacks=[log, semicolons], verbose=0
    ).history
    last = {
        name.replace("val_", "val/") if name.startswith("val_") else f"train/{name}": values[-1]
        for name, values in history.items()
    }
    for name in ("training.csv", "training-semicolon.csv"):
        sample.expect("metrics", name, last)
    sample.write_json("history.json", history)
    sample.expect("metrics", "history.json", last)
    facts = {"framework": "keras", "version": library.__version__}
    model.save(sample.path("model.keras"))
    sample.expect("model", "model.keras", facts)
    model.save_weights(sample.path("model.weights.h5"))
    sample.expect("model", "model.weights.h5", {"format": "hdf5"})
    model.save(sample.path("model.h5"))
    sample.expect("model", "model.h5", {"format": "hdf5"})


def transformers(sample: Sample) -> None:
    from transformers import BertConfig
    from transformers.trainer_callback import TrainerState

    log = [
        {"epoch": 1.0, "loss": 0.61, "learning_rate": 5e-05, "grad_norm": 1.25, "step": 10},
        {"epoch": 1.0, "eval_loss": 0.5, "eval_accuracy": 0.75, "eval_runtime": 1.5, "step": 10},
        {"epoch": 2.0, "loss": 0.31, "learning_rate": 2e-05, "grad_norm": 0.75, "step": 20},
        {"epoch": 2.0, "eval_loss": 0.25, "eval_accuracy": 0.875, "eval_runtime": 1.25, "step": 20},
    ]
    state = TrainerState(
        epoch=2.0, global_step=20, max_steps=20, num_train_epochs=2, log_history=log, best_metric=0.25
    )
    state.save_to_json(str(sample.path("trainer_state.json")))
    sample.expect(
        "metrics", "trainer_state.json", {"eval/accuracy": 0.875, "eval/loss": 0.25}, partly=True
    )
    BertConfig(hidden_size=8, num_hidden_layers=1, num_attention_heads=2).save_pretrained(sample.folder)
    try:
        from transformers import Trainer
    except Exception:
        Trainer = None
    results = {"epoch": 2.0, "eval_accuracy": 0.875, "eval_loss": 0.25, "eval_runtime": 1.25}
    results["eval_samples_per_second"] = 135.229
    # What Trainer.save_metrics does; the Trainer itself needs PyTorch.
    text = json.dumps(results, indent=4, sort_keys=True)
    for name in ("all_results.json", "eval_results.json"):
        sample.path(name).write_text(text)
        sample.expect("metrics", name, {"eval/accuracy": 0.875, "eval/loss": 0.25}, partly=True)


def huggingface_hub(sample: Sample) -> None:
    from huggingface_hub import EvalResult, ModelCard, ModelCardData

    evaluation = [
        EvalResult(
            task_type="text-classification",
            dataset_type="imdb",
            dataset_name="IMDb",
            dataset_split="test",
            metric_type=kind,
            metric_value=value,
        )
        for kind, value in (("accuracy", 0.9546), ("f1", 0.9375))
    ]
    data = ModelCardData(language="en", license="mit", model_name="tiny", eval_results=evaluation)
    ModelCard(f"---\n{data.to_yaml()}\n---\n\n# Tiny\n").save(sample.path("README.md"))
    sample.expect("metrics", "README.md", {"imdb/test/accuracy": 0.9546, "imdb/test/f1": 0.9375})


def torch(sample: Sample) -> None:
    import torch as library

    model = library.nn.Sequential(library.nn.Linear(4, 5), library.nn.ReLU(), library.nn.Linear(5, 1))
    found = {"executable": True, "format": "pytorch"}
    library.save(model.state_dict(), sample.path("weights.pt"))
    sample.expect(
        "model", "weights.pt", {**found, "imports": ["torch._utils._rebuild_tensor_v2"]}
    )
    library.save(model, sample.path("whole.pt"))
    sample.expect(
        "model", "whole.pt", {**found, "imports": ["torch.nn.modules.container.Sequential"]}
    )
    library.save(
        model.state_dict(), sample.path("legacy.pth"), _use_new_zipfile_serialization=False
    )
    sample.expect("model", "legacy.pth", {"executable": True})
    library.jit.script(model).save(str(sample.path("script.pt")))
    sample.expect("model", "script.pt", {"executable": True})


PRODUCERS = {
    "scikit-learn": (scikit_learn, ["scikit-learn", "joblib"]),
    "xgboost": (xgboost, ["xgboost"]),
    "lightgbm": (lightgbm, ["lightgbm"]),
    "keras": (keras, ["keras"]),
    "transformers": (transformers, ["transformers"]),
    "huggingface_hub": (huggingface_hub, ["huggingface_hub"]),
    "torch": (torch, ["torch"]),
}

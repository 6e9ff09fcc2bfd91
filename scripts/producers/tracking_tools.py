"""Tools that keep track of runs: MLflow, DVC, DVCLive, TensorBoard, Weights & Biases, Hydra."""

import json
import os
import subprocess
import sys
from pathlib import Path

from sample import Sample


def mlflow(sample: Sample) -> None:
    os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
    os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
    os.environ["GIT_PYTHON_REFRESH"] = "quiet"
    import mlflow as library
    from mlflow.tracking import MlflowClient

    from training_tools import table

    store = sample.path("mlruns")
    library.set_tracking_uri(store.resolve().as_uri())
    library.set_experiment("default study")
    with library.start_run(run_name="older"):
        library.log_metric("val/accuracy", 0.5)
        library.log_param("lr", 1)
    with library.start_run(run_name="newer"):
        for step in range(3):
            library.log_metric("val/accuracy", 0.8 + step / 100, step=step)
            library.log_metric("loss", 1 / (step + 1), step=step)
        library.log_metric("diverged", float("nan"))
        library.log_params({"lr": 0.01, "model/depth": 3, "name": "größer"})
    client = MlflowClient()
    experiment = client.get_experiment_by_name("default study")
    unfinished = client.create_run(experiment.experiment_id, run_name="still running")
    client.log_metric(unfinished.info.run_id, "val/accuracy", 0.1)
    metrics = {"val/accuracy": 0.82, "loss": 1 / 3, "diverged": float("nan")}
    sample.expect("metrics-folder", "mlruns", metrics)
    params = {"lr": 0.01, "model/depth": 3, "name": "größer"}
    sample.expect("params-folder", "mlruns", params)

    from sklearn.linear_model import LogisticRegression

    x, y = table()
    model = LogisticRegression().fit(x, y)
    signature = library.models.infer_signature(x, model.predict(x))
    library.sklearn.save_model(
        model, sample.path("model"), signature=signature, pip_requirements=["scikit-learn"]
    )
    import sklearn

    sample.expect(
        "model-folder",
        "model",
        {
            "framework": "scikit-learn",
            "version": sklearn.__version__,
            "inputs": [{"type": "float64", "shape": [-1, 4]}],
            "outputs": [{"type": "int64", "shape": [-1]}],
        },
    )
    library.set_tracking_uri(f"sqlite:///{sample.path('sqlite/mlflow.db').resolve()}")
    library.set_experiment("in a database")
    with library.start_run():
        library.log_metric("accuracy", 0.75)
    sample.expect("metrics-refused", "sqlite/mlflow.db", {"message": "MLflow"})


def dvclive(sample: Sample) -> None:
    os.environ["DVCLIVE_LOG_LEVEL"] = "ERROR"
    os.environ["DVC_NO_ANALYTICS"] = "true"
    from dvclive import Live

    with Live(str(sample.path("dvclive")), save_dvc_exp=False, dvcyaml=None, report=None) as live:
        live.log_param("lr", 0.01)
        live.log_params({"epochs": 3, "layers": [4, 5], "name": "größer"})
        for step in range(3):
            live.log_metric("train/loss", 1 / (step + 1))
            live.log_metric("eval/f1", 0.9 + step / 100)
            live.next_step()
        live.log_metric("accuracy", 0.875, plot=False)
    metrics = {"train/loss": 1 / 3, "eval/f1": 0.92, "accuracy": 0.875}
    sample.expect("metrics-folder", "dvclive", metrics)
    sample.expect("metrics", "dvclive/metrics.json", metrics)
    params = {"lr": 0.01, "epochs": 3, "layers": [4, 5], "name": "größer"}
    sample.expect("params", "dvclive/params.yaml", params)
    sample.expect("params-folder", "dvclive", params)


def run(folder: Path, *command: str) -> str:
    environment = {**os.environ, "DVC_NO_ANALYTICS": "true", "GIT_CONFIG_GLOBAL": os.devnull}
    names = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com"}
    names.update({"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com"})
    done = subprocess.run(
        command, cwd=folder, env={**environment, **names}, capture_output=True, text=True
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {(done.stderr or done.stdout).strip()[-500:]}")
    return done.stdout


def dvc(sample: Sample) -> None:
    import dvc as library  # noqa: F401  fails early where DVC is missing

    tool = str(Path(sys.executable).with_name("dvc"))
    folder = sample.path("repository")
    folder.mkdir(exist_ok=True)
    run(folder, "git", "init", "-q")
    run(folder, tool, "init", "-q")
    run(folder, tool, "config", "core.analytics", "false")
    files = {
        "data/a.csv": "id,label\n1,0\n2,1\n",
        "data/größe.txt": "naïve\r\nline\r\n",
        "data/日本/猫 1.bin": "\x00\x01\x02",
        "data/deep/er/🐈.txt": "cat",
        "data/deep/Z.txt": "",
        "data/ﬀ.txt": "sorts after the cat in UTF-16",
        "one.csv": "a,b\n1,2\n",
        "params.yaml": "lr: 0.01\ntrain:\n  epochs: 3\n",
        "train.py": (
            "import json, os, pathlib\n"
            "os.makedirs('model', exist_ok=True)\n"
            "pathlib.Path('model/weights.bin').write_bytes(bytes(range(50)))\n"
            "pathlib.Path('model/vocab.txt').write_text('a\\nb\\n')\n"
            "json.dump({'train': {'acc': 0.75}, 'loss': 0.5}, open('metrics.json', 'w'))\n"
        ),
        "dvc.yaml": (
            "stages:\n  train:\n    cmd: '" + sys.executable + " train.py'\n"
            "    deps: [data, train.py]\n    params: [lr, train.epochs]\n"
            "    outs: [model]\n    metrics: [{metrics.json: {cache: false}}]\n"
        ),
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    run(folder, tool, "add", "-q", "data", "one.csv")
    run(folder, tool, "repro", "-q")
    run(folder, "git", "add", "-A")
    run(folder, "git", "commit", "-q", "-m", "first")
    trained = (folder / "train.py").read_text().replace("0.75", "0.875").replace("0.5}", "0.25}")
    (folder / "train.py").write_text(trained)
    run(folder, tool, "repro", "-q")
    diff = run(folder, tool, "metrics", "diff", "--json")
    sample.path("metrics-diff.json").write_text(diff)
    sample.expect("metrics", "metrics-diff.json", {"train/acc": 0.875, "loss": 0.25})
    sample.expect("metrics", "repository/metrics.json", {"train/acc": 0.875, "loss": 0.25})
    for name in ("data.dvc", "one.csv.dvc"):
        target = name.removesuffix(".dvc")
        sample.expect("dvc", f"repository/{name}", {"target": target}, stage=None, tool=tool)
    for output in ("data", "model"):
        expected = {"target": output}
        sample.expect("dvc", "repository/dvc.lock", expected, stage="train", tool=tool)


def tensorboard(sample: Sample) -> None:
    import numpy
    from tensorboardX import SummaryWriter

    with SummaryWriter(str(sample.path("runs/first"))) as writer:
        for step in range(200):
            writer.add_scalar("train/loss", 1 / (step + 1), step)
            writer.add_scalar("val/acc", step / 400, step)
        writer.add_histogram("weights", numpy.arange(100), 5)
        writer.add_image("image", numpy.zeros((3, 8, 8)), 5)
        writer.add_text("note", "hello", 5)
    (file,) = sample.path("runs/first").iterdir()
    expected = {"train/loss": numpy.float32(1 / 200), "val/acc": numpy.float32(199 / 400)}
    sample.expect("metrics", f"runs/first/{file.name}", expected, tolerance=1e-6)
    sample.expect("metrics-folder", "runs/first", expected, tolerance=1e-6)
    with file.open("rb") as source:
        cut = source.read()[:-7]
    sample.path(f"cut/{file.name}").write_bytes(cut)
    sample.expect("metrics", f"cut/{file.name}", {"train/loss": expected["train/loss"]}, partly=True, tolerance=1e-6)


def wandb(sample: Sample) -> None:
    os.environ.update({"WANDB_MODE": "offline", "WANDB_SILENT": "true"})
    os.environ["WANDB_DIR"] = str(sample.folder)
    import wandb as library

    with library.init(project="p", config={"lr": 0.01, "layers": [4, 5]}) as run_:
        for step in range(3):
            run_.log({"loss": 1 / (step + 1), "val/acc": 0.5 + step / 10})
    written = list(sample.folder.glob("wandb/offline-run-*/files/wandb-summary.json"))
    expected = {"loss": 1 / 3, "val/acc": 0.7}
    if written:
        name = written[0].relative_to(sample.folder).as_posix()
        sample.expect("metrics", name, expected)
    for config in sample.folder.glob("wandb/offline-run-*/files/config.yaml"):
        name = config.relative_to(sample.folder).as_posix()
        sample.expect("params", name, {"lr": 0.01, "layers": [4, 5]})


def hydra(sample: Sample) -> None:
    import hydra as library  # noqa: F401

    sample.path("conf/config.yaml").write_text("db:\n  driver: mysql\n  timeout: 10\nlr: 1e-3\n")
    sample.path("app.py").write_text(
        "import hydra\n\n@hydra.main(version_base=None, config_path='conf', config_name='config')\n"
        "def main(config):\n    pass\n\nmain()\n"
    )
    run(sample.folder, sys.executable, "app.py", "lr=0.5", "hydra.run.dir=out")
    params = {"db.driver": "mysql", "db.timeout": 10, "lr": 0.5}
    sample.expect("params", "out/.hydra/config.yaml", params)
    sample.expect("params-folder", "out", {**params, "hydra.overrides": ["lr=0.5"]})


PRODUCERS = {
    "mlflow": (mlflow, ["mlflow"]),
    "dvclive": (dvclive, ["dvclive"]),
    "dvc": (dvc, ["dvc"]),
    "tensorboardX": (tensorboard, ["tensorboardX"]),
    "wandb": (wandb, ["wandb"]),
    "hydra": (hydra, ["hydra-core"]),
}

"""Libraries that write a file format: pandas, Arrow, ONNX, safetensors, GGUF, PyYAML."""

import datetime

from sample import Sample


def pandas(sample: Sample) -> None:
    import pandas as library

    values = {"accuracy": 0.912, "f1": 0.9, "loss": float("nan")}
    library.DataFrame([values]).to_csv(sample.path("row.csv"))
    sample.expect("metrics", "row.csv", {"accuracy": 0.912, "f1": 0.9}, partly=True)
    library.DataFrame([values]).to_csv(sample.path("row-no-index.csv"), index=False)
    sample.expect("metrics", "row-no-index.csv", {"accuracy": 0.912, "f1": 0.9}, partly=True)
    library.Series(values).to_csv(sample.path("series.csv"))
    sample.expect("metrics", "series.csv", {"accuracy": 0.912, "f1": 0.9}, partly=True)
    library.Series(values).to_json(sample.path("series.json"))
    sample.expect("metrics", "series.json", {"accuracy": 0.912, "f1": 0.9}, partly=True)
    long = library.DataFrame({"metric": ["auc", "loss"], "value": [0.875, 0.25], "split": "test"})
    long.to_csv(sample.path("long.csv"), index=False)
    sample.expect("metrics", "long.csv", {"test/auc": 0.875, "test/loss": 0.25})
    long.to_csv(sample.path("long.tsv"), index=False, sep="\t")
    sample.expect("metrics", "long.tsv", {"test/auc": 0.875, "test/loss": 0.25})
    steps = [{"step": 1, "loss": 0.5}, {"step": 2, "loss": 0.25}]
    library.DataFrame(steps).to_json(sample.path("steps.jsonl"), orient="records", lines=True)
    sample.expect("metrics", "steps.jsonl", {"loss": 0.25})
    data = library.DataFrame(
        {"id": [1, 2, 3], "x": [0.5, None, 1.5], "name": ['a "b"', "multi\nline", "ü,v"], "ok": [True, False, True]}
    )
    columns = ["id", "x", "name", "ok"]
    data.to_csv(sample.path("table.csv"), index=False)
    data.to_csv(sample.path("table.tsv"), index=False, sep="\t")
    data.to_json(sample.path("table.jsonl"), orient="records", lines=True)
    for form in ("csv", "tsv", "jsonl"):
        sample.expect("table", f"table.{form}", {"rows": 3, "columns": columns})
    for method in ("snappy", "gzip", "brotli", "zstd", "lz4", None):
        name = f"table-{method or 'plain'}.parquet"
        data.to_parquet(sample.path(name), compression=method)
        sample.expect("table", name, {"rows": 3, "columns": columns})


def pyarrow(sample: Sample) -> None:
    import pyarrow as library
    from pyarrow import parquet

    moment = datetime.datetime(2024, 5, 1, 12, 30)
    columns = {
        "int": library.array([1, 2, None], library.int32()),
        "float": library.array([0.5, 1.5, 2.5], library.float32()),
        "text": library.array(["a", "b", "c"], library.large_string()),
        "flag": library.array([True, False, None]),
        "day": library.array([moment.date()] * 3),
        "moment": library.array([moment] * 3, library.timestamp("us", tz="UTC")),
        "list": library.array([[1], [], [2, 3]], library.list_(library.int64())),
        "record": library.array([{"a": 1, "b": "x"}] * 3),
        "bytes": library.array([b"a", b"", b"c"]),
        "word": library.array(["a", "b", "a"]).dictionary_encode(),
        "money": library.array([1, 2, 3]).cast(library.decimal128(30, 2)),
    }
    data = library.table(columns)
    types = ["int", "float", "string", "bool", "date", "timestamp", "list", "object", "binary", "string", "float"]
    expected = {"rows": 3, "columns": list(columns), "types": types[:9]}
    parquet.write_table(data, sample.path("types.parquet"))
    sample.expect("table", "types.parquet", expected)
    parquet.write_table(data, sample.path("version1.parquet"), version="1.0", data_page_version="1.0")
    sample.expect("table", "version1.parquet", {"rows": 3, "columns": list(columns)})
    many = library.table({"n": list(range(10_000)), "s": [str(n) for n in range(10_000)]})
    parquet.write_table(many, sample.path("groups.parquet"), row_group_size=500)
    sample.expect("table", "groups.parquet", {"rows": 10_000, "columns": ["n", "s"]})
    parquet.write_table(many.slice(0, 0), sample.path("empty.parquet"))
    sample.expect("table", "empty.parquet", {"rows": 0, "columns": ["n", "s"]})
    scores = library.table(
        {"id": ["a", "b", "c", "d"], "label": [0, 1, 1, 0], "score": [0.25, 0.75, 0.5625, 0.625]}
    )
    for method in ("none", "snappy", "gzip", "zstd", "brotli", "lz4"):
        name = f"predictions-{method}.parquet"
        parquet.write_table(scores, sample.path(name), compression=method)
        facts = {"kind": "classification", "rows": 4, "metrics": {"accuracy": 0.75}}
        # Nothing that is small and maintained reads it in JavaScript; the advice is what counts.
        refused = {"message": "LZ4_RAW"} if method == "lz4" else None
        sample.expect("predictions-refused" if refused else "predictions", name, refused or facts)


def onnx(sample: Sample) -> None:
    import numpy
    import onnx as library
    from onnx import TensorProto, helper, numpy_helper

    weights = numpy_helper.from_array(numpy.ones((4, 3), numpy.float32), "w")
    bias = numpy_helper.from_array(numpy.zeros(3, numpy.float32), "b")
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 4])
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 3])
    node = helper.make_node("Gemm", ["x", "w", "b"], ["y"])
    graph = helper.make_graph([node], "tiny", [x], [y], [weights, bias])
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="by hand", producer_version="1.5"
    )
    library.checker.check_model(model)
    library.save(model, sample.path("model.onnx"))
    expected = {
        "format": "onnx",
        "executable": False,
        "parameters": 15,
        "inputs": [{"name": "x", "type": "float32", "shape": ["batch", 4]}],
        "outputs": [{"name": "y", "type": "float32", "shape": ["batch", 3]}],
    }
    sample.expect("model", "model.onnx", expected)
    library.save(
        model,
        sample.path("external.onnx"),
        save_as_external_data=True,
        location="external.bin",
        size_threshold=0,
    )
    sample.expect("model", "external.onnx", {"format": "onnx", "parameters": 15})


def skl2onnx(sample: Sample) -> None:
    from skl2onnx import to_onnx
    from sklearn.linear_model import LogisticRegression

    from training_tools import table

    x, y = table()
    model = to_onnx(LogisticRegression().fit(x, y), x[:1].astype("float32"))
    sample.path("model.onnx").write_bytes(model.SerializeToString())
    inputs = [{"name": one.name, "type": "float32"} for one in model.graph.input]
    outputs = [{"name": one.name} for one in model.graph.output]
    facts = {"format": "onnx", "executable": False, "inputs": inputs, "outputs": outputs}
    sample.expect("model", "model.onnx", facts)


def safetensors(sample: Sample) -> None:
    import ml_dtypes
    import numpy
    from safetensors.numpy import save_file

    tensors = {
        "weight": numpy.ones((4, 3), numpy.float32),
        "half": numpy.ones((2, 2), numpy.float16),
        "ids": numpy.arange(5),
        "none": numpy.zeros((0, 3), numpy.float32),
        "scalar": numpy.array(1.5, numpy.float64),
        "brain": numpy.ones(6, ml_dtypes.bfloat16),
    }
    save_file(tensors, sample.path("model.safetensors"), metadata={"format": "np"})
    dtypes = {"F32": 2, "F16": 1, "I64": 1, "F64": 1, "BF16": 1}
    expected = {"format": "safetensors", "executable": False, "parameters": 28}
    sample.expect("model", "model.safetensors", {**expected, "tensors": 6, "dtypes": dtypes})


def gguf(sample: Sample) -> None:
    import numpy
    from gguf import GGMLQuantizationType, GGUFWriter

    writer = GGUFWriter(str(sample.path("model.gguf")), "llama")
    writer.add_name("tiny")
    writer.add_context_length(128)
    writer.add_token_list(["<s>", "a", "ä"])
    writer.add_array("scores", [0.5, 1.5, 2.5])
    writer.add_tensor("token_embd.weight", numpy.ones((3, 8), numpy.float32))
    writer.add_tensor("output.weight", numpy.ones((3, 8), numpy.float16))
    writer.add_tensor(
        "blk.0.q", numpy.zeros((2, 34), numpy.uint8), raw_dtype=GGMLQuantizationType.Q8_0
    )
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    expected = {"format": "gguf", "executable": False, "tensors": 3, "parameters": 112}
    sample.expect("model", "model.gguf", {**expected, "details": {"architecture": "llama"}})


def pyyaml(sample: Sample) -> None:
    import argparse

    import yaml

    values = {"lr": 1e-05, "on": "yes", "epochs": 3, "ratio": 1e16, "none": None, "flag": True}
    sample.path("params.yaml").write_text(yaml.safe_dump({"train": values}))
    expected = {f"train.{key}": value for key, value in values.items()}
    sample.expect("params", "params.yaml", expected)
    options = argparse.Namespace(lr=0.5, size=(3, 4))
    sample.path("hparams.yaml").write_text(yaml.dump({"lr": 0.5, "options": options}))
    sample.expect("params", "hparams.yaml", {"lr": 0.5}, partly=True)
    metrics = {"test": {"auc": 0.875, "loss": float("inf")}, "count": 12}
    sample.path("metrics.yaml").write_text(yaml.safe_dump(metrics))
    flat = {"test/auc": 0.875, "test/loss": float("inf"), "count": 12}
    sample.expect("metrics", "metrics.yaml", flat)


PRODUCERS = {
    "pandas": (pandas, ["pandas"]),
    "pyarrow": (pyarrow, ["pyarrow"]),
    "onnx": (onnx, ["onnx"]),
    "skl2onnx": (skl2onnx, ["skl2onnx"]),
    "safetensors": (safetensors, ["safetensors"]),
    "gguf": (gguf, ["gguf"]),
    "pyyaml": (pyyaml, ["PyYAML"]),
}

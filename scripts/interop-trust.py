"""What libraries for Python make of files of a signed model. Prints what it found, or ends with an error."""

import argparse
import json
import pathlib
import sys


def read_statement(bundle):
    """The in-toto statement of a bundle, parsed and validated by in-toto's own library."""
    import base64

    import in_toto_attestation.v1.statement as statement
    import in_toto_attestation.v1.statement_pb2 as messages
    from google.protobuf import json_format

    document = json.loads(pathlib.Path(bundle).read_text())
    payload = base64.b64decode(document["dsseEnvelope"]["payload"])
    message = json_format.Parse(payload, messages.Statement())
    statement.Statement.copy_from_pb(message).validate()
    return f"{len(message.subject)} subjects, {message.predicate_type}"


def verify_envelope(bundle, public_key):
    """The DSSE envelope of a bundle, verified with securesystemslib, which wants the key's id in the envelope."""
    from cryptography.hazmat.primitives.serialization import load_pem_public_key
    from securesystemslib.dsse import Envelope
    from securesystemslib.signer import SSlibKey

    key = SSlibKey.from_crypto(load_pem_public_key(pathlib.Path(public_key).read_bytes()))
    document = json.loads(pathlib.Path(bundle).read_text())["dsseEnvelope"]
    for signature in document["signatures"]:
        signature.setdefault("keyid", key.keyid)
    Envelope.from_dict(document).verify([key], 1)
    return document["payloadType"]


def compare_signatures(ours, theirs):
    """The statements of two model.sig: what model_signing writes for the folder is what we wrote."""
    import base64

    statements = [
        json.loads(base64.b64decode(json.loads(pathlib.Path(path).read_text())["dsseEnvelope"]["payload"]))
        for path in (ours, theirs)
    ]
    for statement in statements:
        # The folder's own name, which says nothing, and settings that are a set.
        statement["subject"][0].pop("name")
        statement["predicate"]["serialization"]["ignore_paths"].sort()
    if statements[0] != statements[1]:
        raise ValueError(f"statements differ: {json.dumps(statements)}")
    return statements[0]["subject"][0]["digest"]["sha256"]


def validate_bom(bom, version):
    """A CycloneDX document against the schema of a version, with nothing that the schema does not know."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    document = json.loads(pathlib.Path(bom).read_text())
    document["specVersion"] = version
    document["$schema"] = f"http://cyclonedx.org/schema/bom-{version}.schema.json"
    problem = JsonStrictValidator(SchemaVersion.from_version(version)).validate_str(json.dumps(document))
    if problem is not None:
        raise ValueError(f"not valid: {problem}")
    return document["bomFormat"]


def read_card(card):
    """The metadata of a model card as the Hugging Face hub's own library reads it."""
    from huggingface_hub import ModelCard

    found = ModelCard.load(card)
    results = found.data.eval_results
    if not results:
        raise ValueError("no evaluation results")
    for result in results:
        if isinstance(result.metric_value, bool) or not isinstance(result.metric_value, (int, float)):
            raise ValueError(f"the value of {result.metric_type} is {result.metric_value!r}")
    return f"{len(results)} results of {found.data.model_name}"


QUESTIONS = {
    "statement": read_statement,
    "dsse": verify_envelope,
    "same-statement": compare_signatures,
    "bom": validate_bom,
    "card": read_card,
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("question", choices=QUESTIONS)
    parser.add_argument("arguments", nargs="+")
    asked = parser.parse_args()
    try:
        print(QUESTIONS[asked.question](*asked.arguments))
    except Exception as error:  # noqa: BLE001: whatever a library throws is its answer
        sys.exit(f"refused: {type(error).__name__}: {error}")


main()

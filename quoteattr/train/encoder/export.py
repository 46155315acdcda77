"""Write a trained network as weights for onnxruntime."""

from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from torch import Tensor, nn

from quoteattr.attribution.tagger.encoder import MODEL_FILE, TOKENIZER_FILE, WINDOW
from quoteattr.train.encoder.network import Network
from quoteattr.train.encoder.rounding import round_network

# The first version of ONNX that has all we need; older runtimes read it.
OPSET = 18


class _LogProbabilities(nn.Module):
    """What is written: the network with the scores made log-probabilities."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        return self.network(ids, shapes).log_softmax(-1)


def export_network(network: Network, tokenizer: str) -> dict[str, bytes]:
    """Return ``network`` and the JSON of its ``tokenizer`` as the files that are read back."""
    model = _convert_network(round_network(network).cpu())
    return {MODEL_FILE: _drop_notes(model), TOKENIZER_FILE: tokenizer.encode()}


def _convert_network(network: Network) -> bytes:
    length = torch.export.Dim("length", min=3, max=WINDOW + 2)
    ids = torch.zeros((1, WINDOW), dtype=torch.long)
    with TemporaryDirectory() as place:
        path = Path(place, MODEL_FILE)
        torch.onnx.export(
            _LogProbabilities(network).eval(),
            (ids, torch.zeros_like(ids)),
            path,
            dynamo=True,
            external_data=False,
            dynamic_shapes=({1: length}, {1: length}),
            input_names=["ids", "shapes"],
            output_names=["logp"],
            opset_version=OPSET,
            verbose=False,
        )
        return path.read_bytes()


def _drop_notes(written: bytes) -> bytes:
    """Drop what tells of the machine: each node notes the files and lines that it comes from."""
    model = onnx.load_from_string(written)
    for part in (model, model.graph, *model.graph.node, *model.graph.value_info):
        part.doc_string = ""
        del part.metadata_props[:]
    return bytes(model.SerializeToString(deterministic=True))

"""Write a trained network as weights for onnxruntime: whole bytes instead of real numbers."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from quoteattr.attribution.tagger.encoder import MODEL_FILE, TOKENIZER_FILE
from quoteattr.attribution.tagger.weights import write_weights
from quoteattr.attribution.tagger.windows import WINDOW
from quoteattr.train.encoder.network import Network

OPSET = 18


class _LogProbabilities(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        return self.network(ids, shapes).log_softmax(-1)


def export_network(
    network: Network, tokenizer: str, folder: Path, about: Mapping[str, Any]
) -> None:
    """Write ``network`` and the JSON of its ``tokenizer`` to ``folder``, with a manifest.

    ``about`` is what the manifest says besides: name, version, licence notes.
    """
    with TemporaryDirectory() as place:
        exact, small = Path(place, "exact.onnx"), Path(place, "small.onnx")
        _write_exact(network, exact)
        _quantise(exact, small)
        files = {MODEL_FILE: small.read_bytes(), TOKENIZER_FILE: tokenizer.encode()}
    write_weights(folder, files, about)


def _write_exact(network: Network, path: Path) -> None:
    length = torch.export.Dim("length", min=3, max=WINDOW + 2)
    example = torch.ones((1, WINDOW), dtype=torch.long)
    torch.onnx.export(
        _LogProbabilities(network).eval(),
        (example, example % 1),
        path,
        dynamo=True,
        external_data=False,
        dynamic_shapes=({1: length}, {1: length}),
        input_names=["ids", "shapes"],
        output_names=["logp"],
        opset_version=OPSET,
        verbose=False,
    )


def _quantise(exact: Path, small: Path) -> None:
    """Turn the dense maps into bytes; a scale for each column keeps their accuracy.

    Seven bits of eight are used: processors without VNNI add up pairs of products in 16 bits.
    """
    quantize_dynamic(
        exact,
        small,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )

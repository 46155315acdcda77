import pytest

from quoteattr.records import Article, Attribution
from quoteattr.spans import Span


def spans_of(text, printed):
    return tuple(Span(text.index(words), text.index(words) + len(words)) for words in printed)


@pytest.fixture(scope="session")
def annotate(nlp):
    """Return a function from a text and (content, cue, source) as printed, to an example."""
    from quoteattr.parsing import parse_article  # noqa: PLC0415  # imports spaCy
    from quoteattr.train.examples import make_example  # noqa: PLC0415  # as above

    def make(text, *gold):
        attributions = [
            Attribution("", "direct", "", *(spans_of(text, part) for part in row)) for row in gold
        ]
        return make_example(parse_article(Article("a", text), nlp), attributions)

    return make


@pytest.fixture(scope="session")
def train_extra():
    """Skip where a transformer cannot be taught."""
    for module in ("torch", "transformers", "onnx", "onnxscript"):
        pytest.importorskip(module, reason="the extra train is not installed")


@pytest.fixture(scope="session")
def tiny_encoder(train_extra, tmp_path_factory):  # noqa: ARG001  # it skips
    """The folder of an encoder of random numbers, three layers of 16, and its tokenizer."""
    import torch  # noqa: PLC0415  # of the extra
    from tokenizers import (  # noqa: PLC0415  # as above
        Tokenizer,
        models,
        normalizers,
        pre_tokenizers,
        processors,
    )
    from transformers import (  # noqa: PLC0415  # as above
        BertConfig,
        BertForTokenClassification,
        PreTrainedTokenizerFast,
    )

    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "said", "it", "held", "ana", "tom", "eva"]
    words = {name: number for number, name in enumerate(names)}
    tokenizer = Tokenizer(models.WordPiece(words, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    folder = tmp_path_factory.mktemp("tiny-bert")
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="[PAD]").save_pretrained(folder)
    torch.manual_seed(0)
    sizes = {"hidden_size": 16, "intermediate_size": 32, "num_attention_heads": 2}
    config = BertConfig(vocab_size=len(words), num_hidden_layers=3, **sizes)
    BertForTokenClassification(config).save_pretrained(folder)
    return folder

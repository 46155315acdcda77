"""What a manifest says of trained weights, beside their checksums."""

from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from attrs import asdict
from spacy.language import Language

from quoteattr.attribution.tagger.crf import CrfTagger
from quoteattr.evaluation import Evaluation
from quoteattr.formats.gold import GoldArticle
from quoteattr.train.crf import HELD_OUT, PARAMETERS
from quoteattr.train.recipe import Recipe

# Other versions of these may make other weights of the same gold.
SOFTWARE = ("python-crfsuite", "spacy")


def describe_weights(
    recipe: Recipe,
    nlp: Language,
    articles: Sequence[GoldArticle],
    evaluation: Evaluation,
    tagger: CrfTagger,
) -> dict[str, Any]:
    """Return the manifest of ``tagger``; ``evaluation`` is that on the articles held out."""
    return {
        "name": recipe.name,
        "version": recipe.date.replace("-", "."),
        "date": recipe.date,
        "data": {**count_gold(articles), "note": recipe.data_note},
        "held_out": {
            "articles": len(articles[::HELD_OUT]),
            **_list_scores(evaluation),
        },
        "seed": recipe.seed,
        "pipeline": {
            "name": f"{nlp.meta['lang']}_{nlp.meta['name']}",
            "version": nlp.meta["version"],
        },
        "software": {name: version(name) for name in SOFTWARE},
        "parameters": dict(PARAMETERS),
        "calibration": {kind: list(line) for kind, line in tagger.calibration.items()},
    }


def count_gold(articles: Sequence[GoldArticle]) -> dict[str, Any]:
    """Return how many articles there are, and how many attributions of each kind."""
    kinds = Counter(a.kind for article in articles for a in article.extraction.attributions)
    return {"articles": len(articles), "attributions": dict(sorted(kinds.items()))}


def _list_scores(evaluation: Evaluation) -> dict[str, Any]:
    error = evaluation.reliability.error
    return {
        "linked": {kind: asdict(row.linked) for kind, row in evaluation.kinds.items()},
        "components": dict(evaluation.components),
        "calibration_error": None if error is None else round(error, 3),
    }

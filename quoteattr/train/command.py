"""Annotated articles to weights: read, parse, score on a fifth held out, train on all, write."""

import random
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any

from attrs import evolve, frozen
from spacy.language import Language

from quoteattr.attribution.find import find_attributions
from quoteattr.attribution.tagger import CUE_MODEL, ROLE_MODEL, load_tagger
from quoteattr.attribution.tagger.crf import CrfTagger
from quoteattr.attribution.tagger.labeller import pack_model
from quoteattr.attribution.tagger.weights import write_weights
from quoteattr.errors import FormatError
from quoteattr.evaluation import Evaluation, evaluate
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.gold_files import read_gold_files
from quoteattr.parsing import load_pipeline, parse_article
from quoteattr.records import Extraction
from quoteattr.train.card import render_card
from quoteattr.train.companions import COMPANIONS, digest_companions
from quoteattr.train.crf import HELD_OUT, train_tagger, train_trial
from quoteattr.train.encoder import LearntEncoder, train_encoder
from quoteattr.train.examples import Example, make_example
from quoteattr.train.manifest import describe_weights
from quoteattr.train.progress import TellProgress, tell_nothing
from quoteattr.train.recipe import Recipe, TaggerKind

CARD = "MODEL_CARD.md"
# Where a transformer's training stands, until the weights are written.
CHECKPOINTS = "checkpoints"
# With fewer articles, a fifth of them shows nothing, neither scores nor how far confidence holds.
FEWEST_ARTICLES = 10
# Articles between two lines of progress: some ten seconds.
_TELL_EVERY = 50


@frozen
class TrainingReport:
    """What training made: the manifest of the weights, their card, and how good they are.

    ``evaluation`` is that of a tagger trained in the same way on four fifths of the articles, on
    the fifth that it has not seen.
    """

    manifest: Mapping[str, Any]
    card: str
    evaluation: Evaluation


@frozen(eq=False)
class Lesson:
    """An article's gold as it was written, and as the models learn from it."""

    gold: GoldArticle
    example: Example


def train(
    gold: Iterable[Path | str],
    out: Path | str,
    recipe: Recipe | None = None,
    tell: TellProgress = tell_nothing,
) -> TrainingReport:
    """Train a tagger on the gold at the paths ``gold``, and write its weights into ``out``.

    The same gold and recipe give the same weights; their card tells the time it took besides.
    Without a ``recipe`` they are called as the folder is; ``tell`` is given lines of progress.

    Raises:
        FormatError: a file breaks its format, or there is too little gold.
        MissingExtraError: an accurate tagger is asked for, and the extra ``train`` is absent.
        ModelError: the pipeline is not installed, or the encoder cannot be taught.
        OSError: a file cannot be read or written.
    """
    started = time.process_time()
    out = Path(out)
    recipe = recipe or Recipe(out.resolve().name)
    articles = collect_gold(gold)
    nlp = load_pipeline(recipe.model)
    accurate = recipe.tagger is TaggerKind.ACCURATE
    encoder = train_encoder(articles, recipe, out / CHECKPOINTS, tell) if accurate else None
    lessons = shuffle_lessons(prepare_lessons(articles, nlp, encoder, tell), recipe.seed)
    examples = [lesson.example for lesson in lessons]
    tell("training on four fifths, to score and calibrate on the last")
    trial = train_trial(examples)
    evaluation = score_held_out(lessons, trial)
    tell("training on all")
    tagger = train_tagger(examples, trial)
    files = list_files(tagger, encoder)
    manifest = describe_weights(recipe, nlp, articles, evaluation, tagger)
    manifest[COMPANIONS] = digest_companions(nlp, encoder is not None)
    if encoder:
        manifest["encoder"] = dict(encoder.about)
    card = render_card(manifest, sum(map(len, files.values())), time.process_time() - started)
    save_tagger(out, files, manifest, card)
    shutil.rmtree(out / CHECKPOINTS, ignore_errors=True)
    return TrainingReport(manifest, card, evaluation)


def collect_gold(paths: Iterable[Path | str]) -> tuple[GoldArticle, ...]:
    """Return the gold articles at ``paths``, in their order.

    Raises:
        FormatError: a file breaks its format, there are too few articles, or no attribution.
    """
    articles = tuple(article for path in paths for article in read_gold_files(path))
    if len(articles) < FEWEST_ARTICLES:
        raise FormatError(
            f"{len(articles)} articles with gold, expected at least {FEWEST_ARTICLES}: "
            f"one in {HELD_OUT} is held out to score and calibrate on."
        )
    if not any(article.extraction.attributions for article in articles):
        raise FormatError(f"{len(articles)} articles, and not one attribution to learn from.")
    return articles


def prepare_lessons(
    articles: Sequence[GoldArticle],
    nlp: Language,
    encoder: LearntEncoder | None,
    tell: TellProgress,
) -> Iterator[Lesson]:
    """Parse every article, and align with the tokens its gold and what the transformer says."""
    unseen = encoder.unseen if encoder else repeat(None, len(articles))
    for number, (gold, emissions) in enumerate(zip(articles, unseen, strict=True), start=1):
        parsed = parse_article(gold.extraction.article, nlp)
        yield Lesson(gold, make_example(parsed, gold.extraction.attributions, emissions))
        if number % _TELL_EVERY == 0 or number == len(articles):
            tell(f"parsed {number} of {len(articles)} articles")


def shuffle_lessons(lessons: Iterable[Lesson], seed: int) -> list[Lesson]:
    """Return ``lessons`` in an order that tells nothing: files often stand by date and paper."""
    shuffled = list(lessons)
    random.Random(seed).shuffle(shuffled)
    return shuffled


def score_held_out(lessons: Sequence[Lesson], trial: CrfTagger) -> Evaluation:
    """Return how well ``trial`` does on the fifth of ``lessons`` that it was not trained on."""
    held_out = lessons[::HELD_OUT]
    predicted = (_predict(lesson.example, trial) for lesson in held_out)
    return evaluate((lesson.gold for lesson in held_out), predicted)


def list_files(tagger: CrfTagger, encoder: LearntEncoder | None) -> dict[str, bytes]:
    """Return the files that ``load_tagger`` reads, by name."""
    models = {CUE_MODEL: pack_model(tagger.cues), ROLE_MODEL: pack_model(tagger.roles)}
    return {**models, **(encoder.files if encoder else {})}


def save_tagger(
    folder: Path, files: Mapping[str, bytes], manifest: Mapping[str, Any], card: str
) -> None:
    """Write weights, and their model card beside them."""
    write_weights(folder, files, manifest)
    with write_atomically(folder / CARD) as file:
        file.write(card.encode("utf-8"))
    load_tagger.cache_clear()  # older weights of the same folder may have been loaded


def _predict(example: Example, trial: CrfTagger) -> Extraction:
    """Return what ``trial`` finds with the hints of a transformer that has not read the article."""
    parsed = example.syntax.parsed
    tagger = evolve(trial, encode=lambda _: example.encoded)
    return Extraction(parsed.article, find_attributions(parsed, tagger).attributions)

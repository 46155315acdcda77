"""Who said what, and where else was it printed: ``marimo edit newsroom_marimo.py``."""

import marimo

app = marimo.App(width="medium")

with app.setup:
    from pathlib import Path

    import quoteattr as qa

    # Six invented stories, each told by four invented papers. Put your own folder in their place.
    ARTICLES = Path(__file__).parents[2] / "fixtures"


@app.cell
def extract_articles():
    extractions = list(qa.extract_all(qa.read_articles(ARTICLES)))
    return (extractions,)


@app.cell
def show_article(extractions):
    qa.show(extractions[0])


@app.cell
def cross_reference(extractions):
    corpus = qa.Corpus()
    corpus.add(extractions)
    return (corpus,)


@app.cell
def show_corpus(corpus):
    qa.show(corpus, min_articles=3)


@app.cell
def draw_timeline(corpus):
    qa.show(corpus).timeline(most=8)  # needs pip install '.[notebook]'


if __name__ == "__main__":
    app.run()

"""What a reader sees on the page of a report."""


def list_shown(page):
    """The first words of every utterance that is shown."""
    shown = page.locator("#utterances .qa-said")
    return [" ".join(text.split()[:4]) for text in shown.all_text_contents()]


def list_names(page):
    """Who said each of them."""
    return page.locator("#utterances h2 .qa-name").all_text_contents()


def show_alone(page):
    """Ask for what one article alone prints, too."""
    page.get_by_label("one article alone").check()
    show_everything(page)


def show_everything(page):
    """Press the button below the last card until there is none, as scrolling does."""
    while page.locator("#more").is_visible():
        page.locator("#more").evaluate("button => button.click()")


def read_hits(page):
    """The words that are marked as found."""
    return page.evaluate("[...CSS.highlights.get('hits')].map(range => range.toString())")

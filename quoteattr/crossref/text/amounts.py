"""Numbers as amounts, however they are printed: "twenty-five" and 25, "2.5 million", 2,500,000."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

# What a number before them is multiplied by.
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
}
# What stands for one before a scale, and what may stand inside an amount: "a hundred and fifty".
ONE, INSIDE = "a", "and"
# A numeral as texts are matched; an ordinal counts as its number: "March 3rd", "March 3". Longer
# ones are no amounts that anybody says.
NUMERAL = re.compile(r"(\d{1,18}(?:\.\d{1,18})?)(?:st|nd|rd|th)?")


@frozen
class Amount:
    """An amount as far as it was read: what a larger scale closed, and what is still open."""

    closed: Decimal
    open: Decimal

    @property
    def value(self) -> Decimal:
        """The whole amount."""
        return self.closed + self.open


def read_amounts(forms: Sequence[str]) -> Iterator[Decimal | str]:
    """Yield the amounts in the forms of some words, in order; all other words as they are."""
    amount: Amount | None = None
    for form, after in zip(forms, [*forms[1:], ""], strict=True):
        if (form == ONE and after in SCALES) or (form == INSIDE and amount and after[:1].isdigit()):
            continue
        longer = extend_amount(amount, form)
        if longer is None:
            if amount:
                yield amount.value
            longer = extend_amount(None, form)
        if longer is None:
            yield form
        amount = longer
    if amount:
        yield amount.value


def extend_amount(amount: Amount | None, form: str) -> Amount | None:
    """Return an amount with one more word, or None if the word is no part of it."""
    if form in SCALES:
        return multiply_amount(amount or Amount(Decimal(0), Decimal(1)), SCALES[form])
    found = NUMERAL.fullmatch(form)
    if not found:
        return None
    number = Decimal(found[1])
    if amount is None:
        return Amount(Decimal(0), number)
    return Amount(amount.closed, amount.open + number) if has_room(amount, number) else None


def multiply_amount(amount: Amount, scale: Decimal) -> Amount | None:
    """Return an amount with a scale behind it: "five hundred", "two thousand"."""
    if not amount.open:
        return None
    if scale == SCALES["hundred"]:
        return Amount(amount.closed, amount.open * scale)
    return Amount(amount.closed + amount.open * scale, Decimal(0))


def has_room(amount: Amount, number: Decimal) -> bool:
    """Tell whether a number goes on with an amount: "twenty five", "two hundred fifty"."""
    if not amount.open:
        return True
    tens = amount.open % 100 >= 20 and amount.open % 10 == 0 and number < 10
    hundreds = amount.open >= 100 and amount.open % 100 == 0 and number < 100
    return tens or hundreds

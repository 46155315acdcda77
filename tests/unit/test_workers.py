"""A stream of calls answered by other threads and processes, in its order."""

from itertools import count

import pytest

from quoteattr.workers import LOOK_AHEAD, Crew, call_ahead


def test_answers_come_in_the_order_of_the_arguments():
    assert list(call_ahead(abs, [-3, 1, -2], threads=2)) == [3, 1, 2]


def test_a_few_arguments_are_read_ahead_of_the_answers():
    numbers = count()
    answers = call_ahead(abs, numbers, threads=2)
    assert next(answers) == 0
    assert next(numbers) <= LOOK_AHEAD * 2 + 1
    answers.close()


def test_an_error_ends_the_stream():
    with pytest.raises(TypeError):
        list(call_ahead(abs, [1, "two", 3], threads=1))


def test_a_crew_answers_from_its_processes():
    with Crew(abs, processes=2) as crew:
        assert list(call_ahead(crew.call, range(-9, 0), threads=2)) == list(range(9, 0, -1))

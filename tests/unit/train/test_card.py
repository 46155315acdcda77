from quoteattr.train.card import NO_NOTE, render_card

MANIFEST = {
    "name": "gazette",
    "version": "2026.01.02",
    "date": "2026-01-02",
    "seed": 7,
    "data": {"articles": 1200, "attributions": {"direct": 3000, "mixed": 12}, "note": "CC BY 4.0."},
    "held_out": {
        "articles": 240,
        "linked": {"all": {"precision": 71.5, "recall": None, "f1": 0.0}},
        "components": {"source": 70.1, "cue": None},
        "calibration_error": 0.031,
    },
    "pipeline": {"name": "en_small", "version": "3.8.0"},
    "software": {"spacy": "3.8.1"},
    "parameters": {"c1": 0.05},
}


def test_a_card_says_data_date_scores_and_licence():
    card = render_card(MANIFEST, 11_250_000, 754.0)
    assert card.startswith("# gazette, 2026.01.02\n")
    assert "1,200 annotated articles; attributions: 3,000 direct, 12 mixed.\n\nCC BY 4.0." in card
    assert "On 240 articles held out" in card
    assert "| all | 71.5 | – | 0.0 |" in card
    assert "source 70.1, cue –. Confidence, expected calibration error: 0.031." in card
    assert "made on 2026-01-02 by `quoteattr train`, seed 7, in 13 minutes of CPU" in card
    assert "11.2 MB" in card
    assert "parsed by en_small 3.8.0" in card


def test_a_card_without_a_note_says_what_is_not_known():
    data = {**MANIFEST["data"], "note": ""}
    assert NO_NOTE in render_card({**MANIFEST, "data": data}, 0, 0)


def test_a_card_of_a_transformer_says_what_it_began_as_and_what_it_read():
    readings = {"half": 2, "other half": 1, "all": 3}
    about = {"base": "MiniLM, Apache-2.0", "readings": readings, "software": {"torch": "2.13"}}
    card = render_card({**MANIFEST, "encoder": about}, 0, 0)
    assert "The transformer begins as MiniLM, Apache-2.0.\nIt was taught one half" in card
    assert "(2 readings), then the other half (1) and all of\nthem (3), by torch 2.13." in card

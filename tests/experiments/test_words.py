"""Plain words: what is clear is named, what is noise is called noise, in both languages."""

import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import interval, listed, number, unit_label
from simpul.experiments.report.comparison_text import answer, paragraph
from tests.experiments.fake import GIFTS, FakeModel, scenario

LANGUAGES = ("en", "id")


def made(seeds=40, **settings):
    return compare(scenario(), seeds=seeds, model=FakeModel(**settings))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_three_sentences_or_few_more(language):
    sentences = answer(made(noise=.02), language)
    assert len(sentences) == 3
    assert all(sentence.endswith(".") for sentence in sentences)


def test_the_best_strategy_is_named_with_figures():
    first, second, _third = answer(made(noise=.02), "en")
    assert first.startswith("After 36 months Broker (an existing organization) does best on all main outcomes together.")
    assert "Instead of direct grants" in second and "need met +19.8 points (+18.7 to +21)" in second
    assert answer(made(noise=.02), "id")[0].startswith("Setelah 36 bulan, Perantara (organisasi yang sudah ada)")


def test_the_price_tells_when_services_catch_up():
    assert "from month 19 on" in answer(made(noise=.02), "en")[1]
    assert "bulan ke-19" in answer(made(noise=.02), "id")[1]


def test_nothing_clear_is_said_as_such():
    alike = made(gifts=dict.fromkeys(GIFTS, 0.0), noise=.2)
    assert "no single strategy can be called best" in answer(alike, "en")[0] and "still in the running" in answer(alike, "en")[0]
    assert "nothing is clear" in paragraph(alike, "en")
    assert "belum ada yang jelas" in paragraph(alike, "id")


def test_noise_is_counted():
    text = paragraph(made(noise=.02), "en")
    words = [item.verdict for item in made(noise=.02).verdicts("direct-grants")]
    equal, open_ = words.count("equal"), words.count("open")
    assert min(equal, open_) > 1
    assert f"Of 15 differences, {equal} are too small to matter, and {open_} are open and should not be interpreted." in text


@pytest.mark.parametrize("language,word", [("en", "says nothing about chance"), ("id", "tentang kebetulan")])
def test_one_seed_says_so(language, word):
    one = made(seeds=1)
    assert word in paragraph(one, language) and word in " ".join(answer(one, language))


def test_few_seeds_and_failures_are_told():
    few = made(seeds=5, failing=(("nothing", 1), ("nothing", 2)))
    text = paragraph(few, "en")
    assert "With 5 seeds only large differences" in text and "2 of 20 runs failed" in text


@pytest.mark.parametrize("value,unit,sign,english,indonesian", [
    (1234.5, "pm", False, "1,234", "1.234"), (12.345, "pm", False, "12.3", "12,3"),
    (0.0456, "", False, "0.046", "0,046"),
    (.513, "share", False, "51.3%", "51,3%"), (.02, "share", True, "+2 points", "+2 poin"),
    (-3, "count", True, "−3", "−3"), (0.0, "pm", True, "0", "0"), (-1e-9, "pm", True, "0", "0"),
    (float("nan"), "pm", False, "–", "–"), (999.7, "pm", False, "1,000", "1.000"),
    (.00004, "share", True, "0 points", "0 poin")])
def test_numbers(value, unit, sign, english, indonesian):
    assert number(value, "en", unit, sign) == english
    assert number(value, "id", unit, sign) == indonesian


def test_intervals_and_lists():
    assert interval(.1, .25, "en", "share") == "10 to 25%"
    assert interval(-.1, .25, "id", "share", sign=True) == "−10 s.d. +25 poin"
    assert interval(float("nan"), 1, "en") == "–"
    assert listed(["a"], "en") == "a" and listed([], "en") == ""
    assert listed(["a", "b", "c"], "en") == "a, b and c" and listed(["a", "b", "c"], "id") == "a, b, dan c"


@pytest.mark.parametrize("language,known", [("en", "pm for each pm"), ("id", "OB per OB")])
def test_every_unit_of_the_model_has_words(language, known):
    from simpul.sim.language import has
    from simpul.sim.outcomes import OUTCOMES
    from simpul.sim.state.series import SERIES

    assert unit_label("pm/pm", language) == known and unit_label("", language) == ""
    assert unit_label("bushels", language) == "bushels"
    for item in (*OUTCOMES, *SERIES):
        key = "unit-" + "-".join(item.unit.lower().replace("/", " ").split())
        assert has(key, language), item.unit


@pytest.mark.parametrize("key,english,indonesian", [
    ("context.history", "History of relations", "Sejarah hubungan"), ("subsidy.total", "Subsidy (pm)", "Dana program (OB)"),
    ("strategies.coalition-broad.contribution", "What members put in (Forum <b>&amp;</b>)", "Sumbangan anggota (Forum)"),
    ("issues.water.need", "Need (Water access)", "Kebutuhan (Akses air)"),
    ("organizations.0.count", "organizations.0.count", "organizations.0.count")])
def test_what_is_varied_in_words(key, english, indonesian):
    assert (factor_label(scenario(), key, "en"), factor_label(scenario(), key, "id")) == (english, indonesian)

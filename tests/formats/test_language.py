"""The language of a text, when there is little doubt."""

import pytest

from tui_reader.formats.language import detect_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The ministers of the five states met on Tuesday and agreed to meet again.", "en"),
        ("Les ministres des cinq États se sont réunis mardi et ont décidé de se revoir.", "fr"),
        ("Los ministros de los cinco Estados se reunieron el martes y acordaron volver a verse.", "es"),
        (
            "Die Minister der fünf Staaten haben sich am Dienstag getroffen und werden sich wieder treffen.",
            "de",
        ),
        ("I ministri dei cinque Stati si sono riuniti martedì e hanno deciso di rivedersi alla fine.", "it"),
        ("Os ministros dos cinco Estados reuniram-se na terça-feira e não vão mais se ver em maio.", "pt"),
        ("Министры пяти государств встретились во вторник, чтобы решить вопрос.", "ru"),
        # short ones, with no letter that Russian alone has
        ("Договор подписан в Москве.", "ru"),
        ("Объект сдан в срок.", "ru"),
        ("Договір підписано в Одесі.", "uk"),
        ("Срещата във Варна беше отложена.", "bg"),
        ("Споразум је потписан у Београду.", "sr"),
        ("Міністри п'яти держав зустрілися у вівторок і домовилися про її умови.", "uk"),
        ("Міністры пяці дзяржаў сустрэліся ў аўторак.", "be"),
        ("五国外长周二举行会谈，同意再次会晤。", "zh"),
        ("5か国の外相は火曜日に会談した。", "ja"),
        ("اجتمع وزراء الدول الخمس يوم الثلاثاء", "ar"),
        ("وزیران پنج کشور سه‌شنبه دیدار کردند و گفتند چگونه", "fa"),
        ("Հինգ պետությունների նախարարները հանդիպեցին", "hy"),
    ],
)
def test_a_sentence_is_enough(text: str, lang: str) -> None:
    assert detect_language(text) == lang


@pytest.mark.parametrize(
    "text", ["", "12 345 67", "NATO", "Minsk Moscow Astana Yerevan Bishkek Dushanbe", "Вазирони панҷ давлат"]
)
def test_in_doubt_it_is_not_said(text: str) -> None:
    assert detect_language(text) is None

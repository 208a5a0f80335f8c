"""What opens a report: place, date and agency, in the manners of many agencies."""

import pytest

from tui_reader.formats.datelines import find_dateline


@pytest.mark.parametrize(
    ("dateline", "place", "agency", "when"),
    [
        ("MOSCOW, January 1. /TASS/. ", "MOSCOW", "TASS", (1, 1)),
        ("BRUSSELS (Reuters) - ", "BRUSSELS", "Reuters", None),
        ("WASHINGTON, Nov. 3 (AP) — ", "WASHINGTON", "AP", (11, 3)),
        ("KYIV, Ukraine (AP) — ", "KYIV", "AP", None),
        ("BEIJING, March 5 (Xinhua) -- ", "BEIJING", "Xinhua", (3, 5)),
        ("GENEVA, 5 March — ", "GENEVA", None, (3, 5)),
        ("GENEVA, 5 March 2023 – ", "GENEVA", None, "2023-03-05"),
        ("MINSK, 12 January 2023. ", "MINSK", None, "2023-01-12"),
        ("MINSK, 12 January (BelTA) – ", "MINSK", "BelTA", (1, 12)),
        ("SALVADOR, Feb 26 - ", "SALVADOR", None, (2, 26)),
        ("HARTFORD, Conn., March 26 - ", "HARTFORD", None, (3, 26)),
        ("MOSCOW, 5 Jan – RIA Novosti. ", "MOSCOW", "RIA Novosti", (1, 5)),
        ("YEREVAN, MARCH 3, ARMENPRESS. ", "YEREVAN", "ARMENPRESS", (3, 3)),
        ("BAKU, Azerbaijan, March 3. ", "BAKU", None, (3, 3)),
        ("DUSHANBE, 12.01.2023 /Khovar/. ", "DUSHANBE", "Khovar", "2023-01-12"),
        ("Brussels, 3 May 2023 - ", "Brussels", None, "2023-05-03"),
        ("MOSCOW — ", "MOSCOW", None, None),
        ("NUR-SULTAN – ", "NUR-SULTAN", None, None),
        ("THE HAGUE, Netherlands (AP) — ", "THE HAGUE", "AP", None),
        ("GENEVA/MOSCOW (Reuters) - ", "GENEVA/MOSCOW", "Reuters", None),
        ("BISHKEK (24.kg) - ", "BISHKEK", "24.kg", None),
        ("JIUQUAN (CHINA) - ", "JIUQUAN", None, None),  # a country in brackets is no agency
        ("(Reuters) - ", "", "Reuters", None),
        ("MOSCOW. Jan 12 (Interfax) - ", "MOSCOW", "Interfax", (1, 12)),
        ("KYIV. Jan 12 (Interfax-Ukraine) – ", "KYIV", "Interfax-Ukraine", (1, 12)),
        ("ASTANA. KAZINFORM – ", "ASTANA", "KAZINFORM", None),
        ("Bishkek, Jan. 12, 2023. /Kabar/. ", "Bishkek", "Kabar", "2023-01-12"),
        ("MOSCOW, January 12. /TASS Correspondent Jo Bloggs/. ", "MOSCOW", "TASS", (1, 12)),
        ("TEHRAN, Jan. 12 (MNA) – ", "TEHRAN", "MNA", (1, 12)),
        ("ROME (AP) _ ", "ROME", "AP", None),
    ],
)
def test_a_dateline_is_told_from_the_report(
    dateline: str, place: str, agency: str | None, when: object
) -> None:
    found = find_dateline(dateline + "The council met.")
    assert found is not None
    assert (found.end, found.place, found.agency) == (len(dateline), place, agency)
    if isinstance(when, tuple):
        assert (found.month, found.day, found.published) == (*when, None)
    elif when is None:
        assert (found.month, found.published) == (None, None)
    else:
        assert found.published is not None
        assert found.published.iso == when


@pytest.mark.parametrize(
    "words",
    [
        "NATO — the alliance of the West — met.",  # set off by dashes
        "NATO, the alliance, met.",
        "CSTO (ODKB) members met.",  # an acronym explained
        "In March 2023, Belarus took the chair.",
        "On 5 May 2023, the council met.",
        "QUESTION — What comes next?",
        "EXCLUSIVE - The plan",
        "MINSK, 45 January. The council met.",  # no such day
        "“MINSK — The council met”",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(words: str) -> None:
    assert find_dateline(words) is None if words else True


def test_a_dateline_may_stand_alone() -> None:
    found = find_dateline("MINSK, 12 January 2023")
    assert found is not None
    assert found.end == len("MINSK, 12 January 2023")

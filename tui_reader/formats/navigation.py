"""What a site writes about itself: sections, buttons, pointers to other articles. One line of a page in;
whether it is one of these out."""

import re

_SECTIONS = frozenset(
    (
        "all", "and", "the", "of", "in", "&", "home", "main", "news", "latest", "top", "breaking",
        "stories", "story", "world", "international", "foreign", "affairs", "local", "national", "general",
        "region", "regions", "europe", "asia", "africa", "america", "americas", "middle", "east", "central",
        "eurasia", "politics", "society", "economy", "business", "defense", "defence", "military",
        "security", "diplomacy", "culture", "sport", "sports", "science", "tech", "technology", "health",
        "opinion", "opinions", "analysis", "editorial", "commentary", "columns", "features", "feature",
        "interview", "interviews", "press", "release", "releases", "events", "archive", "topics", "policy",
        "peace", "humanitarian", "aid", "human", "rights", "development", "climate", "media", "multimedia",
        "video", "photo", "photos",
    )
)  # fmt: skip
_WAYS = (
    "share(?: this.*| on .*)?", "tweet", "e-?mail", "print", "save", "copy (?:link|url)", "small", "medium",
    "large", "play", "pause", "ads?", "video", "loading", "advertise?ment(?: continue reading.*)?",
    "advt", "sponsored", "premium",
    "listen(?: to this article)?", "photos?", "end", "read(?: more| also| next)(?: on .*)?",
    "also read", r"related(?: \w+)?", r"story contin\w+ below", "change text size",
    "continue reading.*", "skip (?:to|past) .*", "subscribe", "sign (?:up|me up|in).*", "log in",
    "subscribe to (?:our|the) .*newsletters?", "read", "watch", "just watched .*replay more videos.*",
    "newsletter", "(?:most )?popular", "comments?", "leave a comment",
    "view (?:gallery|comments|all|more.*)", "more", "next", "previous", "tags?", "keywords", "writer",
    "newspaper section", "back to top", "follow us.*", "image source.*", "media caption.*",
    "(?:most|must) read", "(?:featured|top|more) stories", "editors?['’]?s? picks?", "trending",
    "highlights?", "the latest", "more on this(?: topic| story)?", r"\[?pull ?quote\]?",
    r"this article is more than \w+ \w+ old", r"newsletter sign[ -]?up", r"follow @\w+",
    r"\d+ min(?:ute)?s? read", r"reading time:? \d+ min(?:ute)?s?", r"tags?:.*", r"(?:#\w+\s?)+",
    r"(?:https?://|www\.)\S+", "privacy policy", "terms of use", "recommended",
    "read or share this story.*",
    # where else the article can be sent to
    "facebook", "twitter", "x", "whats?app", "linkedin", "telegram", "instagram", "youtube", "reddit",
    "pinterest", "flipboard", "messenger", "viber", "tiktok", "threads", "bluesky",
)  # fmt: skip
_NAVIGATION = re.compile(rf"\W{{0,3}}(?:{'|'.join(_WAYS)})\s?:?\W{{0,3}}", re.IGNORECASE)
_POINTER = re.compile(
    r"\W{0,3}(?:read(?: more| also)?|also read|read or share this story|related|see also|watch|recommended"
    r"|more|more on this)\s?:\s",
    re.IGNORECASE,
)
_WORDLESS = re.compile(r"[\W\d_]{1,24}|[\W_]+|\W{0,3}\w\W{0,3}")
"""A page number, a counter, a document's number, a button with a sign on it."""
_CRUMBS = re.compile(r"\s+(?:[>»›/|→]|::)\s+")


def is_navigation(words: str) -> bool:
    if is_crumbs(words) or _POINTER.match(words):
        return True
    return _NAVIGATION.fullmatch(words) is not None or _WORDLESS.fullmatch(words) is not None


def is_crumbs(words: str) -> bool:
    """`Home > World > Asia`: short parts set off by signs of navigation."""
    parts = [part for part in _CRUMBS.split(words) if part]
    if len(parts) < 2 or any(len(part.split()) > 4 or part[-1] in ".!?" for part in parts):
        return False
    return ">" in words or "»" in words or "›" in words or any(is_section(part) for part in parts)


def is_section(words: str) -> bool:
    """`All news`, `World`: a name of a section and nothing else."""
    return len(words) <= 40 and all(word in _SECTIONS for word in words.lower().split())

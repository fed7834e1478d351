"""Types the queries of tests/relevance into the site's own search box and says at which place the answer is seen."""

from dataclasses import dataclass
from pathlib import Path

QUERIES = Path(__file__).parents[1] / "relevance"
LANGUAGES = ("zh", "en")
SETS = ("tuned", "kept")

# The box, as the page's script sees it: the worker that answers is the one that Material starts. On a busy machine the
# answer to the key before may come after a query was asked: it is no answer to that query.
WATCH = """
    window.answers = new EventTarget();
    window.slowdown = 1;
    const Started = window.Worker;
    window.Worker = class extends Started {
        constructor(...address) {
            super(...address);
            this.addEventListener("message", ({ data }) => {
                if (data.type !== 3 || data.data.query !== window.query) return;
                window.working = performance.now() - window.asked;
                window.more = data.data.more;
                window.answers.dispatchEvent(new Event("answer"));
            });
        }
        postMessage(message) {
            window.asked = performance.now();
            window.query = message.data;
            super.postMessage(message);
        }
    };
"""
# Types one query, waits until its first results are painted, then for the others, and returns their links.
TYPE = """
    async (words) => {
        const field = document.querySelector("[data-md-component=search-query]");
        const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const answered = () => new Promise((done) => {
            window.answers.addEventListener("answer", done, { once: true });
            setTimeout(done, 30000);
        });
        field.value = words;
        const start = performance.now();
        const first = answered();
        field.dispatchEvent(new KeyboardEvent("keyup"));
        await first;
        const working = window.working;
        await painted();
        const milliseconds = performance.now() - start;
        if (window.more) await answered().then(painted);
        const results = [...document.querySelectorAll(".md-search-result__link")].slice(0, 10);
        // A slowed processor slows the page and not its workers: their time counts as often as it would take. The way
        // there and back, which the slowed page has its share in, counts with it: an upper bound.
        return [milliseconds + (window.slowdown - 1) * working, results.map((link) => link.href)];
    }
"""


@dataclass(frozen=True)
class Answer:
    """What one query found: the place of the first result that answers it, None if none of the first ten does."""

    query: str
    rank: int | None
    milliseconds: float
    places: list[str]

    @property
    def first(self) -> str:
        """The address of the first result, below the language's folder."""
        return self.places[0] if self.places else "nothing"

    @property
    def shown(self) -> bool:
        """Whether one of the first three results answers."""
        return self.rank is not None and self.rank <= 3


def queries(language: str, part: str) -> dict[str, set[str]]:
    """Each query of a set with the sections that answer it, as addresses below the language's folder."""
    lines = (QUERIES / part / f"{language}.tsv").read_text("utf-8").splitlines()
    return {query: set(sections.split()) for query, sections in (line.split("\t") for line in lines)}


def press(tab, key: str):
    """Presses a key that Material acts on, once it listens: before, on a busy machine, it is pressed in vain."""
    tab.wait_for_function("() => window.component$ !== undefined")
    tab.keyboard.press(key)


def open_box(tab):
    press(tab, "/")


def opened(tab, address: str, language: str):
    """Opens a page of the language with the search box in focus and the index loaded."""
    tab.add_init_script(WATCH)
    tab.goto(address + ("en/" if language == "en" else ""))
    open_box(tab)
    tab.keyboard.type("softmax ")
    tab.locator(".md-search-result__link").first.wait_for()


def asked(tab, address: str, language: str, wanted: dict[str, set[str]]) -> list[Answer]:
    """What the box answers to each query."""
    root = address + ("en/" if language == "en" else "")
    answers = []
    for query, sections in wanted.items():
        milliseconds, results = tab.evaluate(TYPE, query)
        found = [_place(link, root) for link in results]
        rank = next((rank for rank, place in enumerate(found, 1) if place in sections), None)
        answers.append(Answer(query, rank, milliseconds, found))
    return answers


def _place(link: str, root: str) -> str:
    page, _, anchor = link.removeprefix(root).partition("#")
    page = page.partition("?")[0]
    return f"{page}#{anchor}" if anchor else page


def keystrokes(queries) -> dict[str, set[str]]:
    """What the box holds after each key while the queries are typed."""
    return {query[:end]: set() for query in queries for end in range(1, len(query) + 1)}


def summary(answers: list[Answer]) -> dict[str, float]:
    """hit@1, hit@3 and the mean reciprocal rank."""
    ranks = [answer.rank for answer in answers]
    return {
        "queries": len(ranks),
        "hit@1": sum(rank == 1 for rank in ranks) / len(ranks),
        "hit@3": sum(answer.shown for answer in answers) / len(ranks),
        "MRR": sum(1 / rank for rank in ranks if rank) / len(ranks),
    }


def times(what: str, answers: list[Answer]) -> dict[str, float]:
    """The median and the 95th percentile of the milliseconds until the results are painted."""
    taken = sorted(answer.milliseconds for answer in answers)
    return {f"ms for a {what}": taken[len(taken) // 2], "at most in 95 %": taken[len(taken) * 95 // 100]}

"""Types the queries of tests/relevance into the site's own search box and says at which place the answer is seen."""

from dataclasses import dataclass
from pathlib import Path

QUERIES = Path(__file__).parents[1] / "relevance"
LANGUAGES = ("zh", "en")
SETS = ("tuned", "kept")

# The box, as the page's script sees it: the worker that answers is the one that Material starts.
WATCH = """
    window.answers = new EventTarget();
    const Started = window.Worker;
    window.Worker = class extends Started {
        constructor(...address) {
            super(...address);
            this.addEventListener("message", ({ data }) => {
                if (data.type === 3) window.answers.dispatchEvent(new Event("answer"));
            });
        }
    };
"""
# Types one query, waits until its results are painted and returns their visible links, a list for each result.
TYPE = """
    async (words) => {
        const field = document.querySelector("[data-md-component=search-query]");
        const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const answered = new Promise((done) => {
            window.answers.addEventListener("answer", done, { once: true });
            setTimeout(done, 3000);
        });
        field.value = words;
        const start = performance.now();
        field.dispatchEvent(new KeyboardEvent("keyup"));
        await answered;
        await painted();
        const milliseconds = performance.now() - start;
        const results = [...document.querySelectorAll(".md-search-result__item")].slice(0, 10);
        const seen = (result) => [...result.querySelectorAll("a")].filter((link) => !link.closest("details"));
        return [milliseconds, results.map((result) => seen(result).map((link) => link.href))];
    }
"""


@dataclass(frozen=True)
class Answer:
    """What one query found: the place of the first result that answers it, None if none of the first ten does."""

    query: str
    rank: int | None
    milliseconds: float
    first: str


def queries(language: str, part: str) -> dict[str, set[str]]:
    """Each query of a set with the sections that answer it, as addresses below the language's folder."""
    lines = (QUERIES / part / f"{language}.tsv").read_text("utf-8").splitlines()
    return {query: set(sections.split()) for query, sections in (line.split("\t") for line in lines)}


def opened(tab, address: str, language: str):
    """Opens a page of the language with the search box in focus and the index loaded."""
    tab.add_init_script(WATCH)
    tab.goto(address + ("en/" if language == "en" else ""))
    tab.keyboard.press("/")
    tab.keyboard.type("softmax ")
    tab.locator(".md-search-result__link").first.wait_for()


def asked(tab, address: str, language: str, wanted: dict[str, set[str]]) -> list[Answer]:
    """What the box answers to each query."""
    root = address + ("en/" if language == "en" else "")
    answers = []
    for query, sections in wanted.items():
        milliseconds, results = tab.evaluate(TYPE, query)
        found = [[_place(link, root) for link in links] for links in results]
        ranks = [rank for rank, links in enumerate(found, 1) if sections & set(links)]
        answers.append(Answer(query, ranks[0] if ranks else None, milliseconds, found[0][-1] if found else ""))
    return answers


def _place(link: str, root: str) -> str:
    page, _, anchor = link.removeprefix(root).partition("#")
    page = page.partition("?")[0]
    return f"{page}#{anchor}" if anchor else page


def summary(answers: list[Answer]) -> dict[str, float]:
    """hit@1, hit@3, the mean reciprocal rank, and the median and 95th percentile of the time to results."""
    ranks = [answer.rank for answer in answers]
    times = sorted(answer.milliseconds for answer in answers)
    return {
        "queries": len(ranks),
        "hit@1": sum(rank == 1 for rank in ranks) / len(ranks),
        "hit@3": sum(rank is not None and rank <= 3 for rank in ranks) / len(ranks),
        "MRR": sum(1 / rank for rank in ranks if rank) / len(ranks),
        "median ms": times[len(times) // 2],
        "95 % ms": times[len(times) * 95 // 100],
    }

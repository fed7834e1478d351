"""A claim: the sentence, the domain that it speaks of, and a property that the framework has over all of it."""

from hypothesis import HealthCheck, Phase, given, settings

from .sentences import Said

CLAIMS: dict[Said, list] = {}


def holds(*said: Said, draws: int = 25, **domain):
    """Mark a test as the property of these sentences, over a domain of strategies."""

    def decorate(test):
        bounded = settings(
            max_examples=draws,
            derandomize=True,  # `make claims` gives each run a seed instead
            database=None,
            deadline=None,
            phases=[Phase.explicit, Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        searched = bounded(given(**domain)(test))
        for sentence in said:
            CLAIMS.setdefault(sentence, []).append(searched)
        return searched

    return decorate

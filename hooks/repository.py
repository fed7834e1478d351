"""Without a repository's address (REPO_URL) there is nothing to edit or to report to."""


def on_config(config):
    if not config.repo_url:
        config.repo_url = config.edit_uri = None
    return config

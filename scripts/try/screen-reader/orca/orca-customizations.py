"""Orca as it comes, but for its voice, and for the keys, which need not be named again."""

from orca import settings

settings.speechServerFactory = "written_voice"
settings.speechFactoryModules = ["written_voice"]
settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableSound = False

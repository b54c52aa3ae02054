"""A voice for Orca that writes down what it is given to say, one JSON object a line, instead of saying it.

Orca loads it by its setting `speechServerFactory`. The file is named by the environment variable `WRITTEN_VOICE_FILE`.
"""

import json
import os

from orca import speechserver


class SpeechServer(speechserver.SpeechServer):
    """One voice, which never sounds."""

    _only = None

    @staticmethod
    def getFactoryName():
        return "Written voice"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        if SpeechServer._only is None:
            SpeechServer._only = SpeechServer()
        return SpeechServer._only

    @staticmethod
    def shutdownActiveServers():
        SpeechServer._only = None

    def __init__(self):
        super().__init__()
        self._file = open(os.environ["WRITTEN_VOICE_FILE"], "a", encoding="utf-8")

    def getInfo(self):
        return ["Written voice", "written"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        self._write(text)

    def speakCharacter(self, character, acss=None):
        self._write(character)

    def sayAll(self, utteranceIterator, progressCallback):
        # A page that opens is not read out: the walk begins where the first key goes.
        pass

    def _write(self, text):
        if text and text.strip():
            self._file.write(json.dumps({"text": text.strip()}, ensure_ascii=False) + "\n")
            self._file.flush()

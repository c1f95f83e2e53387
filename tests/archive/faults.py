"""Worker processes that break as real ones may: on a document by its name, the rest done by the real worker."""

import faulthandler
import os
import signal
import time

from extractor.archive.worker import work


def breaking_work(pipe, job):
    """Do as a worker does, but break on sources that are named for it; the time limit runs for those alone."""
    from extractor.pipeline import Extractor

    extract = Extractor.inputs_to_extractions

    def extract_or_break(self, inputs):
        for item in inputs:
            if "segfault" in item.source:
                faulthandler.disable()
                os.kill(os.getpid(), signal.SIGSEGV)
            if "deaf" in item.source:  # as code that never comes back to Python
                signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
                time.sleep(600)
            if "slow" in item.source:
                time.sleep(600)
            if "fault" in item.source:
                raise IndexError("list index out of range")
        left = signal.setitimer(signal.ITIMER_REAL, 0)  # a busy machine is no document's fault
        done = extract(self, inputs)
        signal.setitimer(signal.ITIMER_REAL, *left)
        return done

    Extractor.inputs_to_extractions = extract_or_break
    work(pipe, job)

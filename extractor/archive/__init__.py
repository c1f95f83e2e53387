"""A large archive becomes Parquet, in shards, by many processes or machines; what was stopped is resumed exactly.

``run`` is the flow: what is needed is there (``needs``), the sources are cut into shards (``plan``), an engine does
them, and the ``ledger`` says which are done, so that ``resume`` can go on. ``lock`` keeps a second run out of the
folder.

The engines, ``local`` and ``ray``, each keep a ``warden`` for every ``worker`` process, which does a ``shard`` under
its ``limits``. ``job`` holds what they tell each other, ``taught`` which corrections take part, ``errors`` why a run
stops. ``store`` is the output's folder and ``tables`` are what is written there; ``progress`` and ``summary`` tell how
it goes.

Over a finished run there are ``views``, with ``accepting`` for what may be taken without a look, and a ``report``.
``functions`` is for those who have a pipeline of their own.
"""

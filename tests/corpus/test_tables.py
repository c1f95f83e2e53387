"""The tables as the code knows them are those that the migrations make; nothing in them can be changed."""

import pytest
import sqlalchemy as sa

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.corpus.store import Store
from extractor.corpus.tables import corrections, documents, metadata


def test_migrations_make_these_tables(url):
    with Store(url):
        pass
    engine = sa.create_engine(url)
    found = sa.inspect(engine)
    for table in metadata.sorted_tables:
        made = {c["name"]: c["nullable"] for c in found.get_columns(table.name)}
        assert made == {c.name: c.nullable for c in table.columns}
        assert {i["name"] for i in found.get_indexes(table.name)} >= {i.name for i in table.indexes}
    engine.dispose()


@pytest.mark.parametrize("verb", ["UPDATE {} SET sha256 = 'x'", "DELETE FROM {}"])
@pytest.mark.parametrize("table", [corrections, documents])
def test_rows_are_only_ever_added(url, document, verb, table):
    with Store(url) as store:
        store.add(document, NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "3.6", by="ann"))
    engine = sa.create_engine(url)
    with engine.begin() as connection, pytest.raises(sa.exc.DBAPIError, match="append-only"):
        connection.exec_driver_sql(verb.format(table.name))
    engine.dispose()

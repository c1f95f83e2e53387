import pytest

from extractor.reading.delimited import text_to_tables

HEAD = "cusip,issuerName,principalAmt,couponRate,maturityDate"
ROWS = ['02006DUP4,"Example, Inc.",1000000,3.600,2023-05-15', "02006DUQ2,Example Bank,250000,,2024-05-15"]


def cells(text):
    return [[(c.row, c.col, c.span.of(text)) for c in table.cells] for table in text_to_tables(text)]


def test_lines_of_values_below_a_line_of_names_are_a_table():
    text = "\n".join(["The week's notes, as exported:", HEAD, *ROWS, "", "End."])
    (found,) = cells(text)
    assert [value for row, _, value in found if row == 0] == HEAD.split(",")
    assert [value for row, _, value in found if row == 1] == [
        "02006DUP4",
        "Example, Inc.",
        "1000000",
        "3.600",
        "2023-05-15",
    ]
    assert (2, 3, "") in found


def test_names_may_begin_with_an_ordinal_and_stand_in_quotes():
    text = '"CUSIP","1st Coupon","Price, %","Net (USD)","Coupon"\n"02006DUP4","05/15/2014","100","1,000.00","2.4"\n'
    (table,) = cells(text)
    assert [value for row, _, value in table if row == 1] == ["02006DUP4", "05/15/2014", "100", "1,000.00", "2.4"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        "\n".join(ROWS),
        f"{HEAD}\nNew York, Boston, Chicago, Denver, and Reno\n",
        "Blair, Quinn, Dunmore, Keller, and Boyd\nsell 02006DUP4, and others, at 100.00%, as agents\n",
        f'{HEAD}\n02006DUP4,"Example,1000000,3.600,2023-05-15\n',
    ],
)
def test_prose_with_commas_is_no_table(text):
    assert text_to_tables(text) == ()


def test_lines_padded_to_a_tables_width_are_a_table_of_names_and_values():
    sheet = [
        "Example Bank,,,,",
        HEAD.replace("cusip", "Callable?"),
        *ROWS,
        ",,,,",
        "Trade Dt,06/16/2014,,,",
        'Agents,"A, B",,,',
    ]
    table, padded = cells("\n".join(sheet))
    assert len(table) == 15
    assert padded == [(0, 0, "Trade Dt"), (0, 1, "06/16/2014"), (1, 0, "Agents"), (1, 1, "A, B")]


def test_semicolons_part_values_where_a_comma_is_a_point():
    text = "CUSIP;Nom;Taux;Prix;Montant\n02006DUP4;Exemple;3,600;100,00;1000000\nUS02006DUQ25;Exemple;4,10;99,50;\n"
    (table,) = cells(text)
    assert [value for row, _, value in table if row == 1] == ["02006DUP4", "Exemple", "3,600", "100,00", "1000000"]
    assert (2, 4, "") in table

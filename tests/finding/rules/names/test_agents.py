import pytest

from extractor.finding.rules.names import agents
from extractor.reading.open import read


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (
            "Agents: First LLC, Second & Co., L.P., Third, Inc.\n\nPlain prose",
            ("First LLC", "Second & Co., L.P.", "Third, Inc."),
        ),
        (
            "Purchasing Agent: First LLC Agents: Second, Third Advisors",
            ("First LLC", "Second", "Third Advisors"),
        ),
        (
            "Agents:\nFirst, LLC, Second, Third\nAdvisors, Fourth\nTrustee: A Bank",
            ("First, LLC", "Second", "Third Advisors", "Fourth"),
        ),
        ("Agents: First LLC,\n|\nSecond LLC\n|\nTrustee: A Bank", ("First LLC", "Second LLC")),
        (
            "Agent: First Inc. - $150,000,000\nSecond LLC - $50,000,000\n|\nCommission: .1%",
            ("First Inc.", "Second LLC"),
        ),
        ("Agent: First & Co.\nCapacity of Agent:   /X/ Agent    / / Principal\n", ("First & Co.",)),
        ("AGENT: FIRST SERVICES, AS PURCHASING AGENT PRINCIPAL AMOUNT: $5", ("FIRST SERVICES",)),
        ("sold through First Example/Second Inc. as agent.", ("First Example/Second Inc.",)),
        ("Agents: First LLC (and others)", ("First LLC",)),
        ("of $1,000.\nAgents\nFirst Securities LLC Second LLC\nThe notes are", ("First Securities LLC", "Second LLC")),
        ("AGENT:  / / FIRST LLC\n        /X/ SECOND & CO., L.P.\nFEE: .5%", ("SECOND & CO., L.P.",)),
        ("Agent:  ___ First LLC\n        _X_ Second Inc\n\nCapacity:  _X_ Agent", ("Second Inc",)),
        ("Agents: First LLC; Second & Co., L.P.; Third\nTrustee: A Bank", ("First LLC", "Second & Co., L.P.", "Third")),
        (
            "Agents: | First LLC; Second Markets; | |\n| Third Inc. | |\nTrustee: A Bank",
            ("First LLC", "Second Markets", "Third Inc."),
        ),
        ("Agents: First LLC; | Trustee: A Bank", ("First LLC",)),
        (
            "Agents:\tFirst LLC\tSecond Lynch\tThird & Co.\n\tFourth of Example\nBefore buying, read this",
            ("First LLC", "Second Lynch", "Third & Co.", "Fourth of Example"),
        ),
        ("| Agents: | First LLC | Second | Third |\n\nAbout Us", ("First LLC", "Second", "Third")),
        ("| Agents: | First LLC | Trustee: | A Bank | Form: | Global |", ("First LLC",)),
        ("| Agents: | First LLC | Book-Entry |\n| Notes | Senior |", ("First LLC",)),
        (
            "Agents              First LLC; Second & Co., L.P.;\n                    Third Bank N.A.\nTrustee   A Bank",
            ("First LLC", "Second & Co., L.P.", "Third Bank N.A."),
        ),
        ("Agents: First LLC; they sell the notes on a best-efforts basis", ("First LLC",)),
        # The next block is no part of the list, whether the list wraps or not.
        (
            "Agents: First LLC, Second Markets\nThird Example Corporation\nTrade Date: x",
            ("First LLC", "Second Markets"),
        ),
        ("Agents: First LLC, Second & Co., L.P.\nThird Holdings Inc.\nThe notes", ("First LLC", "Second & Co., L.P.")),
        ("Agents: First LLC, and Second Inc.\nTable of Contents", ("First LLC", "Second Inc.")),
        ("Agents: First LLC, Second Inc.\nPR Newswire, August 26, 2012", ("First LLC", "Second Inc.")),
        ("Agent: First Securities LLC\nWhoever buys these notes should read this, and that", ("First Securities LLC",)),
        (
            "Agents: First Capital\nMarkets, Second LLC, Third\n& Co. LLC, Fourth & Company,\nIncorporated, and Bank of Example\nAdvisors, LLC\n",
            (
                "First Capital Markets",
                "Second LLC",
                "Third & Co. LLC",
                "Fourth & Company, Incorporated",
                "Bank of Example Advisors, LLC",
            ),
        ),
        ("Agents: First LLC, J.T.\nSecond Inc.\nRest of the page", ("First LLC", "J.T. Second Inc.")),
        ("Agents: First LLC, Second Markets CUSIP Num.: 00299BCS2", ("First LLC", "Second Markets")),
        (
            "Agents: First Inc., Second Markets Interest of 4.9% a year is payable, from May",
            ("First Inc.", "Second Markets"),
        ),
        ("We sell the notes through First LLC, Second Inc. as agent.", ("First LLC", "Second Inc.")),
        ("SOLD THROUGH FIRST LLC AND SECOND INC. AS AGENT", ("FIRST LLC", "SECOND INC.")),
        ("The agent for this transaction is FIRST, SECOND & COMPANY.", ("FIRST, SECOND & COMPANY",)),
        ("The Agent is First Example Inc.\n", ("First Example Inc.",)),
        ("Agents: First LLC, Second Securities. The notes are sold", ("First LLC", "Second Securities")),
    ],
)
def test_agents(values, printed, names):
    assert values(agents, printed, "agents") == [names]


@pytest.mark.parametrize(
    "printed",
    [
        "Joint Lead Managers and Lead\nAgents: First LLC",
        "Calculation Agent: A Bank",
        "Agents\nThe notes are sold by First Inc. and Second LLC under\n",
        "Agents\nTrustee: First LLC\n",
        "The Calculation Agent is A Bank.",
        "The Agent is First Inc. and has agreed to sell the notes.",
        "exchange rate agent: A Bank",
        "Agent's Discount: 1%",
        "Capacity: [X] Agent",
    ],
)
def test_other_agents_do_not_sell(values, printed):
    assert values(agents, printed, "agents") == []


RUN_ON = (
    "Filed pursuant to Rule 424(b)(3) Registration No. 333-138742 Corvin Energy L.P. Pricing Supplement No. 7 dated "
    "May 5, 2014 Corvin Energy L.P. sold $2,000,000 of its 3.5% Notes due 2020 (828993JS5) at 100%; interest at 3.5%, "
    "monthly; maturity May 15, 2020. Agents: Blair Quinn LLC, {last} Trade Date: May 5, 2014"
)


def test_a_list_on_a_page_without_line_ends_stops_before_the_issuer(values):
    text = RUN_ON.format(last="Lowell Street Wealth Management Corvin Energy L.P.")
    assert values(agents, text, "agents") == [("Blair Quinn LLC", "Lowell Street Wealth Management")]


def test_an_issuer_that_is_listed_sells_its_own_notes(values):
    text = RUN_ON.format(last="Lowell Street and Corvin Energy L.P.")
    assert values(agents, text, "agents") == [("Blair Quinn LLC", "Lowell Street", "Corvin Energy L.P.")]


def test_among_stacked_labels_the_next_label_is_no_name(values):
    assert (
        values(agents, "Maturity Date: Agent(s): Minimum Denominations: CUSIP: May 3, 2031 First LLC", "agents") == []
    )
    assert values(agents, "Other Terms: Agents: First LLC\nTrustee: A Bank", "agents") == [("First LLC",)]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Agent: [ ] Alpha Securities Inc.  [X] Beta & Co.  [ ] Gamma Markets LLC\n", [("Beta & Co.",)]),
        ("Agents:\n[x] Alpha Securities Inc.\n[ ] Beta & Co.\nTrustee: a bank\n", [("Alpha Securities Inc.",)]),
        ("Agents: [X] Alpha Inc.\n[X] Beta & Co.\n[ ] Gamma LLC\n", [("Alpha Inc.", "Beta & Co.")]),
        ("Agents: [ ] Alpha Securities Inc.  [ ] Beta & Co.\n", []),
        ("Agents: [   ]\nTrustee: a bank\n", []),
        (
            "Agents:\n\n☒\tAlpha Securities Inc.\n☐\tBeta & Co.\n☒\tGamma Markets (USA), Inc.\n\nAgent\tAmount\n",
            [("Alpha Securities Inc.", "Gamma Markets (USA), Inc.")],
        ),
        ("Agent: ___ Alpha Inc.  ___ Beta & Co.\n", []),
        ("Agent: ____________\nPrice: 100%\n", []),
    ],
)
def test_a_form_that_prints_all_agents_names_those_whose_boxes_are_ticked(values, printed, names):
    assert values(agents, printed, "agents") == names


def test_a_list_that_names_the_issuers_own_broker_ends_at_the_issuer(values):
    text = (
        "Trade Date: Monday, August 8, 2011 Settle Date: Thursday, August 11, 2011 Agents: Alpha LLC, A.B. Arden Bancorp "
        "Investments, Inc., Beta & Company, Incorporated A.B. Arden Bancorp Prospectus Dated April 29, 2011 "
        "* Step: 3.250% through 8/14/2016, 5.500% to maturity. A.B. Arden Bancorp Offering Dates: Monday, August 1, 2011"
    )
    assert values(agents, text, "agents") == [
        ("Alpha LLC", "A.B. Arden Bancorp Investments, Inc.", "Beta & Company, Incorporated")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "(2) J.P. Morgan Securities LLC, which we refer to as JPMS, acting as agent for JPMorgan Financial, will pay",
            "J.P. Morgan Securities LLC",
        ),
        (
            "Our subsidiary, Harbor Capital Markets Corp. (“HCM”), is the agent for this offering.",
            "Harbor Capital Markets Corp.",
        ),
        (
            "The price may be less. Nomura Securities International, Inc. is acting as agent.",
            "Nomura Securities International, Inc.",
        ),
    ],
)
def test_who_is_said_to_act_as_the_agent(values, text, name):
    assert values(agents, text, "agents") == [(name,)]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Trust Company, N.A. is acting as paying agent",
        "Harbor Bank, N.A. is acting as agent of the trustee",
        "Harbor Bank, N.A. will be acting as agent under the indenture",
    ],
)
def test_other_agents_act_otherwise(values, text):
    assert values(agents, text, "agents") == []


@pytest.mark.parametrize(("filled", "names"), [("", []), ("First LLC, Second Inc.", [("First LLC", "Second Inc.")])])
def test_a_label_that_ends_its_table_names_nothing_that_stands_below(filled, names):
    page = f"<table><tr><td>Net Proceeds:</td><td>Agents: {filled}</td></tr></table><p>Federal Income Taxation</p>"
    found = agents.find(read(f"<html><body>{page}</body></html>".encode()))
    assert [c.value for c in found] == names


def test_a_list_ends_above_the_issuers_name_glued_to_the_next_label():
    text = "Agents: First Securities LLC\nExample Group, Inc.For the Period Monday, May 3, 2004 to May 10, 2004Trade Date: May 10"
    found = agents.find(read(text.encode()))
    assert [c.value for c in found] == [("First Securities LLC",)]


def test_a_rule_drawn_on_the_same_line_ends_the_list():
    document = read(b"Agent: First Securities Inc. ---------------- Interest Rate (Fixed): N/A Initial rate: 5%")
    assert [c.value for c in agents.find(document)] == [("First Securities Inc.",)]


def test_what_a_mail_quotes_was_wrapped_apart_from_what_is_around_it():
    quoted = "> The notes are sold by us\n> Agents: First Inc., Second\n> Markets Inc.\n> Yours\n"
    document = read(f"{quoted}\nA line of the mail that nobody has wrapped goes on and on {'and on ' * 12}\n".encode())
    (found,) = agents.find(document)
    assert found.value == ("First Inc.", "Second Markets Inc.")


def test_a_column_of_agents_is_no_list_of_them():
    assert not agents.find(read(b"Agents     Principal Amount     Sold\nFirst LLC     $5     $4\n"))


def test_names_in_columns_keep_their_last_dot(values):
    text = "Agents: Ryan Example & Co., Inc.  Oak O'Neill & Partners, L.P.\n\nCUSIP NUMBERS\n"
    assert values(agents, text, "agents") == [("Ryan Example & Co., Inc.", "Oak O'Neill & Partners, L.P.")]
    text = "Agents: Example & Co.   Second Securities, Inc.\n"
    assert values(agents, text, "agents")[0][0] == "Example & Co."


@pytest.mark.parametrize("day", ["October 2, 2017", "Monday, May 10, 2004", "5/10/2004"])
def test_a_day_behind_labels_that_are_stacked_in_a_cell_is_no_name(values, day):
    assert values(agents, f"Trade Date: Settle Date: Agents:\t{day} October 5, 2017 First LLC", "agents") == []
    assert values(agents, f"Trade Date: {day}\nAgents: First LLC", "agents") == [("First LLC",)]

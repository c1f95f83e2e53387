import pytest

from extractor.finding.rules import agents


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
        ("AGENT: FIRST SERVICES, AS PURCHASING AGENT PRINCIPAL AMOUNT: $5", ("FIRST SERVICES",)),
        ("sold through First Example/Second Inc. as agent.", ("First Example/Second Inc.",)),
        ("Agents: First LLC (and others)", ("First LLC",)),
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
        "exchange rate agent: A Bank",
        "Agent's Discount: 1%",
        "Capacity: [X] Agent",
    ],
)
def test_other_agents_do_not_sell(values, printed):
    assert values(agents, printed, "agents") == []

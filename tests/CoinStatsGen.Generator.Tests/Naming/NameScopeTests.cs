using CoinStatsGen.Generator.Naming;

namespace CoinStatsGen.Generator.Tests.Naming;

public sealed class NameScopeTests
{
    private static readonly NameRequest[] Colliding =
    [
        new("#/foo-bar", "foo-bar", "FooBar"),
        new("#/foo_bar", "foo_bar", "FooBar"),
        new("#/FooBar", "FooBar", "FooBar"),
        new("#/fooBar", "fooBar", "FooBar"),
        new("#/other", "other", "Other"),
    ];

    [Fact]
    public void Allot_SeveralTextsOfOneName_NoneHasItAndEachSaysHowItIsSpelled() =>
        Names(Colliding)
            .OrderBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => n.Value)
            .ShouldBe(["FooBarPascal", "FooBarMinus", "FooBarCamel", "FooBarUnderscore", "Other"]);

    [Fact]
    public void Allot_NameMadeOfOtherNames_YieldsToOneOfTheDocument()
    {
        var names = Names([new("#/a/b", "", "FooBar"), new("#/FooBar", "FooBar", "FooBar")]);

        names["#/FooBar"].ShouldBe("FooBar");
        names["#/a/b"].ShouldStartWith("FooBarX");
    }

    [Fact]
    public void Allot_AnyOrder_GivesTheSameNames()
    {
        var expected = Names(Colliding);
        foreach (var order in Permutations(Colliding))
        {
            Names(order).OrderBy(n => n.Key, StringComparer.Ordinal).ShouldBe(expected.OrderBy(n => n.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Allot_AnotherNewcomer_RenamesNobody()
    {
        var before = Names(Colliding);
        var after = Names([.. Colliding, new("#/zzz", "foo bar", "FooBar")]);
        before.ShouldAllBe(name => after[name.Key] == name.Value);
    }

    [Fact]
    public void Allot_ReservedName_GetsTheSuffix() =>
        new NameScope(StringComparer.Ordinal, "Value", "Equals").Allot([new("a", "equals", "Equals")])["a"].ShouldBe("EqualsValue");

    [Fact]
    public void Allot_NamesThatDifferInCase_AreApartWhereFilesAre()
    {
        var names = Names([new("a", "Wallet", "Wallet"), new("b", "WALLET", "WALLET")]);
        names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(2);
    }

    private static Dictionary<string, string> Names(IEnumerable<NameRequest> requests) =>
        new NameScope(StringComparer.OrdinalIgnoreCase, "Model").Allot(requests);

    private static IEnumerable<NameRequest[]> Permutations(NameRequest[] items)
    {
        if (items.Length <= 1)
        {
            return [items];
        }

        return items.SelectMany(
            (item, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (NameRequest[])[item, .. rest])
        );
    }
}

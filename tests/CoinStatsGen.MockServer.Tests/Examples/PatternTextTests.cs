using System.Text.RegularExpressions;
using CoinStats.MockServer.Examples;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Tests.Examples;

public class PatternTextTests
{
    [Theory]
    [InlineData("^0x[0-9a-f]{40}$")]
    [InlineData(@"^\d{4}-(0[1-9]|1[0-2])$")]
    [InlineData("^[^/]+$")]
    [InlineData(@"^(?:a|b)(?<n>c{2,3})?\.(jpg|png)$")]
    [InlineData(@"^\+?[1-9]\d{1,14}$")]
    [InlineData(@"^[\w.-]+@[\w-]+(\.[a-z]{2,})+$")]
    [InlineData(@"^\p{Lu}\p{Ll}*( \p{L}+)*$")]
    [InlineData("^(?=.*[a-z]).{8,}$")]
    [InlineData(@"^[A-Za-z0-9+/]*={0,2}$")]
    [InlineData("^$")]
    [InlineData("[]x]+-")]
    public void Make_PatternOfEveryKind_MatchesIt(string pattern)
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            PatternText.Make(new StringSchema(), pattern, seed).ShouldNotBeNull().ShouldMatch(pattern);
        }
    }

    [Theory]
    [InlineData("^[a-z]+$", 30, 40)]
    [InlineData("^[a-z-]*$", 0, 1)]
    [InlineData("^(ab)+$", 10, 12)]
    public void Make_PatternWithLength_ObeysBoth(string pattern, int least, int most)
    {
        var text = PatternText.Make(new StringSchema { MinLength = least, MaxLength = most }, pattern, 7).ShouldNotBeNull();

        Regex.IsMatch(text, pattern).ShouldBeTrue();
        text.Length.ShouldBeInRange(least, most);
    }

    [Theory]
    [InlineData("^(unclosed")]
    [InlineData("^[a-z")]
    [InlineData("^(?!a)a$")]
    public void Make_NothingMatches_GivesNothing(string pattern) => PatternText.Make(new StringSchema(), pattern, 1).ShouldBeNull();

    [Fact]
    public void Make_SameSeed_SameText() =>
        PatternText.Make(new StringSchema(), "^[a-z]{20}$", 5).ShouldBe(PatternText.Make(new StringSchema(), "^[a-z]{20}$", 5));

    [Fact]
    public void Make_RepetitionsInRepetitions_EndsSoon() =>
        PatternText.Make(new StringSchema(), "^(((a{1000}){1000}){1000}){1000}$", 1).ShouldBeNull();
}

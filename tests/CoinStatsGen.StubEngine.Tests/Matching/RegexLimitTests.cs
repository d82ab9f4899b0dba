using System.Text.RegularExpressions;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Tests.Matching;

/// <summary>
/// A limit on matches goes by the clock: it must stop a hostile expression, and never a harmless one on a machine that is late.
/// </summary>
public sealed class RegexLimitTests
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("[a-z]+")]
    [InlineData(@"(a)\1")]
    public void Expression_OfAStub_HasTimeOnALateMachine(string expression) =>
        WireMockRegex.Compile(expression).MatchTimeout.ShouldBeGreaterThanOrEqualTo(Late);

    [Fact]
    public void Expression_ThatTakesTooLong_DoesNotMatch()
    {
        var hostile = new Regex(@"\A(?:(x+x+)+y\1)\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(20));
        WireMockRegex.IsMatch(hostile, new string('x', 60)).ShouldBeFalse();
    }

    [Fact]
    public void PathTemplate_Long_IsMatchedInLinearTime()
    {
        var template = new UrlTemplate("/{id}" + string.Concat(Enumerable.Repeat("/**", 20)) + "/end");
        var path = "/a" + string.Concat(Enumerable.Repeat("/x", 4_000));
        template.Matches(path).ShouldBeFalse();
        template.Parse(path + "/end")!["id"].ShouldBe("a");
    }
}
